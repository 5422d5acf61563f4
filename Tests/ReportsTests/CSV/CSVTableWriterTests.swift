import Reports
import Survey
import Testing

/// A table of one text column with these cells.
private func texts(_ cells: String...) -> Table {
  Table(
    title: both("Bảng"), columns: [Column(id: "name", heading: both("Tên"), kind: .text)],
    rows: cells.map { [.text($0)] })
}

/// The records of a table of texts, without the heading.
private func plainRecords(_ cells: String...) -> [String] {
  cells.flatMap { cell in
    let text = CSVTableWriter(language: .en).text(of: texts(cell))
    return text.split(separator: "\r\n", omittingEmptySubsequences: false).dropFirst().dropLast()
      .map(String.init)
  }
}

@Suite("CSV table")
struct CSVTableWriterTests {
  @Test("is what Excel set to Vietnamese reads")
  func vietnamese() {
    let lines = [
      "\u{FEFF}Đơn vị;Số phiếu;Chỉ số (%);Khoảng tin cậy (cận dưới);Khoảng tin cậy (cận trên);"
        + "Hạng có thể (cao nhất);Hạng có thể (thấp nhất);Đến ngày",
      "Vân Canh;1240;74,87;72,20;77,30;1;4;2022-03-14",
      "An Lão;8;;;;;;2022-03-14",
    ]
    let text = CSVTableWriter(language: .vi).text(of: ranking)
    #expect(Array(text.utf8) == Array(lines.map { $0 + "\r\n" }.joined().utf8))
  }

  @Test("is what programs read")
  func plain() {
    let lines = [
      "unit,forms,index,interval_low,interval_high,rank_set_best,rank_set_worst,until",
      "Vân Canh,1240,74.87,72.20,77.30,1,4,2022-03-14",
      "An Lão,8,,,,,,2022-03-14",
    ]
    let text = CSVTableWriter(language: .en).text(of: ranking)
    #expect(Array(text.utf8) == Array(lines.map { $0 + "\r\n" }.joined().utf8))
  }

  @Test("names its columns in words where asked, whatever the language")
  func headings() {
    let text = CSVTableWriter(language: .en, dialect: .englishExcel).text(of: ranking)
    #expect(text.hasPrefix("\u{FEFF}Unit,Forms,Index (%),Interval (low),Interval (high),"))
    var dialect = CSVDialect.plain
    dialect.delimiter = .tab
    let tabbed = CSVTableWriter(language: .vi, dialect: dialect).text(of: ranking)
    #expect(tabbed.hasPrefix("unit\tforms\tindex\t"))
  }

  @Test("quotes what holds a delimiter, a mark or outer spaces")
  func quoting() {
    #expect(
      plainRecords("a,b", "a;b", #"nói "có""#, " a", "a ", "a b", "") == [
        #""a,b""#, #""a;b""#, #""nói ""có""""#, #"" a""#, #""a ""#, "a b", #""""#,
      ])
  }

  @Test("quotes a decimal comma where commas part the fields")
  func commas() {
    var dialect = CSVDialect.plain
    dialect.decimalMark = .comma
    let table = wideTable(columns: 1, digits: 4, rows: 1)
    let text = CSVTableWriter(language: .vi, dialect: dialect).text(of: table)
    #expect(text.hasSuffix("Xã 1,\"11,11\"\r\n"))
  }

  @Test(
    "keeps words from becoming formulas",
    arguments: [
      "=1+1", "+84", "-2", "@SUM(A1)", "＝1", "  =1", "\t=1", "\r=1", "\n=1", "\u{200B}=1",
      "\"=1", "\u{FEFF}=1", "'\"=1".replacing("'", with: " "),
    ])
  func formulas(cell: String) throws {
    let record = try #require(plainRecords(cell).first)
    let shown = record.filter { !" \"\u{200B}\u{FEFF}".contains($0) }
    #expect(shown.hasPrefix("'"))
  }

  @Test("keeps words from becoming formulas at another list separator")
  func otherSeparators() {
    #expect(
      plainRecords("a;=1", "a, \"=1", "a|@x", "a=b", "a-b; c-d") == [
        "\"a;'=1\"", "\"a, \"\"'=1\"", "a|'@x", "a=b", "\"a-b; c-d\"",
      ])
  }

  @Test("guards headings and words of the program too, and no number")
  func numbers() {
    let table = Table(
      title: both("Bảng"),
      columns: [
        Column(id: "change", heading: both("+/-"), kind: .number),
        Column(id: "word", heading: both("Lời"), kind: .text),
      ],
      rows: [[.decimal(-1.5, decimals: 1), .bilingual(both("-tăng"))]])
    #expect(CSVTableWriter(language: .vi).text(of: table) == "\u{FEFF}'+/-;Lời\r\n-1,5;'-tăng\r\n")
  }

  @Test("keeps a record on one line")
  func lines() {
    #expect(plainRecords("a\r\nb\nc") == ["a  b c"])
  }
}
