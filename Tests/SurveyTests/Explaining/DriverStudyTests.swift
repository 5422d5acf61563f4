import Foundation
import Stats
import Testing

@testable import Survey

/// Answers of 1 to 5 that have something in common; every third form has a blank.
private func randomAnswers(_ count: Int, seed: UInt64) -> [[Int?]] {
  var random = SeededGenerator(seed: seed)
  return (0..<count).map { number in
    let common = Int.random(in: 0...2, using: &random)
    var levels: [Int?] = (0..<4).map { _ in 1 + common + Int.random(in: 0...2, using: &random) }
    if number % 3 == 0 { levels[Int.random(in: 0..<4, using: &random)] = nil }
    return levels
  }
}

/// Records of the headings `ma_phieu,ngay_nhan,don_vi,q1,…`.
private func rows(_ answers: [[Int?]], units: [String] = ["551"]) -> [String] {
  answers.enumerated().map { number, levels in
    let fields = levels.map { $0.map(String.init) ?? "" }.joined(separator: ",")
    return "S\(number),2022-01-05,\(units[number % units.count]),\(fields)\n"
  }
}

private func store(_ files: [[String]], in folder: String, form: Form? = nil) throws -> Store {
  let store = try Store(path: "\(folder)/\(UUID().uuidString).sqlite", for: .writing)
  for (number, rows) in files.enumerated() {
    let items = (1...(form?.items.count ?? 4)).map { ",q\($0)" }.joined()
    let text = "ma_phieu,ngay_nhan,don_vi\(items)\n" + rows.joined()
    try write(text, to: "\(folder)/\(number).csv")
    _ = try SmallSurvey.importer(store, form: form).importFile("\(folder)/\(number).csv")
  }
  return store
}

private func request(
  _ subject: StudyRequest.Subject = .all, form: Form? = nil, minimumForms: Int = 30
) throws -> StudyRequest {
  StudyRequest(
    form: try form ?? SmallSurvey.form(), period: try SmallSurvey.period("2022"),
    subject: subject, minimumForms: minimumForms)
}

/// The correlation of two columns.
private func correlation(_ pairs: [(Double, Double)]) -> Double {
  let count = Double(pairs.count)
  let (x, y) = (
    pairs.reduce(0) { $0 + $1.0 } / count, pairs.reduce(0) { $0 + $1.1 } / count
  )
  let products = pairs.reduce(into: (0.0, 0.0, 0.0)) { sums, pair in
    sums.0 += (pair.0 - x) * (pair.1 - y)
    sums.1 += (pair.0 - x) * (pair.0 - x)
    sums.2 += (pair.1 - y) * (pair.1 - y)
  }
  return products.0 / (products.1 * products.2).squareRoot()
}

/// The small form's second item is reversed.
private func turned(_ answers: [Int?]) -> [Int?] {
  answers.enumerated().map { place, level in place == 1 ? level.map { 6 - $0 } : level }
}

private func mean(_ levels: [Int?]) -> Double? {
  let known = levels.compactMap(\.self)
  return known.isEmpty ? nil : Double(known.reduce(0, +)) / Double(known.count)
}

@Suite("Reliability and drivers of stored forms")
struct DriverStudyTests {
  @Test("alpha counts the forms with every item of the dimension, reversed items turned round")
  func reliability() throws {
    try withFolder { folder in
      let answers = randomAnswers(200, seed: 1)
      let study = try store([rows(answers)], in: folder).reliability(
        request(), of: [0, 1], catalogue: SmallSurvey.catalogue())
      #expect(study.scope.forms == 200 && study.entries.map(\.place) == [0, 1])
      for (entry, items) in zip(study.entries, [0..<2, 2..<4]) {
        let complete = answers.map { Array(turned($0)[items]) }
          .filter { !$0.contains(nil) }.map { $0.compactMap(\.self) }
        #expect(entry.reliability.cases == complete.count && complete.count < 200)
        // Two items: alpha is 4 cov(x, y) / var(x + y).
        let sums = complete.map { Double($0[0] + $0[1]) }
        func variance(_ values: [Double]) -> Double {
          let mean = values.reduce(0, +) / Double(values.count)
          return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        }
        let own =
          variance(complete.map { Double($0[0]) }) + variance(complete.map { Double($0[1]) })
        let alpha = 2 * (1 - own / variance(sums))
        #expect(abs(try #require(entry.reliability.alpha) - alpha) < 1e-12)
      }
      #expect(study.entries[0].reliability.reversed.isEmpty == false, "a2 is turned the wrong way")
    }
  }

