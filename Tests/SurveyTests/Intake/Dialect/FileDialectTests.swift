import Foundation
import Testing

@testable import Survey

/// The dialect of a file of forms of the small survey, and what its columns hold.
private func dialect(
  _ text: String, _ check: (FileDialect, ColumnMap, FileDialect.OpenFile) throws -> Void
) throws {
  try withFolder { folder in
    let path = "\(folder)/x.csv"
    try write(text, to: path)
    let dictionary = try HeadingDictionary(
      form: SmallSurvey.form(), shared: Shipped.library.sharedHeadings())
    let (dialect, map) = try FileDialect.find(
      path: path, encoding: EncodingChoice(.utf8), understood: \.understood
    ) { try dictionary.map($0, file: path) }
    try check(dialect, map, dialect.open(path))
  }
}

private let titles = [
  "PHIẾU KHẢO SÁT\n", "Bảng 1, quý I; năm 2022\n", "\n", "\"Ủy ban nhân dân\nhuyện\"\n",
  "ma_phieu,chỉ một phần\n", "nháy \" lẻ\n",
]

@Suite("File dialect")
struct FileDialectTests {
  @Test(
    "finds the delimiter by the headings it gives", arguments: [",", ";", "\t", "|"])
  func delimiter(text: String) throws {
    let headings = SmallSurvey.headings.replacingOccurrences(of: ",", with: text)
    // The others stand in the file, too, and more often.
    let row = "S1;2022-01-05;giay;551;5;1;4;4;a,b,c,d|e|f".replacingOccurrences(of: ";", with: text)
    try dialect("\(headings)\n\(row)\n") { dialect, map, _ in
      #expect(dialect.delimiter == text.utf8.first && map.understood == 9)
    }
  }

  @Test(
    "takes the delimiter that the first line states",
    arguments: ["sep=;", "SEP=;", "\"sep=;\"", "sep=^", "sep=|"])
  func stated(line: String) throws {
    let sign = try #require(line.filter { $0 != "\"" }.last)
    let headings = SmallSurvey.headings.replacingOccurrences(of: ",", with: "\(sign)")
    for start in ["", "\u{FEFF}"] {
      try dialect("\(start)\(line)\r\n\(headings)\r\n") { dialect, map, file in
        #expect(dialect.delimiter == sign.asciiValue && map.understood == 9)
        #expect(file.headings == map.headings && file.lines == 2 && file.titleLines == 1)
      }
    }
  }

  @Test("takes no other first line for a statement")
  func notStated() throws {
    for line in ["sep=x", "sep=1", "sep= ", "sep=", "sep=;;", "xsep=;"] {
      try withFolder { folder in
        try write("\(line)\na,b\n", to: "\(folder)/x.csv")
        #expect(try FileDialect.stated("\(folder)/x.csv", EncodingChoice(.utf8)) == nil)
      }
    }
  }

  @Test("leaves titles above the headings out, whatever stands in them", arguments: titles)
  func leavesOut(title: String) throws {
    let body = SmallSurvey.file([SmallSurvey.row("S1")])
    try dialect(title + title + body) { _, map, file in
      #expect(map.understood == 9)
      let blank = title == "\n" ? 2 : 0
      #expect(file.titleLines == title.count { $0 == "\n" } * 2 - blank)
      #expect(file.reader.blankLines == blank && file.lines == file.titleLines + 1)
      guard case .record = try file.reader.next() else {
        Issue.record("there is no record below the headings")
        return
      }
      #expect(file.reader.record.text(0) == "S1")
    }
  }

  @Test("looks for headings no farther than 20 records down")
  func far() throws {
    let body = SmallSurvey.file([SmallSurvey.row("S1")])
    try dialect(String(repeating: "tiêu đề\n", count: 20) + body) { _, _, file in
      #expect(file.titleLines == 20)
    }
    let problem = sentence {
      try dialect(String(repeating: "tiêu đề\n", count: 21) + body) { _, _, _ in }
    }
    #expect(problem?.contains("không có cột mã phiếu") == true)
  }

  @Test("says what is missing of the headings that came nearest")
  func nearest() throws {
    let text = "Tổng hợp phiếu\nma_phieu;ngay_nhan;q1;q2;q3\nS1;2022-01-05;1;1;1\n"
    let problem = sentence { try dialect(text) { _, _, _ in } }
    #expect(problem?.contains("thiếu cột câu 4") == true)
  }

  @Test("divides small files as evenly as can be, not by the sign that is there most often")
  func even() throws {
    let cases: [(String, UInt8)] = [
      ("a;b;c\n\"1,2,3,4\";5,5;6\n1;2,2;3\n", 0x3B), ("a,b\n1,2;3;4\n2,3;4;5\n", 0x2C),
      ("a\tb,c\n1\t2\n3\t4\n", 0x09), ("a|b\n1|2\n", 0x7C), ("a\n1,2\n", 0x2C),
      ("sep=,\na;b,c\n1;2,3\n", 0x2C),
    ]
    for (text, delimiter) in cases {
      try withFolder { folder in
        try write(text, to: "\(folder)/x.csv")
        let found = try FileDialect.mostEven("\(folder)/x.csv", encoding: EncodingChoice(.utf8))
        #expect(found?.delimiter == delimiter, "\(text)")
      }
    }
  }

  @Test("lets records end before or behind headings without a name")
  func unnamed() throws {
    try withFolder { folder in
      let path = "\(folder)/x.csv"
      let rows = ["", ",", ",,", ",,,"].enumerated().map { SmallSurvey.row("S\($0)") + $1 }
      try write(
        SmallSurvey.headings + ",,\n"
          + (rows + [SmallSurvey.row("S9") + ",,,x"])
          .joined(separator: "\n"), to: path)
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      let report = try SmallSurvey.importer(store).importFile(path)
      #expect(report.accepted == 4 && report.rejected == 1)
      #expect(report.rules.first?.examples.first?.problem.vi == "có 12 trường, cần 9")
    }
  }
}
