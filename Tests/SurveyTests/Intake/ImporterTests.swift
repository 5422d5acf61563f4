import Foundation
import GRDB
import Testing

@testable import Survey

/// A folder with a store and a file of responses, imported with the small survey.
private func importing(
  _ rows: [String], options: Importer.Options = SmallSurvey.options, units: String? = nil,
  _ check: (_ report: ImportReport, _ store: Store, _ folder: String) throws -> Void
) throws {
  try withFolder { folder in
    try write(SmallSurvey.file(rows), to: "\(folder)/a.csv")
    let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
    let catalogue = try units.map { try SmallSurvey.catalogue($0) }
    let importer = try SmallSurvey.importer(store, catalogue: catalogue, options: options)
    try check(importer.importFile("\(folder)/a.csv"), store, folder)
  }
}

/// All responses of the store, in words and in order.
private func stored(_ store: Store) throws -> [String] {
  try store.queue.read { db in
    try Row.fetchAll(db, sql: "SELECT * FROM responses ORDER BY id").map { row in
      ["serial", "received", "unit", "channel", "answers", "comment"]
        .map { (row[$0] as String?) ?? "" }.joined(separator: "|")
    }
  }
}

/// The bytes of everything in the store, to tell whether it has changed.
private func contents(_ store: Store) throws -> [String] {
  try store.queue.read { db in
    try ["form", "unit", "label", "import", "response", "invalid_answer", "rejection_count"]
      .flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }
      }
  }
}

/// A row, the rule that rejects it and words of the sentence.
private let rejected: [(String, RejectionRule, String)] = [
  (SmallSurvey.row(""), .missingSerial, "thiếu mã phiếu"),
  (SmallSurvey.row(String(repeating: "x", count: 101)), .longSerial, "dài quá 100"),
  (SmallSurvey.row("S", ""), .missingDate, "thiếu ngày nhận"),
  (SmallSurvey.row("S", "31/02/2022"), .unreadableDate, "'31/02/2022' không phải ngày"),
  (SmallSurvey.row("S", "2024-10-05"), .futureDate, "ở sau hôm nay (04/10/2024)"),
  (SmallSurvey.row("S", unit: ""), .missingUnit, "thiếu đơn vị"),
  (SmallSurvey.row("S", unit: "Vân Cang"), .unknownUnit, "gần giống: Huyện Vân Canh (551)"),
  (SmallSurvey.row("S", answers: "5,,,"), .tooFewAnswers, "chỉ có 1/4"),
  (SmallSurvey.row("S", answers: "5,5,5"), .fieldCount, "có 8 trường, cần 9"),
  (SmallSurvey.row("S") + ",x", .fieldCount, "có 10 trường, cần 9"),
  (SmallSurvey.row("S", comment: "a\"b"), .brokenQuotes, "dấu nháy kép"),
  (SmallSurvey.row("S").replacingOccurrences(of: "giay", with: "fax"), .unknownChannel, "'fax'"),
  (SmallSurvey.row("S1", answers: "1,1,1,1"), .serialConflict, "chính tệp này"),
]

@Suite("Importer")
struct ImporterTests {
  @Test("stores responses with their states, units, days and channels")
  func stores() throws {
    let rows = [
      SmallSurvey.row("S1", "05/01/2022", unit: "H. Vân Canh", answers: "5,Hài lòng,3,2"),
      SmallSurvey.row("S2", "2022-01-06 08:00", unit: "an lao", answers: ",N/A,4;5,4"),
      "S3,7/1/2022,Trực tuyến,551,4,7,?,3,\"tốt, \"\"nhanh\"\"\"",
      "S4,2022-01-08,,551,4,4,4,4,\u{A0}",
    ]
    try importing([rows[0], rows[2], rows[3]]) { report, store, _ in
      let responses = try stored(store)
      #expect(
        responses == [
          "S1|2022-01-05|551|giay|5432|", "S3|2022-01-07|551|truc_tuyen|4!?3|tốt, \"nhanh\"",
          "S4|2022-01-08|551||4444|",
        ])
      #expect(report.invalidAnswers == 1 && report.invalidExamples.first?.value == "7")
      #expect(report.invalidExamples.first?.line == 3 && report.invalidExamples[0].column == "q2")
      #expect(report.days?.lowerBound.iso == "2022-01-05")
      #expect(report.days?.upperBound.iso == "2022-01-08")
      #expect(report.rejectsFile == nil)
    }
    try importing(rows) { report, _, _ in #expect(report.rejected == 1) }
  }

