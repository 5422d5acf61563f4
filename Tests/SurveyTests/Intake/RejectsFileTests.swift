import Foundation
import GRDB
import Testing

@testable import Survey

@Suite("Rejects file")
struct RejectsFileTests {
  @Test("holds line, column, value, rule and sentence, then the record as it stood")
  func content() throws {
    try withFolder { folder in
      let path = "\(folder)/a.csv"
      let rows = [
        SmallSurvey.row("S1"),
        SmallSurvey.row("S2", "31/02/2022", unit: "Xa", comment: "\"hai\ndòng, \"\"nhé\"\"\""),
        SmallSurvey.row("S3", comment: "a\"b"),
      ]
      try write(SmallSurvey.file(rows), to: path)
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      let report = try SmallSurvey.importer(store).importFile(path)
      #expect(report.rejectsFile == path + ".rejects.csv")
      #expect(
        try read(path + ".rejects.csv") == "\u{FEFF}sipas_line,sipas_column,sipas_value,sipas_rule,"
          + "sipas_sentence,ma_phieu,ngay_nhan,kenh,huyen,q1,q2,q3,q4,y_kien\r\n"
          + "3,ngay_nhan,31/02/2022,unreadable-date,"
          + "\"'31/02/2022' không phải ngày; hãy ghi như 14/06/2022 hoặc 2022-06-14; danh mục đơn vị "
          + "không có 'Xa'\",S2,31/02/2022,giay,Xa,5,1,4,4,\"hai\ndòng, \"\"nhé\"\"\"\r\n"
          + "5,,,broken-quotes,\"dấu nháy kép mở hoặc khép sai chỗ trên dòng này\","
          + "\"S3,2022-01-05,giay,551,5,1,4,4,a\"\"b\"\r\n")
    }
  }

  @Test("can be mended and imported, through several rounds, with every comment as it was")
  func rounds() throws {
    let comments = [
      "=1+1", "'=1", "''-x", "+84", "-", "@a", "'", "thường", "\"x\n=y\"", "\" lùi\"",
    ]
    try withFolder { folder in
      let path = "\(folder)/a.csv"
      let bad = comments.enumerated().map { SmallSurvey.row("S\($0)", "mai", comment: $1) }
      try write(SmallSurvey.file(bad + [SmallSurvey.row("T")]), to: path)
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      let importer = try SmallSurvey.importer(store)
      #expect(try importer.importFile(path).rejected == comments.count)
      let first = path + ".rejects.csv"
      // Only the last record is mended; the others come back in a rejects file of rejects.
      var text = try read(first)
      text = text.replacingOccurrences(of: "S9,mai", with: "S9,2022-01-05")
      try write(text, to: first)
      let report = try importer.importFile(first)
      #expect(report.accepted == 1 && report.rejected == comments.count - 1)
      let second = try #require(report.rejectsFile)
      #expect(try !read(second).dropFirst().contains("sipas_line,sipas_line"))
      try write(
        read(second).replacingOccurrences(of: ",mai,giay", with: ",05/01/2022,giay"), to: second)
      #expect(try importer.importFile(second).accepted == comments.count - 1)
      // The mended source holds the same responses: all duplicates, no conflict.
      try write(
        SmallSurvey.file(comments.enumerated().map { SmallSurvey.row("S\($0)", comment: $1) }),
        to: "\(folder)/b.csv")
      let again = try importer.importFile("\(folder)/b.csv")
      #expect(again.duplicates == comments.count && again.rejected == 0)
    }
  }

  @Test("never replaces another file and leaves none behind when the import fails")
  func names() throws {
    try withFolder { folder in
      let path = "\(folder)/a.csv"
      try write("mine", to: path + ".rejects.csv")
      try write(SmallSurvey.file([SmallSurvey.row("S1"), SmallSurvey.row("")]), to: path)
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      let report = try SmallSurvey.importer(store).importFile(path)
      #expect(report.rejectsFile == path + ".rejects-2.csv")
      #expect(try read(path + ".rejects.csv") == "mine")
      let bytes =
        Array(SmallSurvey.file([SmallSurvey.row("S2"), SmallSurvey.row("")]).utf8) + [0xFF]
      try write(bytes, to: "\(folder)/b.csv")
      #expect(sentence { _ = try SmallSurvey.importer(store).importFile("\(folder)/b.csv") } != nil)
      #expect(try SurveyTests.names(in: folder).filter { $0.hasPrefix("b.csv") } == ["b.csv"])
    }
  }
}
