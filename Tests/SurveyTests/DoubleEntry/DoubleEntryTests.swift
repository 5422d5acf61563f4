import Foundation
import GRDB
import Testing

@testable import Survey

/// Compares two texts as files of the small survey.
private func comparing(
  _ first: String, _ second: String, folder: String, hasCatalogue: Bool = true
) throws -> DoubleEntry {
  try write(first, to: "\(folder)/1.csv")
  try write(second, to: "\(folder)/2.csv")
  return try DoubleEntry(
    first: "\(folder)/1.csv", second: "\(folder)/2.csv", form: SmallSurvey.form(),
    catalogue: hasCatalogue ? SmallSurvey.catalogue() : nil, library: Shipped.library,
    today: Day(number: 20_000))
}

private func cells(_ entry: DoubleEntry) -> [String] {
  entry.differences.map {
    "\($0.serial) \($0.firstLine)/\($0.secondLine) \($0.column): \($0.first ?? "·") | "
      + ($0.second ?? "·")
  }
}

@Suite("Double entry")
struct DoubleEntryTests {
  @Test("finds every cell that differs, whatever the order of rows and columns")
  func differences() throws {
    let first = SmallSurvey.file([
      SmallSurvey.row("S1"), SmallSurvey.row("S2", answers: "5,1,4,3", comment: "nhanh"),
      SmallSurvey.row("S3", "2022-01-06", unit: "551"),
    ])
    let second = """
      q4;q3;q2;q1;Mã phiếu;huyen;y_kien;Ngày thu;kenh
      4;4;1;5;S3;542;;07/01/2022;giay
      4;4;;5;S2;551;chậm;05/01/2022;giay
      4;4;1;5;S1;551;;05/01/2022;giay

      """
    try withFolder { folder in
      let entry = try comparing(first, second, folder: folder)
      #expect(
        cells(entry) == [
          "S2 3/3 q2: 1 | ", "S2 3/3 q4: 3 | 4", "S2 3/3 y_kien: · | ·",
          "S3 4/2 ngay_nhan: 2022-01-06 | 07/01/2022", "S3 4/2 huyen: 551 | 542",
        ])
      #expect(entry.forms == 3 && entry.cells == 24 && entry.agreed == 19)
      #expect(entry.items.map(\.table.agreed) == [3, 2, 3, 2])
      #expect(entry.onlyInFirst.isEmpty && entry.onlyInSecond.isEmpty && entry.hasFindings)
    }
  }

  @Test("takes for the same what an import would store as the same")
  func meanings() throws {
    let first = SmallSurvey.file([
      "S1,2022-01-05,giay,551,5,Không hài lòng,N/A,\"4;5\",Hòa",
      "S2,5/1/2022,giấy,Huyện Vân Canh,,1,4,4,",
    ])
    let second = SmallSurvey.file([
      "S1,05/01/2022,giấy,H. Vân Canh,Rất hài lòng,2,không áp dụng,4/5,Hòa",
      "S2,2022-01-05,giay,551,-,1,4,4,",
    ])
    try withFolder { folder in
      let entry = try comparing(first, second, folder: folder)
      #expect(cells(entry) == [])
      #expect(!entry.hasFindings && entry.agreed == entry.cells)
    }
  }

  @Test("what an import would not understand is compared as text")
  func unreadable() throws {
    let first = SmallSurvey.file(["S1,hôm qua,giay,Huyện Lạ,7,1,9,4,", "S2,x,giay,551,8,1,4,4,"])
    let second = SmallSurvey.file(["S1,hôm nay,giay,Huyện Lạ,8,1,9,4,", "S2,x,giay,551,8,1,4,4,"])
    try withFolder { folder in
      let entry = try comparing(first, second, folder: folder)
      #expect(
        cells(entry) == ["S1 2/2 ngay_nhan: hôm qua | hôm nay", "S1 2/2 q1: 7 | 8"])
      // Twice the same 8 is agreement, 7 and 8 is none.
      #expect(entry.items[0].table.agreed == 1 && entry.items[2].table.agreed == 2)
    }
  }

  @Test("names serials of one file, repeated ones and lines that cannot be read")
  func problems() throws {
    let first = SmallSurvey.file([
      SmallSurvey.row("S1"), SmallSurvey.row("S2"), SmallSurvey.row("S1", answers: "1,1,1,1"),
      ",2022-01-05,giay,551,5,1,4,4,", "S9,2022-01-05,giay", "S\"8,2022-01-05,giay,551,5,1,4,4,",
    ])
    let second = SmallSurvey.file([SmallSurvey.row("S1"), SmallSurvey.row("S3"), "", ",,,,,,,,"])
    try withFolder { folder in
      let entry = try comparing(first, second, folder: folder)
      #expect(entry.onlyInFirst.map(\.serial) == ["S2"] && entry.onlyInFirst[0].line == 3)
      #expect(entry.onlyInSecond.map(\.serial) == ["S3"] && entry.onlyInSecond[0].line == 3)
      #expect(entry.first.problems.map(\.line) == [4, 5, 6, 7])
      #expect(entry.first.problems[0].problem.vi == "mã phiếu 'S1' đã có ở dòng 2")
      #expect(entry.second.problems.isEmpty && entry.forms == 1)
    }
  }

  @Test("the merged file imports as it is only once every cell is decided")
  func merging() throws {
    let first = SmallSurvey.file([
      SmallSurvey.row("S1", comment: "\"nói \"\"nhanh\"\", tốt\""),
      SmallSurvey.row("S2", answers: "5,1,4,3", comment: "=1+1"),
      SmallSurvey.row("S3"),
    ])
    let second = SmallSurvey.file([
      SmallSurvey.row("S2", answers: "5,1,4,4", comment: "=1+1"), SmallSurvey.row("S4"),
      SmallSurvey.row("S1", comment: "\"nói \"\"nhanh\"\", tốt\""),
    ])
    try withFolder { folder in
      let entry = try comparing(first, second, folder: folder)
      let merged = "\(folder)/merged.csv"
      try entry.mergedFile().write(to: URL(fileURLWithPath: merged))
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      let report = try SmallSurvey.importer(store).importFile(merged)
      #expect(report.accepted == 1 && report.rejected == 3)
      #expect(report.rules.map(\.rule) == [.undecidedCell])
      var text = try read(merged)
      #expect(
        text.contains("[?] 3 | 4") && text.contains("[?] S3 | ") && text.contains("[?]  | S4"))
      #expect(!text.contains(",=1+1"))
      text = text.replacingOccurrences(of: "[?] 3 | 4", with: "4")
        .replacingOccurrences(of: "[?] S3 | ", with: "S3")
        .replacingOccurrences(of: "[?]  | S4", with: "S4")
      try write(text, to: "\(folder)/decided.csv")
      let decided = try SmallSurvey.importer(store).importFile("\(folder)/decided.csv")
      #expect(decided.accepted == 3 && decided.duplicates == 1 && decided.rejected == 0)
      // What both typed comes back letter for letter.
      let comments = try store.queue.read {
        try Row.fetchAll($0, sql: "SELECT serial, answers, comment FROM response ORDER BY serial")
      }.map {
        "\($0["serial"] as String) \($0["answers"] as String) \($0["comment"] as String? ?? "")"
      }
      #expect(
        comments == [
          "S1 5144 nói \"nhanh\", tốt", "S2 5144 =1+1", "S3 5144 ", "S4 5144 ",
        ])
    }
  }

  @Test("a column that one file lacks is not compared, and not lost in the merged file")
  func ownColumns() throws {
    let first = "ma_phieu,ngay_nhan,huyen,q1,q2,q3,q4,ghi_chu_khac\nS1,2022-01-05,551,5,1,4,4,x\n"
    let second =
      "ma_phieu,ngay_nhan,huyen,q1,q2,q3,q4,gioi_tinh\nS1,2022-01-05,551,5,1,4,4,Nữ\n"
    try withFolder { folder in
      let entry = try comparing(first, second, folder: folder, hasCatalogue: false)
      #expect(!entry.hasFindings && entry.cells == 6)
      #expect(entry.first.ownColumns == [] && entry.second.ownColumns == ["gioi_tinh"])
      let merged = String(decoding: entry.mergedFile(), as: UTF8.self)
      #expect(merged.contains("ghi_chu_khac,gioi_tinh\r\n2,S1,2022-01-05,551,5,1,4,4,x,Nữ\r\n"))
    }
  }

  @Test("one file named twice is refused, also by a link")
  func sameFile() throws {
    try withFolder { folder in
      try write(SmallSurvey.file([SmallSurvey.row("S1")]), to: "\(folder)/a.csv")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/b.csv", withDestinationPath: "\(folder)/a.csv")
      #expect(throws: SameFile.self) {
        try DoubleEntry(
          first: "\(folder)/a.csv", second: "\(folder)/b.csv", form: SmallSurvey.form(),
          catalogue: nil, library: Shipped.library, today: Day(number: 20_000))
      }
    }
  }
}