  @Test("without an overall question a dimension explains the mean of the others")
  func meanOfOthers() throws {
    try withFolder { folder in
      let answers = randomAnswers(300, seed: 2)
      let study = try store([rows(answers)], in: folder).drivers(
        request(), by: .dimension, catalogue: SmallSurvey.catalogue())
      #expect(study.plan.question == nil && study.plan.blocks.count == 1)
      let part = study.parts[0]
      let pairs = answers.map(turned).compactMap { levels -> (Double, Double)? in
        mean(Array(levels[..<2])).flatMap { x in mean(Array(levels[2...])).map { (x, $0) } }
      }
      let analysis = try #require(part.analyses[0])
      #expect(part.forms == 300 && part.cases == [pairs.count] && analysis.groups == 30)
      let expected = correlation(pairs) * correlation(pairs)
      for driver in analysis.drivers {
        #expect(abs(try #require(driver.importance).value - expected) < 1e-12)
        #expect(driver.importance?.interval != nil)
      }
      // Performance is the index of all forms: levels 4 and 5 of the answers given.
      let second = answers.flatMap { $0[2...] }.compactMap(\.self)
      let index = 100 * Double(second.count { $0 >= 4 }) / Double(second.count)
      #expect(abs(try #require(analysis.drivers[1].performance).value - index) < 1e-10)
    }
  }

  @Test("gives the same whatever the order and splitting of the files")
  func order() throws {
    try withFolder { folder in
      let all = rows(randomAnswers(400, seed: 3))
      let catalogue = try SmallSurvey.catalogue()
      func analyses(_ files: [[String]]) throws -> [DriverAnalysis?] {
        try store(files, in: folder).drivers(
          request(), by: .item, catalogue: catalogue
        ).parts[0].analyses
      }
      let whole = try analyses([all])
      let split = try analyses([Array(all[250...].reversed()), Array(all[..<250])])
      #expect(whole == split && whole.count == 2 && whole.allSatisfy { $0?.gap == nil })
    }
  }

  @Test("looks at each unit on its own, and at no unit below the floor")
  func units() throws {
    try withFolder { folder in
      let units = ["551", "551", "21994", "542"]
      let store = try store([rows(randomAnswers(120, seed: 4), units: units)], in: folder)
      let catalogue = try SmallSurvey.catalogue()
      let study = try store.drivers(
        request(.each(.district), minimumForms: 31), by: .dimension, catalogue: catalogue)
      #expect(study.parts.map(\.unit?.code) == ["551", "542"])
      #expect(study.parts.map(\.forms) == [90, 30], "the commune's forms are the district's")
      #expect(study.parts.map { $0.analyses[0] == nil } == [false, true])
      let district = try #require(catalogue.unit(code: "551"))
      let one = try store.drivers(
        request(.unit(district), minimumForms: 31), by: .dimension, catalogue: catalogue)
      #expect(one.parts[0].analyses == study.parts[0].analyses)
      let commune = try #require(catalogue.unit(code: "21994"))
      let alpha = try store.reliability(
        request(.unit(commune)), of: [1], catalogue: catalogue)
      #expect(alpha.scope.forms == 30)
    }
  }

