/// The columns of a file of dossier counts.
struct DossierColumns {
  enum Column: Hashable {
    case unit, handled, field, from, to
    case count(DossierCounts.Kind)

    var headings: [String] {
      switch self {
      case .unit:
        ["don_vi", "ma_don_vi", "ten_don_vi", "unit", "huyen", "xa", "district", "commune"]
      case .handled: ["cap", "cap_giai_quyet", "level", "handled_by"]
      case .field: ["linh_vuc", "field"]
      case .from: ["tu_ngay", "from", "from_date"]
      case .to: ["den_ngay", "to", "to_date"]
      case .count(.received): ["tiep_nhan", "da_tiep_nhan", "moi_tiep_nhan", "received"]
      case .count(.carried): ["ton_truoc", "ky_truoc_chuyen_qua", "carried", "carried_over"]
      case .count(.resolved): ["da_giai_quyet", "resolved"]
      case .count(.early): ["truoc_han", "early"]
      case .count(.onTime): ["dung_han", "on_time"]
      case .count(.late): ["qua_han", "tre_han", "late"]
      case .count(.pending): ["dang_giai_quyet", "pending"]
      }
    }

    static let all: [Column] =
      [.unit, .handled, .field, .from, .to] + DossierCounts.Kind.allCases.map(Column.count)
  }

  let headings: [String]
  /// How many fields a record may have.
  let fields: FieldCount
  let places: [Column: Int]
  let isNote: [Bool]
  let ignored: [String]

  /// - Throws: `UnusableHeadings` naming what is missing.
  init(_ headings: [String], file: String) throws(UnusableHeadings) {
    self.headings = headings
    fields = FieldCount(headings: headings)
    let folded = headings.map(Folding.heading)
    let notes = Set(ColumnMap.rejectNotes.map(Folding.heading))
    isNote = folded.map(notes.contains)
    var places: [Column: Int] = [:]
    for column in Column.all {
      let accepted = Set(column.headings.map(Folding.heading))
      places[column] = folded.firstIndex(where: accepted.contains)
    }
    self.places = places
    let used = Set(places.values)
    ignored = headings.indices
      .filter { !used.contains($0) && !notes.contains(folded[$0]) && !headings[$0].isEmpty }
      .map { headings[$0] }
    let required: [Column] = [.unit, .from, .to, .count(.received)]
    let missing = required.filter { places[$0] == nil }.map { $0.headings[0] }
    if !missing.isEmpty {
      throw UnusableHeadings(
        file: file, reasons: [.missingColumns(missing)], understood: places.count,
        headings: headings.count)
    }
  }

  /// A field of a record; nil where it is blank or has no column.
  func text(_ column: Column, _ record: borrowing CSVRecord) -> String? {
    guard let place = places[column], place < record.count else { return nil }
    let text = record.text(place)
    return text.isEmpty ? nil : text
  }

  func heading(_ column: Column) -> String {
    places[column].map { headings[$0] } ?? ""
  }
}
