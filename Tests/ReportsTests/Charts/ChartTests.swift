import Foundation
import FoundationXML
import Survey
import Testing

@testable import Reports

/// The picture, read as XML.
private func svg(_ chart: Chart, in language: Language = .vi) throws -> XMLElement {
  let document = try XMLDocument(data: Data(chart.picture(in: language, id: "c").markup.text.utf8))
  return try #require(document.rootElement())
}

private func elements(_ name: String, in element: XMLElement) throws -> [XMLElement] {
  try element.nodes(forXPath: ".//*[local-name()='\(name)']").compactMap { $0 as? XMLElement }
}

@Suite("Charts")
struct ChartTests {
  @Test("every chart has a title, a description and a table of its figures", arguments: charts)
  func alternatives(chart: Chart) throws {
    for language in Language.allCases {
      let picture = try svg(chart, in: language)
      #expect(picture["role"] == "img")
      let names = picture["aria-labelledby"].split(separator: " ").map(String.init)
      let named = try elements("title", in: picture) + elements("desc", in: picture)
      let texts = names.map { name in named.first { $0["id"] == name }?.stringValue }
      #expect(texts == [chart.title[language], chart.reading[language]])
    }
    #expect(!chart.table.rows.isEmpty)
  }

  @Test("the same chart gives the same bytes, without styles that a policy would refuse")
  func sameBytes() {
    for chart in charts {
      let text = chart.picture(in: .vi, id: "c").markup.text
      #expect(chart.picture(in: .vi, id: "c").markup.text == text)
      #expect(!text.contains("style="))
      #expect(!text.contains("nan") && !text.contains("inf"))
    }
  }

  @Test("a line joins neighbours of one form alone; a gap is named")
  func trend() throws {
    #expect(trendChart.joined.map { "\($0.from)-\($0.to)" } == ["0-1"])
    let picture = try svg(.trend(trendChart))
    let lines = try elements("line", in: picture)
    #expect(lines.count { $0["class"] == "line-accent" && $0["stroke-width"] == "2.5" } == 1)
    #expect(lines.count { $0["class"] == "line-muted" } == 1)
    // A whisker is three lines.
    #expect(lines.count { $0["class"] == "line-accent" && $0["stroke-width"] == "1.5" } == 9)
    let texts = try elements("text", in: picture).compactMap(\.stringValue)
    for word in ["2020-01-01..", "2020-03-31", "(chỉ 7 phiếu)"] {
      #expect(texts.contains(word), "\(texts)")
    }
    let words = try elements("title", in: picture).compactMap(\.stringValue)
    #expect(words.contains("2022: 90,00; khoảng tin cậy 95 % [85,0; 100,0]; Huyện B 88,00; mau 2"))
    #expect(trendChart.reading.vi.contains("không được nối"))
    // Higher values stand higher.
    let heights = try elements("circle", in: picture).filter { $0["class"] == "fill-accent" }
      .compactMap { Double($0["cy"]) }
    #expect(heights == heights.sorted(by: >) && heights.count == 4)
  }

