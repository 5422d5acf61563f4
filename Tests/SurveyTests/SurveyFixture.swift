import Foundation
import GRDB
import Testing

@testable import Survey

/// Runs `body` in a new folder, which is removed afterwards.
func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("sipas-survey-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(folder)
}

/// The files that travel with the program.
enum Shipped {
  /// The repository's folder.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static let library = FormLibrary(workspace: nil, executable: "\(root)/sipas")

  static func catalogue(_ name: String) throws -> UnitCatalogue {
    try UnitCatalogueReader.read(CSVDocument.read("\(root)/samples/units/\(name).csv"))
  }
}

/// A small survey: four items in two dimensions, four units on three levels.
enum SmallSurvey {
  static let formText = """
    id: nho
    version: "1"
    title: {vi: Phiếu nhỏ, en: Small form}
    scale:
      levels:
        - {level: 1, label: {vi: Rất không hài lòng, en: Very dissatisfied}}
        - {level: 2, label: {vi: Không hài lòng, en: Dissatisfied}}
        - {level: 3, label: {vi: Bình thường, en: Neutral}}
        - {level: 4, label: {vi: Hài lòng, en: Satisfied}}
        - {level: 5, label: {vi: Rất hài lòng, en: Very satisfied}}
      satisfied: [4, 5]
    dimensions:
      - id: tiep_can
        name: Tiếp cận
        short: TC
        items:
          - {id: a1, text: Nơi chờ rộng}
          - {id: a2, text: Phải đi lại nhiều lần, reversed: true}
      - id: ket_qua
        name: Kết quả
        short: KQ
        items:
          - {id: b1, text: Đúng hẹn}
          - {id: b2, text: Chính xác}
    """

  static let unitsText = """
    code,name,level,parent,valid_from,valid_to,successor
    52,Tỉnh Bình Định,tinh,,,,
    551,Huyện Vân Canh,huyen,52,,,
    21994,Xã Canh Liên,xa,551,,,
    542,Huyện An Lão,huyen,52,,,
    """

  static func form(_ text: String = formText) throws -> Form {
    try FormReader.form(text, file: "nho.yaml")
  }

  static func catalogue(_ text: String = unitsText) throws -> UnitCatalogue {
    try withFolder { folder in
      let path = "\(folder)/units.csv"
      try write(text, to: path)
      return try UnitCatalogueReader.read(CSVDocument.read(path))
    }
  }

  static let headings = "ma_phieu,ngay_nhan,kenh,huyen,q1,q2,q3,q4,y_kien"

  /// A record of the headings.
  static func row(
    _ serial: String, _ day: String = "2022-01-05", unit: String = "551",
    answers: String = "5,1,4,4", comment: String = ""
  ) -> String {
    "\(serial),\(day),giay,\(unit),\(answers),\(comment)"
  }

  /// A file of the headings and some records, each with LF behind it.
  static func file(_ rows: [String]) -> String {
    ([headings] + rows).map { $0 + "\n" }.joined()
  }

  /// However many rows are rejected, the others are stored.
  static let options: Importer.Options = {
    var options = Importer.Options(
      language: .vi, today: Day(number: 20_000), time: "2022-07-01T01:00:00Z", account: "test",
      program: "test")
    options.policy.mostRejected = 100
    return options
  }()

  static func importer(
    _ store: Store, form: Form? = nil, catalogue: UnitCatalogue? = nil,
    options: Importer.Options = options
  ) throws -> Importer {
    try Importer(
      store: store, form: form ?? self.form(), catalogue: catalogue ?? self.catalogue(),
      library: Shipped.library, options: options)
  }

  static func period(_ name: String) throws -> Period {
    try ReportingCalendar.calendar.period(named: name)
  }
}

/// Lets every response of a store's only import be there so many times, each time with a serial of
/// its own.
func copyResponses(_ db: Database, times: Int) throws {
  try db.execute(
    sql: """
      WITH RECURSIVE copy (number) AS
        (SELECT 1 UNION ALL SELECT number + 1 FROM copy WHERE number < ? - 1)
      INSERT INTO response (import_id, form_id, unit_id, received, answers, serial)
      SELECT import_id, form_id, unit_id, received, answers, serial || ' ' || number
      FROM copy, response
      """, arguments: [times])
  try db.execute(sql: "UPDATE import SET last_id = (SELECT max(id) FROM response)")
}

func write(_ text: String, to path: String) throws {
  try write(Array(text.utf8), to: path)
}

func write(_ bytes: [UInt8], to path: String) throws {
  try Data(bytes).write(to: URL(fileURLWithPath: path))
}

func read(_ path: String) throws -> String {
  String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
}

func names(in folder: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
}

/// The Vietnamese sentence with which `body` fails; nil if it does not fail, or not in a sentence.
func sentence(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch {
    return (error as? any ExplainedError)?.sentence.vi
  }
}

/// The lines of the defects with which `body` fails; nil if it does not fail so.
func defectLines(_ body: () throws -> Void) -> [Int?]? {
  do {
    try body()
    return nil
  } catch {
    return (error as? DefectiveFile)?.defects.map(\.line)
  }
}