  @Test("rejects each kind of unusable row, with its line and reason", arguments: rejected)
  func rejects(row: String, rule: RejectionRule, problem: String) throws {
    try importing([SmallSurvey.row("S1"), row, SmallSurvey.row("S2")]) { report, store, folder in
      #expect(report.accepted == 2 && report.rejected == 1 && report.isBalanced)
      #expect(report.rules.map(\.rule) == [rule])
      #expect(report.rules.first?.examples.first?.line == 3)
      #expect(report.rules.first?.examples.first?.problem.vi.contains(problem) == true)
      #expect(try stored(store).count == 2)
      let rejects = try read("\(folder)/a.csv.rejects.csv")
      #expect(rejects.contains(rule.rawValue) && rejects.contains("\r\n3,"))
    }
  }

  @Test("gives every reason for which a row is rejected, always in one order")
  func reasons() throws {
    let row = SmallSurvey.row("", "31/02/2022", unit: "Nơi khác", answers: "5,,,")
    try importing([SmallSurvey.row("S1"), row]) { report, _, folder in
      let rejects = try read("\(folder)/a.csv.rejects.csv")
      let places = ["'31/02/2022'", "'Nơi khác'", "thiếu mã phiếu", "chỉ có 1/4"].map {
        rejects.range(of: $0)?.lowerBound
      }
      #expect(report.rejected == 1 && !places.contains(nil))
      #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    }
  }

  @Test("gives a unit the number that it has in the store, also where the store has it twice")
  func knownUnits() throws {
    try withFolder { folder in
      let units = "code,name,level\nĐà,Huyện Đà,huyen\n552,Huyện khác,huyen\n"
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      try store.queue.write { db in
        for code in ["552", "x", "Đà", "Đà".decomposedStringWithCanonicalMapping] {
          try db.execute(sql: "INSERT INTO unit (code) VALUES (?)", arguments: [code])
        }
      }
      try write(
        SmallSurvey.file(
          [SmallSurvey.row("S1", unit: "Đà"), SmallSurvey.row("S2", unit: "552")]),
        to: "\(folder)/a.csv")
      let importer = try SmallSurvey.importer(store, catalogue: SmallSurvey.catalogue(units))
      #expect(try importer.importFile("\(folder)/a.csv").accepted == 2)
      let (ids, count) = try store.queue.read { db in
        (
          try Int.fetchAll(db, sql: "SELECT unit_id FROM response ORDER BY id"),
          try Int.fetchOne(db, sql: "SELECT count(*) FROM unit")
        )
      }
      #expect(ids == [3, 1] && count == 4)
    }
  }

  @Test("takes forms up to and on today, and with exactly the least answers")
  func thresholds() throws {
    try importing([
      SmallSurvey.row("S1", "2024-10-04"), SmallSurvey.row("S2", answers: "5,5,,"),
      SmallSurvey.row(String(repeating: "x", count: 100)),
    ]) { report, _, _ in #expect(report.accepted == 3) }
  }

  @Test("accounts for blank lines, lines of delimiters and continuation lines")
  func balance() throws {
    let rows = [
      "", SmallSurvey.row("S1", comment: "\"a\nb\nc\""), ",,,,,,,,", "  ", ";",
      SmallSurvey.row("S2") + ",,",
    ]
    try importing(rows) { report, _, _ in
      #expect(report.header == 1 && report.blank == 3 && report.continuation == 2)
      #expect(report.accepted == 2 && report.rejected == 1 && report.lines == 9)
      #expect(report.isBalanced)
    }
  }

  @Test("reads on behind an unclosed quotation mark, losing no row behind it")
  func unclosed() throws {
    let rows = [
      SmallSurvey.row("S1", comment: "\"mở"), SmallSurvey.row("S2"),
      SmallSurvey.row("S3"), SmallSurvey.row("S4", comment: "khép\""), SmallSurvey.row("S5"),
    ]
    try importing(rows) { report, store, _ in
      #expect(report.lines == 6 && report.isBalanced)
      let serials = try stored(store).map { $0.prefix(2) }
      #expect(serials.contains("S5"))
    }
  }

  @Test("keeps a comment of several lines however many delimiters stand in it")
  func longComment() throws {
    let comment = "\"Góp ý:\n1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11\nngày 14/06/2022,,,,,,,,,\""
    let rows = [SmallSurvey.row("S1", comment: comment), SmallSurvey.row("S2")]
    try importing(rows) { report, store, _ in
      #expect(report.accepted == 2 && report.continuation == 2 && report.isBalanced)
      let comments = try stored(store).map { $0.split(separator: "|").last ?? "" }
      #expect(comments[0] == comment.dropFirst().dropLast())
    }
  }

  @Test("loses only the record of an open quotation mark that a later one happens to close")
  func swallowed() throws {
    for distance in [1, 2, 20] {
      let between = (0..<distance).map { SmallSurvey.row("M\($0)", comment: "\"hai\ndòng, nhé\"") }
      let plain = (0..<distance).map { SmallSurvey.row("P\($0)") }
      let rows =
        between + [SmallSurvey.row("S1", comment: "\"mở")] + plain
        + [SmallSurvey.row("S2", comment: "khép\""), SmallSurvey.row("S3")]
      try importing(rows) { report, store, _ in
        #expect(report.accepted == 2 * distance + 1 && report.rejected == 2 && report.isBalanced)
        #expect(report.rules.map(\.rule) == [.brokenQuotes])
        #expect(report.rules[0].examples.map(\.line) == [2 * distance + 2, 3 * distance + 3])
        let last = try stored(store).last
        #expect(last?.hasPrefix("S3|") == true)
      }
    }
  }

  @Test("names serials that differ only in capitals or leading zeros, in the file and in the store")
  func variants() throws {
    try importing([SmallSurvey.row("P-007"), SmallSurvey.row("P-8"), SmallSurvey.row("x9")]) {
      report, store, folder in
      #expect(report.remarks.isEmpty && !report.hasFindings)
      let rows = ["p-7", "P-9", "P-0009", "p-80", "X9a"].map { SmallSurvey.row($0) }
      try write(SmallSurvey.file(rows), to: "\(folder)/b.csv")
      let later = try SmallSurvey.importer(store).importFile("\(folder)/b.csv")
      #expect(later.accepted == 5 && later.hasFindings && later.remarks.count == 1)
      #expect(
        later.remarks[0].vi.hasPrefix(
          "mã phiếu 'p-7' chỉ khác 'P-007' (trong '\(folder)/a.csv') ở chữ hoa hoặc số 0 ở trước và 1 "
            + "cặp nữa"))
    }
  }

  @Test("recognises the same file, under any name, and changes nothing")
  func sameFile() throws {
    try importing([SmallSurvey.row("S1"), SmallSurvey.row("")]) { report, store, folder in
      let before = try contents(store)
      try FileManager.default.copyItem(atPath: "\(folder)/a.csv", toPath: "\(folder)/b.csv")
      for name in ["a.csv", "b.csv"] {
        let again = try SmallSurvey.importer(store).importFile("\(folder)/\(name)")
        #expect(again.status == .alreadyImported && again.importId == report.importId)
        #expect(again.lines == report.lines && again.rejected == 1)
      }
      #expect(try contents(store) == before)
      #expect(try names(in: folder).filter { $0.contains("rejects") } == ["a.csv.rejects.csv"])
    }
  }

  @Test("takes the same response for a duplicate and another for a conflict that names its origin")
  func serials() throws {
    let rows = [SmallSurvey.row("S1"), SmallSurvey.row("Ê1", comment: "tốt")]
    try importing(rows) { _, store, folder in
      let again = [
        SmallSurvey.row("S1"), SmallSurvey.row(" S1 "), SmallSurvey.row("S1\u{A0}"),
        SmallSurvey.row("Ê1".decomposedStringWithCanonicalMapping, comment: "tốt"),
        SmallSurvey.row("S1", answers: "5,1,4,5"), SmallSurvey.row("S1", "2022-01-06"),
        SmallSurvey.row("S1", unit: "542"), SmallSurvey.row("S1", comment: "khác"),
        SmallSurvey.row("S1").replacingOccurrences(of: "giay", with: "online"),
        SmallSurvey.row("S2"),
      ]
      try write(SmallSurvey.file(again), to: "\(folder)/b.csv")
      let before = try stored(store)
      let report = try SmallSurvey.importer(store).importFile("\(folder)/b.csv")
      #expect(report.duplicates == 4 && report.rejected == 5 && report.accepted == 1)
      #expect(try Array(stored(store).prefix(2)) == before)
      let rejects = try read("\(folder)/b.csv.rejects.csv")
      for part in ["câu trả lời", "ngày nhận", "đơn vị", "ý kiến", "hình thức"] {
        #expect(rejects.contains("đã có trong '\(folder)/a.csv' với nội dung khác (\(part))"))
      }
    }
  }

  @Test("keeps forms of different instruments apart, and notices changed items of one version")
  func forms() throws {
    try importing([SmallSurvey.row("S1")]) { _, store, folder in
      let other = try SmallSurvey.form(
        SmallSurvey.formText.replacingOccurrences(of: "id: nho", with: "id: khac"))
      #expect(
        try SmallSurvey.importer(store, form: other).importFile("\(folder)/a.csv").accepted == 1)
      let changed = try SmallSurvey.form(
        SmallSurvey.formText.replacingOccurrences(of: "id: b2", with: "id: b9"))
      let before = try contents(store)
      let problem = sentence {
        _ = try SmallSurvey.importer(store, form: changed).importFile("\(folder)/a.csv")
      }
      #expect(problem?.contains("hãy đổi 'version'") == true)
      #expect(try contents(store) == before)
    }
  }