  @Test("counts the forms of units of any level together")
  func whole() throws {
    try withFolder { folder in
      let units = ["52", "551", "21994", "542"]
      let store = try store([rows(randomAnswers(120, seed: 6), units: units)], in: folder)
      let catalogue = try SmallSurvey.catalogue()
      let study = try store.drivers(request(), by: .item, catalogue: catalogue)
      #expect(study.scope.forms == 120 && study.scope.withoutUnit == 0)
      #expect(study.parts.count == 1 && study.parts[0].unit == nil)
      let province = try #require(catalogue.unit(code: "52"))
      let same = try store.drivers(request(.unit(province)), by: .item, catalogue: catalogue)
      #expect(same.parts[0].analyses == study.parts[0].analyses)
      let districts = try store.drivers(
        request(.each(.district)), by: .item, catalogue: catalogue)
      #expect(districts.scope.forms == 90 && districts.scope.withoutUnit == 30)
    }
  }

  @Test("explains the overall question where the form has one")
  func question() throws {
    let form = try SmallSurvey.form(
      SmallSurvey.formText
        + """

          - id: chung
            name: Chung
            short: C
            items:
              - {id: g1, text: Nói chung ông bà có hài lòng không}
        index: {overall_question: g1}
        """)
    #expect(form.index.overallQuestion == 4)
    let byDimension = try DriverPlan(.dimension, of: form)
    #expect(byDimension.blocks.map(\.predictors) == [[0, 1]] && byDimension.question == 4)
    let byItem = try DriverPlan(.item, of: form)
    #expect(byItem.blocks.map(\.predictors) == [[0, 1, 2, 3]])
    try withFolder { folder in
      // The overall answer follows the last dimension.
      let answers = randomAnswers(250, seed: 5).map { levels -> [Int?] in
        let isHigh = (levels[0] ?? 1) > 4
        return levels + [levels[2].map { min(5, $0 + (isHigh ? 1 : 0)) }]
      }
      let store = try store([rows(answers)], in: folder, form: form)
      let study = try store.drivers(
        request(form: form), by: .item, catalogue: SmallSurvey.catalogue())
      let analysis = try #require(study.parts[0].analyses[0])
      #expect(analysis.cases == answers.count { !$0.contains(nil) })
      let shares = analysis.drivers.compactMap(\.importance?.value)
      #expect(shares.count == 4 && shares.max() == shares[2])
      #expect(try #require(analysis.rSquared).value > 0.9)
    }
  }

  @Test("refuses a form with nothing to explain")
  func nothing() throws {
    let text = SmallSurvey.formText
    let end = try #require(text.range(of: "  - id: ket_qua"))
    let form = try SmallSurvey.form(String(text[..<end.lowerBound]))
    #expect(throws: NothingToExplain.self) { try DriverPlan(.dimension, of: form) }
    #expect(throws: NothingToExplain.self) { try DriverPlan(.item, of: form) }
  }

  @Test("has nothing to say of no forms")
  func empty() throws {
    try withFolder { folder in
      let store = try store([["S1,2021-01-05,551,5,1,4,4\n"]], in: folder)
      let catalogue = try SmallSurvey.catalogue()
      let drivers = try store.drivers(
        request(), by: .dimension, catalogue: catalogue)
      #expect(drivers.scope.forms == 0 && drivers.parts[0].analyses[0] == nil)
      let reliability = try store.reliability(request(), of: [0], catalogue: catalogue)
      #expect(reliability.scope.forms == 0 && reliability.entries[0].reliability.alpha == nil)
    }
  }

  @Test("puts serials into groups of about the same size")
  func groups() {
    var counts = [Int](repeating: 0, count: SerialGroups.count)
    for number in 0..<6000 {
      counts[SerialGroups.group(of: Array("VC-2022-\(number)".utf8).span)] += 1
    }
    // 200 expected each, with a standard deviation of 14.
    #expect(counts.allSatisfy { (140...260).contains($0) })
  }
}
