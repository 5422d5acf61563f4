/// The lines of a list that cannot be read; beyond the first few only their number is kept.
struct ListDefects {
  private static let mostShown = 20

  let path: String
  /// How many a record has.
  let fields: Int
  private var defects: [Defect] = []
  private var more = 0

  init(path: String, fields: Int) {
    self.path = path
    self.fields = fields
  }

  mutating func addBrokenQuotes(line: Int) {
    add(line: line, RecordDecoder.brokenQuotes.problem)
  }

  mutating func add(line: Int, fields count: Int) {
    add(
      line: line,
      Bilingual(
        vi: "có \(count) trường, cần \(fields)", en: "has \(count) fields, expected \(fields)"))
  }

  private mutating func add(line: Int, _ problem: Bilingual) {
    guard defects.count < Self.mostShown else {
      more += 1
      return
    }
    defects.append(Defect(file: path, line: line, problem: problem))
  }

  /// - Throws: `DefectiveFile` if there is a defect.
  func finish() throws(DefectiveFile) {
    if defects.isEmpty { return }
    let rest = Defect(
      file: path, line: nil,
      problem: Bilingual(
        vi: "còn \(more) dòng khác không đọc được", en: "\(more) more lines cannot be read"))
    throw DefectiveFile(defects + (more > 0 ? [rest] : []))
  }
}

/// A word that names no column of a list, or two.
public struct UnknownListColumn: ExplainedError, Equatable {
  let path: String
  let column: String
  let headings: [String]
  let isTwice: Bool

  public var sentence: Bilingual {
    if isTwice {
      return Bilingual(
        vi: "'\(path)' có hai cột '\(column)'; hãy đổi tên một cột.",
        en: "'\(path)' has two columns '\(column)'; rename one of them.")
    }
    let list = headings.prefix(30).map { "'\(Redaction.shown($0))'" }.joined(separator: ", ")
    return Bilingual(
      vi: "'\(path)' không có cột '\(column)'; có các cột \(list).",
      en: "'\(path)' has no column '\(column)'; it has \(list).")
  }
}

/// A list without a dossier.
public struct EmptyList: ExplainedError, Equatable {
  let path: String

  public var sentence: Bilingual {
    Bilingual(
      vi: "'\(path)' không có hồ sơ nào dưới dòng tiêu đề.",
      en: "'\(path)' has no dossier below its headings.")
  }
}
