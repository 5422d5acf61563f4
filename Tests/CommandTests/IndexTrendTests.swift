import Foundation
import Testing

/// What `sipas index --trend --format json` adds.
private struct TrendDocument: Decodable {
  struct Period: Decodable {
    let name: String
  }

  struct Index: Decodable {
    let code: String
    let index: Double?
  }

  struct Point: Decodable {
    let period: Period
    let form: String?
    let forms: Int
    let gap: String?
    let index: Double?
    let interval: [Double]?
    let above: Index?
  }

  let trend: [Point]
}

private struct Ranking: Decodable {
  struct Index: Decodable {
    let index: Double?
    let interval: [Double]?
  }

  struct Unit: Decodable {
    let code: String
    let overall: Index
  }

  let units: [Unit]
}

@Suite("sipas index: over several periods")
struct IndexTrendTests {
  private static let index = ["index", "--unit", "U1", "--period", "2022"]

  /// A study of 2021 and 2022, and forms of another kind from 2020.
  private func study() throws -> SmallStudy {
    let study = try SmallStudy()
    try study.importEarlier()
    let headings = (1...19).map { "q\($0)" }.joined(separator: ",")
    try study.folder.write(
      "ma_phieu,ngay_nhan,xa,\(headings)\n"
        + (1...40).map {
          "R\($0),2020-05-01,U1C1" + String(repeating: $0 % 3 == 0 ? ",2" : ",5", count: 19) + "\n"
        }.joined(), to: "other.csv")
    #expect(try study.run(["import", "--form", "bnv-2022", "other.csv"]).code == 0)
    return study
  }

  @Test("has the figures of each period by itself, and names what has none")
  func figures() throws {
    let study = try study()
    let run = try study.run(
      Self.index + ["--trend", "2021, 2020,2015,2022,2021", "--format", "json"])
    let points = try JSONDecoder().decode(TrendDocument.self, from: Data(run.output.utf8)).trend
    #expect(points.map(\.period.name) == ["2015", "2020", "2021", "2022"])
    #expect(points.map(\.gap) == ["no-forms", nil, nil, nil])
    #expect(points.map(\.form) == [nil, "bnv-2022", "mau-so-1", "mau-so-1"])
    for point in points.dropFirst() {
      let rank = try study.run(
        ["rank", "--period", point.period.name, "--form", point.form ?? "", "--format", "json"])
      let units = try JSONDecoder().decode(Ranking.self, from: Data(rank.output.utf8)).units
      let overall = try #require(units.first { $0.code == "U1" }).overall
      #expect(point.index == overall.index && point.interval == overall.interval)
      #expect(point.above?.code == "T" && point.above?.index != nil)
    }
  }

  @Test("a period of too few forms is a gap; other forms and shared days are said")
  func words() throws {
    let study = try study()
    let few = try study.run(
      Self.index + ["--trend", "2021-01-01..2021-01-02,2020,2022-Q1", "--lang", "en"])
    #expect(few.code == 0)
    #expect(few.output.contains("needs 30") || few.output.contains("no forms"))
    #expect(few.output.contains("Periods with different forms cannot be compared."))
    #expect(
      few.output.contains("Periods that share days (2022 and 2022-Q1)")
        || few.output.contains(
          "Periods that share days (2022-Q1 and 2022)")
    )
    let csv = try study.run(Self.index + ["--trend", "2021", "--format", "csv", "--lang", "en"])
    #expect(csv.output.hasPrefix("period,from,to,forms,index,"))
    #expect(csv.output.split(whereSeparator: \.isNewline).count == 3)
    let page = try study.run(Self.index + ["--trend", "2021,2020", "--format", "html"])
    #expect(page.output.contains("diễn biến chỉ số chung qua các kỳ"))
    #expect(page.output.contains("không được nối với nhau"))
    let report = try study.run(
      ["report", "--unit", "U1", "--period", "2022", "--trend", "2021", "--to", "md"]
        + ["--output", "a.md"])
    #expect(report.code == 0)
    #expect(try study.folder.text(of: "a.md").contains("Diễn biến qua các kỳ"))
  }

  @Test("names of periods are checked", arguments: ["2021,", "", "2021,,2020", "abc"])
  func usage(names: String) throws {
    let study = try SmallStudy(hasDossiers: false)
    let run = try study.run(Self.index + ["--trend", names])
    #expect(run.code == (names == "abc" ? 1 : 64))
  }
}