  @Test("stores nothing of a file that fails behind its first rows")
  func wholeOrNot() throws {
    let good = SmallSurvey.file((1...9000).map { SmallSurvey.row("S\($0)") })
    let ends: [([UInt8], String)] = [
      ([0xFF, 0x0A], "không xác định được bảng mã"), ([0, 0x0A], ":9002: có ký tự NUL"),
    ]
    try withFolder { folder in
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      let before = try contents(store)
      for (end, problem) in ends {
        try write(Array(good.utf8) + end, to: "\(folder)/a.csv")
        let found = sentence { _ = try SmallSurvey.importer(store).importFile("\(folder)/a.csv") }
        #expect(found?.contains(problem) == true)
        #expect(try contents(store) == before)
      }
      #expect(try names(in: folder) == ["a.csv", "store.sqlite"])
    }
  }

  @Test("stores nothing of a file that changes while it is read")
  func changing() throws {
    try withFolder { folder in
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      let rows = (1...60_000).map { SmallSurvey.row("S\($0)") }
      try write(SmallSurvey.file(rows), to: "\(folder)/a.csv")
      var isChanged = false
      let found = sentence {
        _ = try SmallSurvey.importer(store).importFile("\(folder)/a.csv") { _, _ in
          guard !isChanged, let handle = FileHandle(forWritingAtPath: "\(folder)/a.csv") else {
            return
          }
          isChanged = true
          try? handle.truncate(atOffset: 500_000)
        }
      }
      #expect(isChanged)
      #expect(found?.contains("thay đổi trong khi đọc") == true, "\(found ?? "nothing failed")")
      #expect(try contents(store).isEmpty)
    }
  }

