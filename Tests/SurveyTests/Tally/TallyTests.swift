import Foundation
import GRDB
import Testing

@testable import Stats
@testable import Survey

private func tally(
  _ store: Store, _ period: String = "2022", level: UnitLevel = .district,
  measure: IndexMeasure = .satisfiedShare, form: Form? = nil, catalogue: UnitCatalogue? = nil,
  traits: [Survey.Trait] = []
) throws -> IndexTally {
  try store.tally(
    TallyRequest(
      form: form ?? SmallSurvey.form(), measure: measure, period: SmallSurvey.period(period),
      level: level, traits: traits),
    catalogue: catalogue ?? SmallSurvey.catalogue())
}

/// Rows with random answers, units and days of 2021 to 2023.
private func randomRows(_ count: Int, seed: UInt64) -> [String] {
  var random = SeededGenerator(seed: seed)
  return (0..<count).map { number in
    let answers = (0..<4).map { _ in
      ["1", "2", "3", "4", "5", "", "N/A", "*", "5", "4"].randomElement(using: &random) ?? ""
    }
    let day = Day(number: Int32.random(in: 18_628...19_722, using: &random))
    return SmallSurvey.row(
      "S\(number)", day.iso, unit: ["551", "21994", "542"].randomElement(using: &random) ?? "",
      answers: answers.joined(separator: ","))
  }
}

private func importing(_ files: [[String]], folder: String, form: Form? = nil) throws -> Store {
  let store = try Store(path: "\(folder)/\(UUID().uuidString).sqlite", for: .writing)
  for (number, rows) in files.enumerated() {
    let path = "\(folder)/\(number).csv"
    try write(SmallSurvey.file(rows), to: path)
    _ = try SmallSurvey.importer(store, form: form).importFile(path)
  }
  return store
}

@Suite("Tally")
struct TallyTests {
  @Test(
    "gives equal sums whatever the order and splitting of the rows",
    arguments: IndexMeasure.allCases)
  func splitting(measure: IndexMeasure) throws {
    let rows = randomRows(900, seed: 1)
    try withFolder { folder in
      let whole = try tally(importing([rows], folder: folder), measure: measure)
      var random = SeededGenerator(seed: 9)
      let mixed = rows.shuffled(using: &random)
      let parts = [Array(mixed[..<5]), Array(mixed[5..<600]), Array(mixed[600...])]
      let split = try tally(importing(parts, folder: folder), measure: measure)
      #expect(whole.sums == split.sums && !whole.sums.isEmpty)
      #expect(whole.imports == [1] && split.imports == [1, 2, 3])
    }
  }

  @Test("gives equal sums by one reader and by two", arguments: [false, true])
  func readers(dividing: Bool) throws {
    try withFolder { folder in
      let parts = stride(from: 0, to: 900, by: 300).map {
        Array(randomRows(900, seed: 4)[$0..<$0 + 300])
      }
      let store = try importing(parts, folder: folder)
      let period = try SmallSurvey.period("2022")
      try store.queue.read { db in
        let traits =
          dividing
          ? [
            try TraitValues(db, Survey.Trait.channel, SmallSurvey.catalogue()),
            try TraitValues(db, Survey.Trait.commune, SmallSurvey.catalogue()),
          ] : []
        let scan = ResponseScan(
          layout: IndexLayout(AnswerScores(form: try SmallSurvey.form(), measure: .meanScore)),
          map: CellMap(codes: ["A", "B"], placeOfUnit: [-1, 0, 1, 1], traits: traits),
          formId: 1, days: period.start.number..<period.end.number)
        let rows = try Row.fetchAll(db, sql: "SELECT first_id, last_id FROM import ORDER BY id")
        let ids: [ClosedRange<Int64>] = rows.map { $0["first_id"]...$0["last_id"] }
        let all = try scan.run(db, ids: ids)
        let count = ids.reduce(0) { $0 + $1.upperBound - $1.lowerBound + 1 }
        for part in [0, 1, 2, 299, 300, 301, 500, count - 1, count] {
          let (first, second) = Store.halves(ids, of: 2 * part)
          #expect(first.reduce(0) { $0 + $1.upperBound - $1.lowerBound + 1 } == part)
          let sum =
            try scan.run(db, ids: first) + store.reader().read { try scan.run($0, ids: second) }
          #expect(sum.filled.map(\.key) == all.filled.map(\.key))
          #expect(sum.filled.map(\.storage) == all.filled.map(\.storage))
          #expect(sum.withoutCell == all.withoutCell)
        }
        #expect(!all.filled.isEmpty)
      }
    }
  }

