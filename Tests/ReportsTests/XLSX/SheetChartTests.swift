import Foundation
import FoundationXML
import Survey
import Testing

@testable import Reports

/// Writes the document and hands the finished file to `body`.
private func withWorkbook(_ document: Document, _ body: (WorkbookReader) throws -> Void) throws {
  try withFolder { folder in
    let file = folder.appendingPathComponent("báo cáo.xlsx")
    try XLSXTableWriter(language: .vi).write(document, to: file.path)
    try body(WorkbookReader(file))
  }
}

@Suite("XLSX charts")
struct SheetChartTests {
  private static let kinds = [
    "lineChart", "barChart", "barChart", "lineChart", "scatterChart", "lineChart",
  ]

  @Test("each chart is Excel's own, drawn from the figures on its sheet")
  func drawn() throws {
    try withWorkbook(Document([ranking], charts: charts)) { workbook in
      let sheets = try workbook.sheetNames()
      #expect(sheets.count == 1 + charts.count)
      for (place, chart) in charts.enumerated() {
        let part = "xl/charts/chart\(place + 1).xml"
        #expect(try workbook.nodes("//\(SheetChartTests.kinds[place])", of: part).count == 1)
        let ranges = try workbook.nodes("//numRef/f", of: part).compactMap(\.stringValue)
        #expect(!ranges.isEmpty)
        #expect(ranges.allSatisfy { $0.hasPrefix("'\(sheets[place + 1])'!$") })
        // What Excel would draw before it looks at the cells.
        let values =
          try workbook.nodes("//val/numRef/numCache/pt/v", of: part)
          + workbook.nodes("//yVal/numRef/numCache/pt/v", of: part)
        let shown = chart.table.rows.joined().flatMap(\.numbers)
        #expect(!values.isEmpty)
        for value in values.compactMap({ $0.stringValue.flatMap(Double.init) }) {
          #expect(shown.contains { abs($0 - value) < 0.051 }, "\(value) is a figure of the table")
        }
      }
    }
  }

  @Test("markers are of the kinds that the format knows, lest Excel call the file damaged")
  func markers() throws {
    // ISO/IEC 29500-1, ST_MarkerStyle.
    let known: Set = [
      "auto", "circle", "dash", "diamond", "dot", "none", "picture", "plus", "square", "star",
      "triangle", "x",
    ]
    try withWorkbook(Document([ranking], charts: charts)) { workbook in
      var found: Set<String> = []
      for place in charts.indices {
        let symbols = try workbook.nodes("//marker/symbol", of: "xl/charts/chart\(place + 1).xml")
        found.formUnion(symbols.map { $0["val"] })
      }
      #expect(found.isSubset(of: known), "\(found)")
      #expect(found.isSuperset(of: ["circle", "square"]))
    }
  }

  @Test("whiskers go from the lowest to the highest value of a unit")
  func whiskers() throws {
    try withWorkbook(Document([ranking], charts: [.intervals(intervalChart)])) { workbook in
      let part = "xl/charts/chart1.xml"
      #expect(try workbook.nodes("//hiLowLines", of: part).count == 1)
      let columns = try workbook.nodes("//val/numRef/f", of: part).compactMap(\.stringValue)
      #expect(
        columns.map { $0.split(separator: "!")[1] } == ["$B$4:$B$7", "$C$4:$C$7", "$D$4:$D$7"])
      let names = try workbook.nodes("//cat/strRef/f", of: part).compactMap(\.stringValue)
      #expect(names.allSatisfy { $0.hasSuffix("!$A$4:$A$7") })
    }
  }

  @Test(
    "a trend is a line each form, its bounds, and the whole, with the gaps named below the table")
  func trend() throws {
    try withWorkbook(Document([ranking], charts: [.trend(trendChart)])) { workbook in
      let part = "xl/charts/chart1.xml"
      let columns = try workbook.nodes("//val/numRef/f", of: part).compactMap(\.stringValue)
      let letters = ["B", "C", "D", "E", "F", "G", "H", "I"]
      #expect(
        columns.map { $0.split(separator: "!")[1] } == letters.map { "$\($0)$4:$\($0)$8" })
      // Nothing stands where there is no value, so that no line goes through it.
      let cells = try workbook.cells(ofSheet: 2)
      #expect(cells["B6"] == nil && cells["F4"] == nil && cells["F8"]?.value == "90")
      #expect(cells["A10"]?.value == "Kỳ 2020-01-01..2020-03-31: chỉ 7 phiếu.")
      let place = try workbook.nodes("//from/row", of: "xl/drawings/drawing1.xml")
      #expect(place.first?.stringValue == "11")
    }
  }

  @Test("words of a chart never become a formula")
  func formulas() throws {
    let hostile = both("=1+1")
    let chart = QuadrantChart(
      title: hostile, importanceName: hostile, performanceName: hostile,
      points: [.init(mark: "=1", label: hostile, importance: 1, performance: 2, quadrant: .keep)])
    try withWorkbook(Document(title: hostile, blocks: [.chart(.quadrants(chart))])) { workbook in
      let part = "xl/charts/chart1.xml"
      let formulas = try workbook.nodes("//f", of: part).compactMap(\.stringValue)
      #expect(formulas.allSatisfy { $0.hasPrefix("'=1+1'!$") })
      let words = try workbook.nodes("//t", of: part).compactMap(\.stringValue)
      #expect(words.contains(" =1") && words.contains(" =1+1"))
    }
  }

  @Test("a withheld figure is an empty cell with a note that says why")
  func notes() throws {
    let table = Table(
      title: both("Bảng"), columns: [Column(id: "a", heading: both("A"), kind: .number)],
      rows: [[.withheld(both("ít hơn 30 phiếu"))], [.missing], [.count(1)]])
    try withWorkbook(Document([table])) { workbook in
      let notes = try workbook.nodes("//comment", of: "xl/comments1.xml")
      #expect(notes.map { $0["ref"] } == ["A4"])
      #expect(notes.first?.stringValue == "ít hơn 30 phiếu")
      #expect(try workbook.cells()["A4"]?.value == "")
    }
  }

  @Test("gives the same bytes for the same charts")
  func sameBytes() throws {
    let writer = XLSXTableWriter(language: .vi)
    let document = Document([ranking], charts: charts)
    #expect(try writer.data(of: document) == writer.data(of: document))
  }
}

extension Cell {
  /// What the cell holds as numbers.
  fileprivate var numbers: [Double] {
    switch self {
    case .decimal(let value, _): [value]
    case .interval(let lower, let upper, _): [lower, upper]
    default: []
    }
  }
}
