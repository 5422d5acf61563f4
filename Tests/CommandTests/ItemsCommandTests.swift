import Foundation
import Testing

/// `sipas items --format json` and `sipas index --format json`, as far as the tests read them.
private struct ItemDocument: Decodable {
  struct UnitIndex: Decodable {
    let code: String
    let index: Double
  }

  struct Level: Decodable {
    let level: Int
    let forms: Int
    let share: Double?
  }

  struct Item: Decodable {
    let id: String
    let dimension: String
    let answered: Int
    let blank: Int
    let notApplicable: Int
    let unusable: Int
    let nonResponse: Double?
    let levels: [Level]
    let index: Double?
    let standardError: Double?
    let interval: [Double]?
    let lowest: UnitIndex?
    let highest: UnitIndex?
  }

  let items: [Item]

  init(_ run: Program.Run) throws {
    self = try JSONDecoder().decode(ItemDocument.self, from: Data(run.output.utf8))
  }

  func item(_ id: String) throws -> Item { try #require(items.first { $0.id == id }) }
}

@Suite("sipas items and the items of sipas index")
struct ItemsCommandTests {
  private let json = ["--period", "2022", "--format", "json"]

  @Test("shares, levels and non-response are those of a count by hand")
  func counts() throws {
    let study = try SmallStudy()
    let document = try ItemDocument(study.run(["index", "--unit", "U4"] + json))
    #expect(document.items.map(\.id) == (1...22).map { "c\($0)" })
    let answers = study.responses.filter { $0["unit"] == "U4" }.compactMap { $0["answers"] }
    for (place, item) in document.items.enumerated() {
      let levels = answers.compactMap { Array($0)[place].wholeNumberValue }
      let satisfied = levels.count { $0 >= 4 }
      #expect(item.answered == levels.count && item.blank == answers.count - levels.count)
      #expect(item.levels.map(\.forms) == (1...5).map { level in levels.count { $0 == level } })
      let share = 100 * Double(satisfied) / Double(levels.count)
      #expect(abs((item.index ?? .nan) - share) < 1e-9)
      #expect(
        item.nonResponse == 100 * Double(answers.count - levels.count) / Double(answers.count))
      // One answer a form: the standard error is that of a share of those who answered.
      let variance =
        share * (100 - share) / Double(levels.count) * 250 / 249
      #expect(abs((item.standardError ?? .nan) - variance.squareRoot()) < 1e-9)
    }
  }

  @Test("an item of a weighted sample has weighted levels, which add up to its index")
  func weighted() throws {
    let study = try SmallStudy()
    let document = try ItemDocument(
      study.run(["index", "--unit", "U4", "--strata", "field"] + json))
    let plain = try ItemDocument(study.run(["index", "--unit", "U4"] + json))
    for (item, unweighted) in zip(document.items, plain.items) {
      let shares = item.levels.compactMap(\.share)
      #expect(abs(shares.reduce(0, +) - 100) < 1e-9)
      #expect(abs(shares[3] + shares[4] - (item.index ?? .nan)) < 1e-9)
      #expect(item.index != unweighted.index)
    }
  }

  @Test("items over all units come weakest first, with the units where they are lowest and highest")
  func ranked() throws {
    let study = try SmallStudy()
    let document = try ItemDocument(study.run(["items"] + json))
    let indices = document.items.compactMap(\.index)
    #expect(indices.count == 22 && indices == indices.sorted())
    let units = try (1...8).map { number in
      (
        "U\(number)",
        try ItemDocument(study.run(["index", "--unit", "U\(number)"] + json))
      )
    }
    for item in document.items {
      let known = try units.compactMap { unit in
        try unit.1.item(item.id).index.map { (unit.0, $0) }
      }
      #expect(item.lowest?.index == known.map(\.1).min())
      #expect(item.highest?.index == known.map(\.1).max())
      #expect(known.contains { $0.0 == item.lowest?.code && $0.1 == item.lowest?.index })
    }
  }

  @Test("the tables read well in both languages, and no item is in both")
  func text() throws {
    let study = try SmallStudy()
    for language in ["vi", "en"] {
      let run = try study.run(
        ["items", "--period", "2022", "--weakest", "3", "--strongest", "2", "--lang", language])
      #expect(run.code == 0)
      try expectSnapshot(run.output, "items.\(language).txt")
    }
    let all = try study.run(["items", "--period", "2022", "--unit", "U1", "--weakest", "30"])
    #expect(all.code == 0 && !all.output.contains("cao nhất"))
  }

  @Test("items under the floor are named without an index; empty periods and wrong usage")
  func edges() throws {
    let study = try SmallStudy()
    let run = try study.run(
      ["items", "--period", "2022", "--unit", "U5", "--minimum-forms", "30"])
    #expect(run.code == 0 && run.output.contains("Ít hơn 30 phiếu trả lời"))
    let none = try study.run(["items", "--period", "2022", "--unit", "U5", "--minimum-forms", "99"])
    #expect(none.code == 0 && none.output.contains("(không có dòng nào)"))
    let empty = try study.run(["items", "--period", "2019"])
    #expect(empty.code == 2 && empty.findings.contains("Không có phiếu nào trong kỳ 2019"))
    #expect(try study.run(["items", "--period", "2022", "--weakest", "0"]).code == 64)
    let index = try study.run(["index", "--unit", "U1", "--period", "2019"])
    #expect(index.code == 2 && index.findings.contains("Không có phiếu nào trong kỳ 2019"))
    let workbook = ["items", "--period", "2022", "--format", "xlsx", "--output", "items.xlsx"]
    #expect(try study.run(workbook).code == 0)
    #expect(study.folder.has("items.xlsx"))
  }
}