  @Test("dots and whiskers stand where the axis says, and say their figures")
  func intervals() throws {
    let picture = try svg(.intervals(intervalChart))
    let dots = try elements("circle", in: picture).compactMap { Double($0["cx"]) }
    #expect(dots.count == 4)
    // 0 and 100 are the ends of the axis, so that 70 stands at seven tenths.
    let (first, last) = (dots[3], dots[0])
    #expect(abs(dots[2] - (first + 0.7 * (last - first))) < 0.11)
    #expect(abs(dots[1] - (first + 0.74872 * (last - first))) < 0.11)
    let words = try elements("title", in: picture).compactMap(\.stringValue)
    #expect(
      words.contains(
        "Huyện <Vân Canh>: 74,87; khoảng tin cậy 95 % [71,9; 77,6]; hạng 9, hạng có thể 6–11"))
    #expect(words.contains { $0.hasSuffix("tỉnh: 70,00") })
    let highlighted = try elements("text", in: picture).filter { $0["class"] == "fill-highlight" }
    #expect(highlighted.compactMap(\.stringValue) == ["Huyện <Vân Canh>", "74,87"])
  }

  @Test("bars of the satisfied levels begin at the middle line, those astride it end half beyond")
  func levels() throws {
    #expect((0...4).map(levelChart.side) == [.worse, .worse, .middle, .better, .better])
    let four = LevelChart(
      title: both("a"), levels: (1...4).map { both("\($0)") }, satisfied: 2, rows: [])
    #expect((0...3).map(four.side) == [.worse, .worse, .better, .better])
    let picture = try svg(.levels(levelChart))
    let middle = try #require(try elements("line", in: picture).first.flatMap { Double($0["x1"]) })
    // Behind the five of the legend.
    let bars = try elements("rect", in: picture).dropFirst(5).map {
      (x: Double($0["x"]) ?? 0, width: Double($0["width"]) ?? 0)
    }
    #expect(bars.count == 6, "five levels of c1 and the one of c3; c2 has none to show")
    #expect(abs(bars[2].x + bars[2].width / 2 - middle) < 0.2)
    #expect(abs(bars[3].x - bars[2].x - bars[2].width) < 0.2)
    #expect(abs(bars[5].x - middle) < 0.2)
    let widths = bars[0..<5].map(\.width)
    for (width, count) in zip(widths, [1.0, 2, 3, 10, 24]) {
      #expect(abs(width / widths[0] - count) < 0.2)
    }
    #expect(levelChart.table.rows[1].dropFirst().allSatisfy { $0 == .missing })
  }

  @Test("a slope is drawn in a colour only where the data support a change")
  func slopes() throws {
    let lines = try elements("line", in: svg(.slopes(slopeChart))).filter {
      $0["class"] != "line-rule"
    }
    #expect(lines.map { $0["class"] } == ["line-rise", "line-fall", "line-muted"])
    #expect(lines.map { $0["stroke-dasharray"] } == ["none", "none", "4 3"])
    #expect(
      slopeChart.table.rows.map(\.last)
        == [.rise, .fall, .undecided].map {
          (change: SlopeChart.Change) in .bilingual(change.name)
        })
  }

  @Test("bars of a profile begin at 0 and are as long as their values")
  func profile() throws {
    let bars = try elements("rect", in: svg(.profile(profileChart))).dropFirst(2)
    #expect(Set(bars.map { $0["x"] }).count == 1)
    let widths = bars.compactMap { Double($0["width"]) }
    #expect(widths[2] == 0, "a value that is not shown has no bar")
    #expect(abs(widths[0] / widths[1] - 75.16 / 80) < 0.002)
    #expect(abs(widths[3] / widths[1] - 50.0 / 80) < 0.002)
  }

  @Test("points stand where their figures say, those to improve first in another colour")
  func quadrants() throws {
    let dots = try elements("circle", in: svg(.quadrants(quadrantChart)))
    #expect(dots.map { $0["class"] == "fill-highlight" } == [false, true, true, false, false])
    let (x, y) = (dots.compactMap { Double($0["cx"]) }, dots.compactMap { Double($0["cy"]) })
    #expect(x.indices.sorted { x[$0] < x[$1] } == [4, 1, 2, 0, 3], "performance to the right")
    #expect(y[1] == y[2] && y[1] < y[3] && y[3] < y[0] && y[0] < y[4], "importance upwards")
    #expect(abs(quadrantChart.means.importance - 0.26) < 1e-12)
  }

  @Test(
    "labels are moved apart and stay inside", arguments: [[10.0, 10, 10], [0, 99, 100], [50]])
  func spread(wanted: [Double]) {
    let heights = wanted.map { _ in 20.0 }
    let places = Spread.places(of: wanted, heights: heights, within: 0...100).sorted()
    for (one, next) in zip(places, places.dropFirst()) { #expect(next - one >= 20) }
    #expect(places.allSatisfy { (10...90).contains($0) })
  }

  @Test("an axis has round ticks, reaches all values and stays within its limits")
  func scale() {
    let shares = Scale(over: [71.3, 98.2], within: 0...100, from: 0, to: 100)
    #expect(shares.ticks == [70, 75, 80, 85, 90, 95, 100])
    #expect(shares.place(85) == 50 && shares.decimals == 0)
    #expect(Scale(over: [0, 100], within: 0...100, from: 0, to: 1).ticks.last == 100)
    let same = Scale(over: [74.87], within: 0...100, from: 0, to: 1)
    #expect(same.lower < 74.87 && same.upper > 74.87)
    let small = Scale(over: [0.012, 0.019], within: nil, from: 0, to: 1)
    #expect(small.decimals == 3 && small.ticks.count <= 9)
    for scale in [shares, same, small] { #expect(scale.ticks.allSatisfy { $0.isFinite }) }
  }
}
