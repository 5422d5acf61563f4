internal import Survey

/// A published score sheet as printed, as a tree.
struct PublishedSheet {
  final class Line {
    let id: String
    let name: String?
    let line: Int
    let maximum: WrittenNumber?
    let points: WrittenNumber?
    let deducted: WrittenNumber?
    let percent: WrittenNumber?
    var children: [Line] = []

    init(
      id: String, name: String?, line: Int, maximum: WrittenNumber?, points: WrittenNumber?,
      deducted: WrittenNumber?, percent: WrittenNumber?
    ) {
      self.id = id
      self.name = name
      self.line = line
      self.maximum = maximum
      self.points = points
      self.deducted = deducted
      self.percent = percent
    }
  }

  /// A line that can't be used, and why.
  struct Unreadable {
    let line: Int
    let criterion: String?
    let kind: AuditFinding.Kind
    let problem: Bilingual
  }

  let file: String
  private(set) var roots: [Line] = []
  /// Lines that add up the areas and have no number of their own.
  private(set) var totals: [Line] = []
  private(set) var lines: [String: Line] = [:]
  private(set) var unreadable: [Unreadable] = []

  /// Builds the tree: the parent of 1.8.3 is the longest of 1.8 and 1 that the sheet has, or the
  /// catalogue's where it knows the criterion.
  ///
  /// - Throws: `DefectiveFile` if a column is missing, or every row.
  init(_ document: CSVDocument, catalogue: Catalogue? = nil) throws(DefectiveFile) {
    file = document.file
    let columns = try Self.columns(of: document)
    try document.requireRows(
      or: Bilingual(vi: "bảng điểm không có dòng nào", en: "the sheet has no row"))
    var order: [Line] = []
    for row in document.rows where row.fields.contains(where: { $0 != nil }) {
      guard let line = read(row, columns) else { continue }
      guard !line.id.isEmpty else {
        totals.append(line)
        continue
      }
      if let first = lines[line.id] {
        unreadable.append(
          Unreadable(
            line: row.line, criterion: line.id, kind: .duplicate,
            problem: Bilingual(
              vi: "đã có ở dòng \(first.line); dòng sau không được tính",
              en: "is on line \(first.line) already; the later line is not counted")))
        continue
      }
      lines[line.id] = line
      order.append(line)
    }
    let parents = catalogue.map(Self.parents) ?? [:]
    for line in order {
      let known = parents[line.id].flatMap { lines[$0] }
      if let parent = known ?? parent(of: line.id) {
        parent.children.append(line)
      } else {
        roots.append(line)
      }
    }
  }

  static func columns(of document: CSVDocument) throws(DefectiveFile) -> Columns {
    try Columns(
      of: document,
      names: [
        "criterion": ["tieu_chi", "ma_tieu_chi", "ma", "tt", "stt"],
        "name": ["noi_dung", "ten", "linh_vuc"],
        "maximum": ["diem_toi_da", "toi_da"], "points": ["diem", "diem_dat", "diem_dat_duoc"],
        "deducted": ["diem_tru", "diem_bi_tru"], "percent": ["ty_le", "phan_tram"],
      ], required: ["criterion", "maximum", "points"])
  }

  private mutating func read(_ row: CSVDocument.Row, _ columns: Columns) -> Line? {
    let written = columns.text("criterion", in: row)
    var id = Substring(written ?? "")
    while id.last == "." { id.removeLast() }
    let name = columns.text("name", in: row)
    let isTotal = [String(id), name ?? ""].map(Columns.folded).contains {
      $0.hasPrefix("tong") && !id.contains(where: \.isNumber) || $0 == "cong" || $0 == "total"
    }
    if isTotal { id = "" }
    let hasFigures = ["maximum", "points", "deducted"].contains {
      columns.text($0, in: row) != nil
    }
    // The rest of a name after a page break says nothing.
    if id.isEmpty && !hasFigures { return nil }
    guard !id.isEmpty || isTotal else {
      unreadable.append(
        Unreadable(
          line: row.line, criterion: nil, kind: .unreadable,
          problem: Bilingual(
            vi: "thiếu số tiêu chí nên không biết dòng này thuộc mục nào",
            en: "the criterion's number is missing, so its place is not known")))
      return nil
    }
    func number(_ name: String) -> WrittenNumber? {
      guard let text = columns.text(name, in: row) else { return nil }
      if let number = WrittenNumber(text, as: .decimal) { return number }
      unreadable.append(
        Unreadable(
          line: row.line, criterion: String(id), kind: .unreadable,
          problem: Bilingual(
            vi: "'\(text.prefix(20))' ở cột '\(name)' không phải là số",
            en: "'\(text.prefix(20))' in column '\(name)' is no number")))
      return nil
    }
    return Line(
      id: String(id), name: name, line: row.line,
      maximum: number("maximum"), points: number("points"), deducted: number("deducted"),
      percent: number("percent"))
  }

  private func parent(of id: String) -> Line? {
    var rest = id[...]
    while let dot = rest.lastIndex(of: ".") {
      rest = rest[..<dot]
      if let line = lines[String(rest)] { return line }
    }
    return nil
  }

  private static func parents(in catalogue: Catalogue) -> [String: String] {
    var parents: [String: String] = [:]
    func visit(_ criterion: Criterion) {
      for child in criterion.children {
        parents[child.id] = criterion.id
        visit(child)
      }
    }
    catalogue.criteria.forEach(visit)
    return parents
  }
}
