public import Foundation
public import Stats

/// Two typists' files of the same paper forms, compared cell by cell.
public struct DoubleEntry: Sendable {
  /// One of the two files.
  public struct Source: Sendable {
    public let path: String
    /// Forms that can be compared.
    public let forms: Int
    /// Lines that cannot be, and why.
    public let problems: [(line: Int, problem: Bilingual)]
    /// Columns that only this file has.
    public let ownColumns: [String]
  }

  /// A cell that the typists filled in differently.
  public struct Difference: Sendable, Equatable {
    public let serial: String
    public let firstLine: Int
    public let secondLine: Int
    /// The first file's heading.
    public let column: String
    /// What each typed; nil for a comment, which is shown nowhere.
    public let first: String?
    public let second: String?
  }

  /// How well the typists agree on one item.
  public struct ItemAgreement: Sendable {
    public let item: Form.Item
    public let table: AgreementTable
  }

  public let form: Form
  public let first: Source
  public let second: Source
  /// Forms that stand in both files.
  public private(set) var forms = 0
  /// Cells of those forms, the serial's not counted.
  public private(set) var cells = 0
  /// In the first file's order, column by column.
  public private(set) var differences: [Difference] = []
  /// Serials of one file only, with their lines.
  public private(set) var onlyInFirst: [(serial: String, line: Int)] = []
  public private(set) var onlyInSecond: [(serial: String, line: Int)] = []
  /// In the form's order.
  public private(set) var items: [ItemAgreement] = []
  let merged: MergedFile

  /// Cells on which both agree.
  public var agreed: Int { cells - differences.count }

  /// Whether anything is left for a person to decide or to look at.
  public var hasFindings: Bool {
    !differences.isEmpty || !onlyInFirst.isEmpty || !onlyInSecond.isEmpty
      || !first.problems.isEmpty || !second.problems.isEmpty
  }

  /// Reads and compares two files.
  ///
  /// Cells are the same if an import would store the same: `4` and `Hài lòng`, `14/06/2022` and
  /// `2022-06-14`. Where it would understand neither, their text counts.
  ///
  /// - Parameters:
  ///   - first: A typist's file.
  ///   - second: The other typist's, of any order of rows and columns.
  ///   - catalogue: nil compares the names of units as texts.
  ///   - library: Where the headings common to all forms are found.
  ///   - today: No form can have been received after this day.
  /// - Throws: `UnreadableFile`, `UnusableHeadings`, `SameFile`.
  public init(
    first: String, second: String, form: Form, catalogue: UnitCatalogue?, library: FormLibrary,
    today: Day
  ) throws {
    if try FileSource(path: first).isSame(as: FileSource(path: second)) {
      throw SameFile(path: first)
    }
    let shared = try library.sharedHeadings()
    let dictionary = HeadingDictionary(form: form, shared: shared)
    func read(_ path: String, _ labels: [Label]) throws -> TypedFile {
      let context = DecodingContext(
        form: form, catalogue: catalogue ?? UnitCatalogue(units: []), channels: shared.channels,
        channel: nil, unit: nil, today: today, labels: labels,
        nextLabel: (labels.map(\.id).max() ?? 0) + 1)
      return try TypedFile(path: path, context: context, dictionary: dictionary)
    }
    let left = try read(first, [])
    let right = try read(second, left.labels)
    let columns = ColumnPairs(left.map, right.map)
    self.form = form
    self.first = Source(left, ownColumns: columns.onlyInFirst.map { left.map.headings[$0] })
    self.second = Source(right, ownColumns: columns.onlyInSecond.map { right.map.headings[$0] })
    merged = MergedFile(left, right, columns)
    compare(left, right, columns)
  }

  private mutating func compare(_ left: TypedFile, _ right: TypedFile, _ columns: ColumnPairs) {
    let partners = Dictionary(uniqueKeysWithValues: right.records.map { ($0.serial, $0) })
    let serials = Set(left.records.map(\.serial))
    let states = ItemStates(scale: form.scale)
    var tables = [AgreementTable](
      repeating: AgreementTable(categories: states.count), count: form.items.count)
    for record in left.records {
      guard let partner = partners[record.serial] else {
        onlyInFirst.append((record.serial, record.line))
        continue
      }
      forms += 1
      for pair in columns.compared {
        cells += 1
        let isSame = pair.isSame(record, partner)
        if case .item(let item) = pair.use {
          tables[item].add(
            first: states.category(record.meanings[pair.first]),
            second: states.category(partner.meanings[pair.second], differing: !isSame))
        }
        guard !isSame else { continue }
        let isComment = pair.use == .role(.comment)
        differences.append(
          Difference(
            serial: record.serial, firstLine: record.line, secondLine: partner.line,
            column: left.map.headings[pair.first],
            first: isComment ? nil : Redaction.shown(record.fields[pair.first]),
            second: isComment ? nil : Redaction.shown(partner.fields[pair.second])))
      }
    }
    onlyInSecond = right.records.filter { !serials.contains($0.serial) }
      .map { ($0.serial, $0.line) }
    items = zip(form.items, tables).map { ItemAgreement(item: $0, table: $1) }
  }

  /// The merged file: what both typed, and both values where they differ, marked so that no import
  /// takes the file before each is decided.
  ///
  /// UTF-8 with a byte order mark. Lines that could not be compared are not in it.
  public func mergedFile() -> Data { merged.data }
}

extension DoubleEntry.Source {
  fileprivate init(_ file: TypedFile, ownColumns: [String]) {
    path = file.path
    forms = file.records.count
    problems = file.problems.map { ($0.line, $0.problem) }
    self.ownColumns = ownColumns
  }
}

/// One file was named twice, which compares nothing.
public struct SameFile: ExplainedError, Equatable {
  let path: String

  public var sentence: Bilingual {
    Bilingual(
      vi: "Hai tên đều chỉ tệp '\(path)'; hãy nêu tệp của từng người nhập.",
      en: "Both names mean the file '\(path)'; name the file of each typist.")
  }
}