  @Test("reads many responses with two readers and gives the sums of each part")
  func manyResponses() throws {
    try withFolder { folder in
      let rows = randomRows(1000, seed: 8).map { row in
        row.replacingOccurrences(of: ",21994,", with: ",551,")
      }
      let store = try importing([rows], folder: folder)
      let once = try tally(store, "2021-01-01..2023-12-31").sums
      let stored = once.values.reduce(0) { $0 + $1.forms }
      try store.queue.write { try copyResponses($0, times: 128) }
      let many = try tally(store, "2021-01-01..2023-12-31")
      #expect(stored * 128 > 100_000)
      for (code, sums) in once {
        #expect(many.sums[code]?.storage == sums.storage.map { $0 * 128 })
      }
    }
  }

  @Test("counts a period's first and last day and neither neighbour")
  func edges() throws {
    let days = ["2021-12-31", "2022-01-01", "2022-03-31", "2022-04-01"]
    try withFolder { folder in
      let rows = days.enumerated().map { SmallSurvey.row("S\($0)", $1) }
      let files = [[rows], rows.map { [$0] }]
      for file in files {
        let store = try importing(file, folder: folder)
        let counts = try ["2021", "2022-Q1", "2022-Q2", "2022", "2022-01-01..2022-01-01"].map {
          try tally(store, $0).sums["551"]?.forms ?? 0
        }
        #expect(counts == [1, 2, 1, 3, 1])
      }
    }
  }

  @Test("counts a commune's forms for its district and province too")
  func levels() throws {
    try withFolder { folder in
      let units = ["21994", "21994", "551", "542", "52"]
      let text =
        "ma_phieu,ngay_nhan,don_vi,q1,q2,q3,q4\n"
        + units.enumerated().map { "S\($0),2022-01-05,\($1),5,1,4,4\n" }.joined()
      try write(text, to: "\(folder)/a.csv")
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      _ = try SmallSurvey.importer(store).importFile("\(folder)/a.csv")
      let commune = try tally(store, level: .commune)
      #expect(commune.sums.mapValues(\.forms) == ["21994": 2] && commune.withoutUnit == 3)
      let district = try tally(store, level: .district)
      #expect(
        district.sums.mapValues(\.forms) == ["551": 3, "542": 1] && district.withoutUnit == 1)
      #expect(try tally(store, level: .province).sums.mapValues(\.forms) == ["52": 5])
    }
  }

  @Test("divides by traits, spellings of one word together and what is not told apart")
  func traits() throws {
    try withFolder { folder in
      let rows = [
        "21994,giay,Đất đai", "21994,giay,dat_dai", "551,online,Hộ tịch", "551,,ĐẤT ĐAI", "542,,",
      ]
      let text =
        "ma_phieu,ngay_nhan,don_vi,kenh,linh_vuc,q1,q2,q3,q4\n"
        + rows.enumerated().map { "S\($0),2022-01-05,\($1),5,1,4,4\n" }.joined()
      try write(text, to: "\(folder)/a.csv")
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      _ = try SmallSurvey.importer(store).importFile("\(folder)/a.csv")
      let divided = try tally(store, traits: [.field, .commune, .channel])
      func described(_ code: String) -> [String] {
        (divided.cells[code] ?? []).map { cell in
          zip(divided.values, cell.values).map { $0[$1].name.vi }.joined(separator: " | ")
            + ": \(cell.sums.forms)"
        }
      }
      #expect(
        described("551") == [
          "Đất đai | không rõ xã | không rõ hình thức: 1", "Đất đai | Xã Canh Liên | giấy: 2",
          "Hộ tịch | không rõ xã | trực tuyến: 1",
        ])
      #expect(described("542") == ["không rõ lĩnh vực | không rõ xã | không rõ hình thức: 1"])
      #expect(divided.sums == (try tally(store)).sums)
    }
  }

  @Test("counts of items give the sums of a form of one dimension")
  func items() throws {
    let rows = randomRows(300, seed: 3)
    try withFolder { folder in
      let store = try importing([rows], folder: folder)
      let form = try SmallSurvey.form()
      let catalogue = try SmallSurvey.catalogue()
      let request = TallyRequest(
        form: form, measure: .meanScore, period: try SmallSurvey.period("2022"), level: .district,
        traits: [.commune])
      let items = try store.itemTally(request, catalogue: catalogue)
      let (cell, sums) = try #require(items.cells["551"].map { ($0[0], $0[0].sums) })
      let answers = try store.queue.read { db in
        try String.fetchAll(
          db,
          sql: """
            SELECT answers FROM response JOIN unit ON unit.id = unit_id
            WHERE code = ? AND received BETWEEN ? AND ?
            """,
          arguments: [
            items.values[0][cell.values[0]].isUnknown ? "551" : "21994",
            request.period.start.number, request.period.lastDay.number,
          ])
      }
      #expect(sums.forms == answers.count && answers.count > 20)
      for place in form.items.indices {
        let states = answers.map { Array($0)[place] }
        let levels = states.compactMap(\.wholeNumberValue)
        var expected = JointSums(dimensions: 1)
        for state in states {
          let level = state.wholeNumberValue
          expected.add(scores: [level.map { $0 - 1 } ?? 0], answered: [level == nil ? 0 : 1])
        }
        #expect(sums.jointSums(item: place) { $0 - 1 } == expected)
        #expect(sums.answered(item: place) == levels.count)
        #expect(sums.blank(item: place) == states.count { $0 == "." })
        #expect(sums.notApplicable(item: place) == states.count { $0 == "n" })
        #expect(sums.unusable(item: place) == states.count { $0 == "*" })
      }
    }
  }

  @Test("reports forms of other versions and units that the catalogue has lost")
  func others() throws {
    try withFolder { folder in
      let rows = [
        SmallSurvey.row("S1"), SmallSurvey.row("S2", unit: "542"),
        SmallSurvey.row("S3", "2021-01-01"),
      ]
      let store = try importing([rows], folder: folder)
      let second = try SmallSurvey.form(
        SmallSurvey.formText.replacingOccurrences(of: "version: \"1\"", with: "version: \"2\""))
      let none = try tally(store, form: second)
      #expect(none.sums.isEmpty && none.ofOtherVersions == 2)
      let smaller = try SmallSurvey.catalogue(
        SmallSurvey.unitsText.replacingOccurrences(of: "542,Huyện An Lão,huyen,52,,,", with: ""))
      let lost = try tally(store, catalogue: smaller)
      #expect(
        lost.withoutUnit == 1 && lost.sums.keys.sorted() == ["551"] && lost.ofOtherVersions == 0)
    }
  }
}

