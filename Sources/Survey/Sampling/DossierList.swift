/// A list of dossiers as CSV, one a record, of which some are to be drawn.
///
/// The list is read twice in pieces, once to count and once to fetch what was drawn, so that it may
/// be larger than memory. A list with a broken line is refused: dossiers that cannot be read could
/// never be drawn.
public struct DossierList: Sendable {
  /// The dossiers that share a value of the column that divides the list.
  public struct Stratum: Sendable, Equatable {
    /// As the first of its dossiers spells it; nil where the column is blank.
    public let name: String?
    public internal(set) var population = 0
  }

  /// The file as the user named it.
  public let path: String
  public let headings: [String]
  /// The heading of the column that divides the list, as the file spells it.
  public let stratumHeading: String?
  /// In the order in which they first stand in the list; one without a name if nothing divides it.
  public private(set) var strata: [Stratum] = []
  /// Of the file.
  public let sha256: String
  private let dialect: FileDialect
  /// For each dossier its stratum.
  private(set) var stratumOfDossier: [Int32] = []

  /// Dossiers of the list.
  public var population: Int { stratumOfDossier.count }

  /// Reads a list.
  ///
  /// - Parameters:
  ///   - path: The file: `,`, `;` or tab, whichever gives the heading line most fields.
  ///   - column: The heading of the column whose values are strata, in any spelling.
  ///   - encoding: As the user named it; nil finds it out.
  /// - Throws: `UnreadableFile`, `UnknownListColumn`, `EmptyList`, or `DefectiveFile` naming the
  ///   lines that cannot be read.
  public init(
    path: String, stratifiedBy column: String? = nil, encoding: TextEncoding? = nil
  ) throws {
    self.path = path
    let encoding = try EncodingDetector(vocabulary: .common).choice(for: path, named: encoding)
    guard let dialect = try FileDialect.mostEven(path, encoding: encoding) else {
      throw EmptyList(path: path)
    }
    self.dialect = dialect
    let file = try dialect.open(path)
    let (reader, headings) = (file.reader, file.headings)
    let place = try column.map { try DossierList.place(of: $0, in: headings, path: path) }
    self.headings = headings
    stratumHeading = place.map { headings[$0] }
    var strataByKey: [String: Int32] = [:]
    var defects = ListDefects(path: path, fields: headings.count)
    while let record = try DossierList.next(reader, &defects) {
      let text = place.map { $0 < record.count ? record.text($0) : "" } ?? ""
      let key = Folding.toned(text)
      let stratum = strataByKey[key] ?? Int32(strata.count)
      if stratum == strata.count {
        strataByKey[key] = stratum
        strata.append(Stratum(name: text.isEmpty ? nil : text))
      }
      strata[Int(stratum)].population += 1
      stratumOfDossier.append(stratum)
    }
    try defects.finish()
    if stratumOfDossier.isEmpty { throw EmptyList(path: path) }
    sha256 = reader.lines.sha256
  }

  /// The dossiers at some places of the list, with every field as it stands there.
  ///
  /// - Parameter places: From 0, rising.
  /// - Returns: For each place its physical line and its fields, one for each heading.
  /// - Throws: `UnreadableFile`, also if the list has changed since it was counted.
  func dossiers(at places: [Int]) throws -> [(line: Int, fields: [String])] {
    let reader = try dialect.open(path).reader
    var found: [(line: Int, fields: [String])] = []
    var place = 0
    var defects = ListDefects(path: path, fields: headings.count)
    while let record = try DossierList.next(reader, &defects) {
      if found.count < places.count, places[found.count] == place {
        let fields = headings.indices.map { field in
          field < record.count
            ? String(decoding: record.bytes[record.range(field)], as: UTF8.self) : ""
        }
        found.append((line: reader.line, fields: fields))
      }
      place += 1
    }
    guard reader.lines.sha256 == sha256, found.count == places.count else {
      throw UnreadableFile(path: path, reason: .changed)
    }
    return found
  }

  /// The next record that is not blank; nil at the end.
  private static func next(
    _ reader: CSVReader, _ defects: inout ListDefects
  ) throws -> CSVRecord? {
    while true {
      switch try reader.next() {
      case .end: return nil
      case .brokenQuotes: defects.addBrokenQuotes(line: reader.line)
      case .record:
        let record = reader.record
        if RecordDecoder.isBlank(record) { continue }
        let isTooLong = (0..<record.count).dropFirst(defects.fields)
          .contains { !record.trimmed($0).isEmpty }
        if isTooLong { defects.add(line: reader.line, fields: record.count) }
        return record
      }
    }
  }

  private static func place(
    of column: String, in headings: [String], path: String
  ) throws(UnknownListColumn) -> Int {
    let key = Folding.heading(column)
    let places = headings.indices.filter { Folding.heading(headings[$0]) == key }
    guard let place = places.first, places.count == 1 else {
      throw UnknownListColumn(
        path: path, column: column, headings: headings, isTwice: places.count > 1)
    }
    return place
  }
}
