import Foundation
import Testing

/// A workspace with an inbox in which files arrive, and its folder of results.
///
/// Two districts, a form of two items, a publication floor of two forms, so that a file of a few
/// lines is a survey.
final class QuarterWorkspace {
  let folder: Folder
  var url: URL { folder.url }

  /// The last day on which the first six months of 2022 are the last completed period and its
  /// report is not due yet.
  static let date = "2022-06-20"

  /// - Parameter quarter: Further lines of the settings' section `quarter`.
  init(quarter: [String] = []) throws {
    folder = try Folder()
    let files = FileManager.default
    for name in ["inbox", "forms"] {
      try files.createDirectory(at: folder.file(name), withIntermediateDirectories: true)
    }
    try folder.write(
      "code,name,level,parent\n01,Tỉnh A,tinh,\n10,Huyện Bắc,huyen,01\n20,Huyện Nam,huyen,01\n",
      to: "units.csv")
    try folder.write(
      """
      id: small
      version: "1"
      title: {vi: Phiếu nhỏ, en: Small form}
      scale:
        levels:
          - {level: 1, label: {vi: Không hài lòng, en: Dissatisfied}}
          - {level: 2, label: {vi: Hài lòng, en: Satisfied}}
        satisfied: [2]
      dimensions:
        - id: access
          name: {vi: Tiếp cận, en: Access}
          short: {vi: TC, en: Acc.}
          items: [{id: c1, text: Nơi ngồi chờ đủ chỗ}]
        - id: staff
          name: {vi: Công chức, en: Staff}
          short: {vi: CC, en: Staff}
          items: [{id: c2, text: Công chức lịch sự}]
      """, to: "forms/small.yaml")
    let lines = ["  levels: [huyen]", "  settle_seconds: 0"] + quarter.map { "  \($0)" }
    try folder.write(
      "units: units.csv\nform: small\nminimum_forms: 2\nlanguage: vi\nquarter:\n"
        + lines.joined(separator: "\n") + "\n", to: "sipas.yaml")
  }

  /// Adds a file of forms to the inbox: serial, day, unit and both answers of each.
  func arrive(_ name: String, _ rows: [String]) throws {
    try folder.write(
      "ma_phieu,ngay_nhan,huyen,c1,c2,y_kien\n" + rows.map { $0 + "\n" }.joined(),
      to: "inbox/\(name)")
  }

  /// Forms of a district with so many satisfied answers: `2,2` first, then `1,2`.
  static func forms(
    _ prefix: String, unit: String, day: String = "01/03/2022", satisfied: Int, of count: Int
  ) -> [String] {
    (1...count).map { "\(prefix)\($0),\(day),\(unit),\($0 <= satisfied ? 2 : 1),2," }
  }

  /// Runs the job on its date.
  func quarter(_ arguments: [String] = [], date: String? = date) throws -> Program.Run {
    try Program.run(
      ["quarter"] + (date.map { ["--date", $0] } ?? []) + arguments, in: url)
  }

  /// The job's result as JSON.
  func result(_ arguments: [String] = [], date: String? = date) throws -> QuarterDocument {
    try QuarterDocument(quarter(arguments + ["--format", "json"], date: date))
  }

  /// Every file under a folder with its contents, except times that every run has anew.
  func files(_ name: String) throws -> [String: Data] {
    let root = folder.file(name)
    let names =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    var files: [String: Data] = [:]
    for name in names {
      var isFolder: ObjCBool = false
      let path = root.appendingPathComponent(name).path
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[name] = try Data(contentsOf: URL(fileURLWithPath: path))
    }
    return files
  }

  /// What the register lists, a line an import, without times.
  func imports() throws -> [String] {
    let run = try Program.run(["imports", "--format", "csv", "--lang", "en"], in: url)
    return run.output.split(separator: "\r\n").dropFirst()
      .map { String($0).replacing(/\d{4}-\d\d-\d\dT[^,]*/, with: "") }
  }

  /// Runs the job where no file may grow beyond so many blocks of 512 bytes.
  func limited(blocks: Int) throws -> Program.Run {
    try Program.run(
      script: "ulimit -f \(blocks); exec \"$0\" quarter --date \(Self.date) --lang en", in: url)
  }

  /// The manifest of a revision.
  func manifest(_ revision: String) throws -> ManifestDocument {
    try JSONDecoder().decode(
      ManifestDocument.self, from: Data(contentsOf: folder.file("\(revision)/manifest.json")))
  }
}

/// `sipas quarter --format json` as another program would read it.
struct QuarterDocument: Decodable {
  struct Period: Decodable {
    let name: String
  }

  struct Inbox: Decodable {
    struct File: Decodable {
      let path: String
      let status: String
      let accepted: Int?
    }

    let files: [File]
  }

  struct Revision: Decodable {
    let status: String
    let number: Int?
    let folder: String?
    let id: String?
  }

  let period: Period
  let comparedWith: Period?
  let inbox: Inbox
  let isRehearsal: Bool
  let forms: Int?
  let revision: Revision

  init(_ run: Program.Run) throws {
    self = try JSONDecoder().decode(QuarterDocument.self, from: Data(run.output.utf8))
  }
}

/// `sipas diff --format json` as another program would read it.
struct DifferenceDocument: Decodable {
  struct Unit: Decodable {
    struct Figures: Decodable {
      let forms: Int?
      let index: Double?
      let rank: Int?
      let points: Double?
    }

    let code: String
    let before: Figures?
    let after: Figures?
  }

  struct Import: Decodable {
    let file: String
  }

  struct Setting: Decodable {
    let what: String
  }

  let units: [Unit]
  let importsAdded: [Import]
  let importsGone: [Import]
  let settings: [Setting]

  init(_ run: Program.Run) throws {
    self = try JSONDecoder().decode(DifferenceDocument.self, from: Data(run.output.utf8))
  }
}

/// `manifest.json` as another program would read it.
struct ManifestDocument: Decodable {
  struct Content: Decodable {
    struct Import: Decodable {
      let file: String
      let accepted: Int
    }

    struct File: Decodable {
      let name: String
      let sha256: String
    }

    let imports: [Import]
    let results: [File]
  }

  struct Made: Decodable {
    let at: String
    let revision: Int
  }

  let id: String
  let content: Content
  let made: Made
}
