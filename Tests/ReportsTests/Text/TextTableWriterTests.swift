import Foundation
import Survey
import Testing

@testable import Reports

@Suite("Text table")
struct TextTableWriterTests {
  @Test("is aligned, rounded and Vietnamese")
  func vietnamese() {
    #expect(
      TextTableWriter(language: .vi).text(of: ranking) == """
        Xếp hạng các huyện
        Kỳ: quý I năm 2022

        Đơn vị    Số phiếu  Chỉ số (%)  Khoảng tin cậy  Hạng có thể  Đến ngày
        ────────  ────────  ──────────  ──────────────  ───────────  ──────────
        Vân Canh     1.240       74,87  [72,20; 77,30]          1–4  14/03/2022
        An Lão           8           –               –            –  14/03/2022

        – không tính được: dưới 30 phiếu

        sipas 1.0

        """)
  }

  @Test("is aligned, rounded and English")
  func english() {
    #expect(
      TextTableWriter(language: .en).text(of: ranking) == """
        Ranking of the districts
        Period: 2022-Q1

        Unit      Forms  Index (%)        Interval  Possible ranks  Until
        ────────  ─────  ─────────  ──────────────  ──────────────  ──────────
        Vân Canh  1,240      74.87  [72.20, 77.30]             1–4  2022-03-14
        An Lão        8          –               –               –  2022-03-14

        – not computed: fewer than 30 forms

        sipas 1.0

        """)
  }

  @Test("gives the same bytes for composed and decomposed names")
  func decomposed() {
    let names = ["Thị xã Bỉm Sơn", "Quỳ Hợp"]
    let texts = [
      names, names.map(\.decomposedStringWithCanonicalMapping),
    ].map { names in
      var table = wideTable(columns: 2, digits: 4, rows: 1)
      for name in names { table.append([.text(name), .count(1), .count(2)]) }
      return TextTableWriter(language: .vi).text(of: table)
    }
    #expect(Array(texts[0].utf8) == Array(texts[1].utf8))
    #expect(texts[0].contains("Quỳ Hợp             1      2\n"))
  }

  @Test("wraps headings and texts before anything else")
  func wraps() {
    let table = Table(
      title: both("Bảng điểm của các đơn vị"),
      columns: [
        Column(id: "criterion", heading: both("Tiêu chí"), kind: .text, isKey: true),
        Column(id: "points", heading: both("Điểm đạt được"), kind: .number),
        Column(id: "reason", heading: both("Lý do"), kind: .text),
      ],
      rows: [[.text("1.1"), .hundredths(150), .text("Báo cáo nộp chậm hai ngày so với hạn")]])
    #expect(
      TextTableWriter(language: .vi, width: 32).text(of: table) == """
        Bảng điểm của các đơn vị

                  Điểm
                   đạt
        Tiêu chí  được  Lý do
        ────────  ────  ────────────────
        1.1       1,50  Báo cáo nộp chậm
                        hai ngày so với
                        hạn

        """)
  }

  @Test("never parts a column from the one it belongs to")
  func bound() {
    let name = Bilingual(vi: "Tên", en: "Name")
    var columns = [Column(id: "name", heading: name, kind: .text, isKey: true)]
    for index in 1...3 {
      columns.append(
        Column(
          id: "v\(index)", heading: Bilingual(vi: "V\(index)", en: "V\(index)"), kind: .number))
      columns.append(
        Column(
          id: "r\(index)", heading: Bilingual(vi: "R\(index)", en: "R\(index)"), kind: .number,
          isBound: true))
    }
    let row: [Cell] = [.text("A")] + (1...6).map { .count($0) }
    let table = Table(title: name, columns: columns, rows: [row])
    // Name, V1, R1, V2 would fit 15 columns; R2 would not.
    let text = TextTableWriter(language: .vi, width: 15).text(of: table)
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("Tên  ") }
    #expect(
      headings.map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
        == ["V1 R1", "V2 R2", "V3 R3"])
  }

  @Test("fits 100 columns exactly, and is split at one more")
  func page() {
    // Nine numbers such as 1.111,11 with their gaps fill 90 columns, the key 10 or 11.
    let fitting = wideTable(columns: 9, digits: 6, heading: "Tên đơn vị")
    let tooWide = wideTable(columns: 9, digits: 6, heading: "Tên đơn vị:")
    let fittingLines = lines(of: fitting)
    #expect(fittingLines.map(\.count).max() == 100)
    #expect(fittingLines.filter { $0.hasPrefix("Tên") }.count == 1)
    let splitLines = lines(of: tooWide)
    #expect(splitLines.map(\.count).max() == 91)
    #expect(splitLines.filter { $0.hasPrefix("Tên") }.count == 2)
  }

  @Test("repeats the key columns in every block, and loses no column")
  func blocks() {
    #expect(
      TextTableWriter(language: .en, width: 20).text(of: wideTable(columns: 3, digits: 3)) == """
        Bảng

        Đơn vị    D1    D2
        ──────  ────  ────
        Xã 1    1.11  1.11
        Xã 2    2.22  2.22

        Đơn vị    D3
        ──────  ────
        Xã 1    1.11
        Xã 2    2.22

        """)
  }

  @Test("never cuts a value, whatever the page", arguments: 1...110)
  func narrowPages(width: Int) {
    let text = TextTableWriter(language: .vi, width: width).text(of: ranking)
    for value in ["1.240", "74,87", "[72,20; 77,30]", "1–4"] {
      #expect(text.components(separatedBy: value).count == 2)
    }
    #expect(!text.components(separatedBy: "\n").contains { $0.hasSuffix(" ") })
    // The key and the widest other column need 22 and 2 columns between.
    if width >= 24 {
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
    }
  }

  @Test("says so if there is no row")
  func empty() {
    let table = Table(
      title: both("Bảng"), columns: [Column(id: "a", heading: both("Cột"), kind: .text)])
    let text = TextTableWriter(language: .vi).text(of: table)
    #expect(text == "Bảng\n\nCột\n───\n(không có dòng nào)\n")
  }

  @Test("shows a single possible rank once, and a bound below zero with its sign")
  func edges() {
    #expect(Cell.rankSet(best: 3, worst: 3).text(in: .vi) == "3")
    #expect(
      Cell.interval(lower: -1.255, upper: -0.001, decimals: 2).text(in: .vi) == "[-1,26; 0,00]")
    #expect(Cell.missing.text(in: .en) == "–")
  }

  private func lines(of table: Table) -> [String] {
    TextTableWriter(language: .vi).text(of: table).components(separatedBy: "\n")
  }
}
