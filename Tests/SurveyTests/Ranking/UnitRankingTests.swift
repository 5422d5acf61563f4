import Testing

@testable import Stats
@testable import Survey

/// A tally of districts from the answers of their forms, each form written as in the store.
private func ranking(
  _ units: [(code: String, answers: [String])], form: Form? = nil,
  _ change: (inout RankingRequest) -> Void = { _ in }
) throws -> UnitRanking {
  let form = try form ?? SmallSurvey.form()
  var request = RankingRequest(
    form: form, period: try SmallSurvey.period("2022"), level: .district)
  request.minimumForms = 1
  change(&request)
  var tally = IndexTally()
  for unit in units {
    var sums = JointSums(dimensions: form.dimensions.count)
    for answers in unit.answers {
      var scores: [Int] = []
      var answered: [Int] = []
      var rest = answers[...]
      for dimension in form.dimensions {
        let levels = rest.prefix(dimension.items.count).compactMap(\.wholeNumberValue)
        rest = rest.dropFirst(dimension.items.count)
        scores.append(levels.count { form.scale.satisfied.contains($0) })
        answered.append(levels.count)
      }
      sums.add(scores: scores, answered: answered)
    }
    tally.cells[unit.code] = [IndexTally.Cell(sums: sums)]
  }
  let catalogue = try SmallSurvey.catalogue(
    "code,name,level,valid_from,valid_to\n"
      + ["A", "B", "C", "D"].map { "\($0),Huyện \($0),huyen,,\n" }.joined()
      + "E,Huyện E,huyen,,2021-12-31\nF,Huyện F,huyen,2023-01-01,\nX,Xã X,xa,,\n")
  return try UnitRanking(
    request: request, tally: tally,
    dossiers: DossierBook(entries: [], byField: [], catalogue: catalogue),
    catalogue: catalogue)
}

private func forms(_ satisfied: Int, of count: Int) -> [String] {
  (0..<count).map { $0 < satisfied ? "5555" : "1111" }
}

private func row(_ ranking: UnitRanking, _ code: String) throws -> UnitRanking.Row {
  try #require(ranking.rows.first { $0.unit.code == code })
}

@Suite("Unit ranking")
struct UnitRankingTests {
  @Test("puts the units in order, equal ones on one rank, and lists those without forms behind")
  func order() throws {
    let ranking = try ranking([
      ("A", forms(5, of: 10)), ("B", forms(9, of: 10)), ("C", forms(10, of: 20)),
    ])
    #expect(ranking.rows.map(\.unit.code) == ["B", "A", "C", "D"])
    #expect(ranking.rows.map(\.rank) == [1, 2, 2, nil])
    #expect(ranking.rows[3].status == .tooFewForms && ranking.rows[3].forms == 0)
    #expect(ranking.forms == 40 && ranking.ranked.count == 3 && ranking.unranked.count == 1)
    #expect(try row(ranking, "B").overall.estimate?.index == 90)
  }

  @Test("leaves out units that did not exist in the period, unless they have forms")
  func existence() throws {
    let codes = try ranking([("A", forms(1, of: 2)), ("E", forms(1, of: 2))]).rows.map(\.unit.code)
    #expect(codes.sorted() == ["A", "B", "C", "D", "E"])
  }

  @Test("shows a unit from the publication floor on and nothing of one below it")
  func floor() throws {
    let ranking = try ranking([("A", forms(29, of: 29)), ("B", forms(1, of: 30))]) {
      $0.minimumForms = 30
    }
    let (few, enough) = try (row(ranking, "A"), row(ranking, "B"))
    #expect(few.status == .tooFewForms && few.rank == nil && few.overall.estimate == nil)
    #expect(few.dimensions.allSatisfy { $0.estimate == nil && $0.rank == nil } && few.forms == 29)
    #expect(enough.status == .ranked && enough.rank == 1 && enough.overall.estimate != nil)
  }

  @Test("gives no overall index where nobody answered a dimension, but ranks by the other one")
  func unanswered() throws {
    let units = [
      ("A", [String](repeating: "55..", count: 5)), ("B", ["5511", "5555"]),
      ("C", ["1155", "1111"]),
    ]
    let overall = try ranking(units)
    let first = try row(overall, "A")
    #expect(first.status == .noOverall && first.rank == nil && first.lacking == [1])
    #expect(first.overall.estimate == nil && first.dimensions[0].rank == 1)
    #expect(overall.ranked.map(\.unit.code) == ["B", "C"])
    let byDimension = try ranking(units) { $0.target = .dimension(0) }
    #expect(byDimension.ranked.map(\.unit.code) == ["A", "B", "C"])
    #expect(byDimension.ranked.map(\.rank) == [1, 1, 3])
    let other = try ranking(units) { $0.target = .dimension(1) }
    #expect(try row(other, "A").status == .noOverall && other.ranked.count == 2)
    #expect(other.ranked.map(\.rank) == [1, 1])
  }