@Suite("Answer scores")
struct AnswerScoresTests {
  /// What the definitions of the measures give for the answers of one form, item by item.
  private func byDefinition(
    _ answers: [Character], _ form: Form, _ measure: IndexMeasure
  ) -> (scores: [Int], answered: [Int]) {
    var place = 0
    var result: (scores: [Int], answered: [Int]) = ([], [])
    for dimension in form.dimensions {
      var values: [Int] = []
      for item in dimension.items {
        if let level = answers[place].wholeNumberValue {
          values.append(item.isReversed ? form.scale.lowest + form.scale.highest - level : level)
        }
        place += 1
      }
      let satisfied = values.filter(form.scale.satisfied.contains)
      switch measure {
      case .satisfiedShare: result.scores.append(satisfied.count)
      case .meanScore: result.scores.append(values.reduce(0) { $0 + $1 - form.scale.lowest })
      case .pointsSum: result.scores.append(values.reduce(0, +))
      case .allSatisfied:
        result.scores.append(!values.isEmpty && satisfied.count == values.count ? 1 : 0)
      }
      result.answered.append(measure == .allSatisfied ? min(1, values.count) : values.count)
    }
    return result
  }

  @Test("agree with the definitions on random answers", arguments: IndexMeasure.allCases)
  func bruteForce(measure: IndexMeasure) throws {
    let form = try SmallSurvey.form()
    var random = SeededGenerator(seed: 6)
    var expected = JointSums(dimensions: 2)
    try withFolder { folder in
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      try write(SmallSurvey.file([SmallSurvey.row("S0", "2021-01-01")]), to: "\(folder)/a.csv")
      _ = try SmallSurvey.importer(store).importFile("\(folder)/a.csv")
      try store.queue.write { db in
        for number in 1...400 {
          let answers = (0..<4).map { _ in "12345.n*!?".randomElement(using: &random) ?? "." }
          let (scores, answered) = byDefinition(answers, form, measure)
          expected.add(scores: scores, answered: answered)
          try db.execute(
            sql: """
              INSERT INTO response (import_id, form_id, unit_id, received, answers, serial)
              VALUES (1, 1, 1, ?, ?, ?)
              """,
            arguments: [Day(year: 2022, month: 1, day: 5)?.number, String(answers), "R\(number)"])
        }
        try db.execute(sql: "UPDATE import SET last_id = 401, last_day = 20000")
      }
      #expect(try tally(store, measure: measure).sums["551"] == expected)
    }
  }
}