  @Test("stores nothing where nothing is accepted, where there are no records, and no unit")
  func nothing() throws {
    try withFolder { folder in
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      let files = [
        (SmallSurvey.file([SmallSurvey.row("")]), "không dòng nào được nhận"),
        (SmallSurvey.file([]), "không có phiếu nào"),
        (SmallSurvey.file([",,,,,,,,"]), "không có phiếu nào"),
        ("ma_phieu,ngay_nhan,q1,q2,q3,q4\nS,2022-01-05,5,5,5,5\n", "không có cột đơn vị"),
        ("", "tệp trống"),
      ]
      for (text, problem) in files {
        try write(text, to: "\(folder)/a.csv")
        let found = sentence { _ = try SmallSurvey.importer(store).importFile("\(folder)/a.csv") }
        #expect(found?.contains(problem) == true, "\(found ?? "")")
        #expect(try contents(store).isEmpty)
      }
    }
  }

  @Test("uses the command's channel and unit where a form names none, on the unit's days alone")
  func options() throws {
    let units = SmallSurvey.unitsText.replacingOccurrences(
      of: "542,Huyện An Lão,huyen,52,,,", with: "542,Huyện An Lão,huyen,52,,2022-01-05,551")
    var options = SmallSurvey.options
    options.channel = .online
    options.unit = try SmallSurvey.catalogue(units).unit(code: "542")
    let rows = [
      "S1,2022-01-05,,,5,5,5,5,", "S2,2022-01-05,giay,551,5,5,5,5,", "S3,2022-01-06,,,5,5,5,5,",
    ]
    try importing(rows, options: options, units: units) { report, store, _ in
      let responses = try stored(store)
      #expect(
        responses == ["S1|2022-01-05|542|truc_tuyen|5555|", "S2|2022-01-05|551|giay|5555|"])
      #expect(
        report.rules.first?.examples.first?.problem.vi.contains("nay là Huyện Vân Canh") == true)
    }
  }

  @Test("finds the unit from several columns, each narrowing the next")
  func severalColumns() throws {
    try withFolder { folder in
      let rows = ["551,Canh Liên", "Vân Canh,", "an lão,Canh Liên", ",Xã Canh Liên"]
      let text =
        "ma_phieu,ngay_nhan,huyen,xa,q1,q2,q3,q4\n"
        + rows.enumerated().map { "S\($0),2022-01-05,\($1),5,5,5,5\n" }.joined()
      try write(text, to: "\(folder)/a.csv")
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      let report = try SmallSurvey.importer(store).importFile("\(folder)/a.csv")
      #expect(
        try stored(store).map { $0.split(separator: "|")[2] } == ["21994", "551", "21994"])
      #expect(
        report.rules.first?.examples.first?.problem.vi
          == "Xã Canh Liên (21994) không thuộc Huyện An Lão")
    }
  }

  @Test("keeps an invalid answer's value out of messages when it is long or a number to call")
  func privacy() throws {
    let rows = ["S1,2022-01-05,giay,551,chị Lan ở quầy số 3 rất tốt,0905 123 456,4,4,"]
    try importing(rows) { report, _, _ in
      for example in report.invalidExamples {
        #expect(example.value.count <= 13 && !example.value.contains("0905"))
      }
      #expect(report.invalidExamples.count == 2)
    }
  }
}