  @Test("gives no overall index made of a dimension that fewer forms than the floor answered")
  func floorOfDimensions() throws {
    let units = [("A", [String](repeating: "5555", count: 4) + ["55.."])]
    let above = try row(ranking(units) { $0.minimumForms = 4 }, "A")
    #expect(above.status == .ranked && above.lacking.isEmpty)
    let below = try row(ranking(units) { $0.minimumForms = 5 }, "A")
    #expect(below.status == .noOverall && below.lacking == [1])
    #expect(below.overall.estimate == nil && below.dimensions[1].estimate == nil)
    #expect(below.dimensions[0].estimate != nil)
    let pooled = try ranking(units) {
      $0.minimumForms = 5
      $0.overall = .pooled
    }
    #expect(try row(pooled, "A").status == .ranked)
  }

  @Test("gives one form no standard error, and no sets to the ranks of all")
  func oneForm() throws {
    let ranking = try ranking([("A", ["5555"]), ("B", forms(5, of: 10)), ("C", ["5151"])])
    let single = try row(ranking, "A")
    #expect(single.overall.estimate?.standardError == nil && single.overall.estimate?.index == 100)
    #expect(try row(ranking, "B").overall.estimate?.standardError != nil)
    // One form with answers of both kinds says nothing of its spread.
    let mixed = try row(ranking, "C")
    #expect(mixed.dimensions[0].estimate?.interval == nil && mixed.dimensions[0].isWeak)
    #expect(ranking.rows.allSatisfy { $0.rankSet == nil })
  }

  @Test("gives 10 of 10 the interval 72.2 to 100 and 0 of 1 the interval 0 to 79.3")
  func extremes() throws {
    let single = try Shipped.library.form("\(Shipped.root)/samples/da-nang-2014/da-nang-2014.yaml")
    let best = single.scale.satisfied.max().map(String.init) ?? ""
    let worst = String(single.scale.lowest)
    let ranking = try ranking(
      [("A", [String](repeating: best, count: 10)), ("B", [worst])], form: single)
    let all = try #require(try row(ranking, "A").overall.estimate?.interval)
    #expect(abs(all.lower - 72.2467) < 1e-4 && all.upper == 100)
    let none = try #require(try row(ranking, "B").overall.estimate?.interval)
    #expect(none.lower == 0 && abs(none.upper - 79.3451) < 1e-4)
  }

  @Test("shares ranks among what is printed alike only where asked to")
  func ties() throws {
    let units = [("A", forms(10_000, of: 40_000)), ("B", forms(10_001, of: 40_000))]
    let exact = try ranking(units)
    #expect(try row(exact, "B").rank == 1 && row(exact, "A").rank == 2)
    let published = try ranking(units) { $0.ties = .published }
    #expect(published.rows.prefix(2).map(\.rank) == [1, 1])
    #expect(published.rows.prefix(2).map(\.unit.code) == ["A", "B"])
  }

  @Test("names dimensions by id or name, and says which there are")
  func targets() throws {
    let form = try SmallSurvey.form()
    for (name, target) in [
      ("overall", RankingRequest.Target.overall), ("Chung", .overall), ("ket_qua", .dimension(1)),
      ("Kết quả", .dimension(1)), ("TIEP CAN", .dimension(0)),
    ] {
      #expect(try RankingRequest.Target(named: name, in: form) == target)
    }
    let problem = sentence { _ = try RankingRequest.Target(named: "x", in: form) }
    #expect(problem?.contains("hãy dùng overall, tiep_can, ket_qua") == true)
  }

  @Test("refuses to sum points of a form that is not made for it")
  func unfit() throws {
    var request = RankingRequest(
      form: try SmallSurvey.form(), period: try SmallSurvey.period("2022"), level: .district)
    request.measure = .pointsSum
    #expect(throws: UnfitMeasure.self) { try request.check() }
    request.form = try Shipped.library.form("tthc-2018")
    try request.check()
  }
}
