import Foundation
import GRDB
import Testing

@testable import Stats
@testable import Survey

/// A form of twelve items in one dimension.
private let formText = """
  id: muoi-hai
  version: "1"
  title: {vi: Mười hai câu, en: Twelve items}
  scale:
    levels:
      - {level: 1, label: {vi: Kém, en: Bad}}
      - {level: 2, label: {vi: Vừa, en: Fair}}
      - {level: 3, label: {vi: Tốt, en: Good}}
    satisfied: [3]
  dimensions:
    - id: chung
      name: Chung
      short: C
      items:
  \((1...12).map { "      - {id: a\($0), text: Cau so \($0)}\n" }.joined())
  """

/// One form to be stored.
private struct Filled {
  var serial: String
  var day = "2022-03-01"
  var unit = "551"
  var answers: String
  var gender = ""
}

/// Stores forms and judges those of 2022.
private func judging(
  _ forms: [Filled], level: UnitLevel = .district, formsAtOnce: Int = 1_000_000,
  imported: String = "2022-07-01T08:00:00+07:00"
) throws -> QualityReport {
  try withFolder { folder in
    let form = try SmallSurvey.form(formText)
    let heading =
      "ma_phieu,ngay_nhan,don_vi," + (1...12).map { "q\($0)" }.joined(separator: ",")
      + ",gioi_tinh\n"
    let rows = forms.map { form in
      ([form.serial, form.day, form.unit] + form.answers.map(String.init) + [form.gender])
        .joined(separator: ",") + "\n"
    }
    try write(heading + rows.joined(), to: "\(folder)/a.csv")
    let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
    var options = SmallSurvey.options
    options.time = imported
    _ = try SmallSurvey.importer(store, form: form, options: options).importFile("\(folder)/a.csv")
    let request = QualityRequest(form: form, period: try SmallSurvey.period("2022"), level: level)
    return try store.queue.read { db in
      try QualityReader(db, request, SmallSurvey.catalogue()).report(formsAtOnce: formsAtOnce)
    }
  }
}

/// People who answer independently: most levels are 3, a few forms are alike.
private func independent(_ count: Int, seed: UInt64, unit: String = "551") -> [Filled] {
  var random = SeededGenerator(seed: seed)
  return (1...count).map { number in
    // A person's own mood makes the answers of one form alike, as they are in real surveys.
    let mood = Int.random(in: 0..<10, using: &random)
    let answers = (0..<12).map { _ -> Character in
      Int.random(in: 0..<10, using: &random) < mood
        ? "3" : "123".randomElement(using: &random) ?? "2"
    }
    return Filled(
      serial: "\(unit)-\(1000 + number)", day: Day(number: Int32(19_000 + number / 10)).iso,
      unit: unit, answers: String(answers))
  }
}

@Suite("Quality of forms")
struct QualityTests {
  @Test("independent answers are not flagged, nor is a unit where nine of ten are fully satisfied")
  func honest() throws {
    var forms = independent(300, seed: 1)
    var random = SeededGenerator(seed: 2)
    forms += independent(300, seed: 3, unit: "542").map { form in
      var form = form
      if Int.random(in: 0..<10, using: &random) < 9 { form.answers = "333333333333" }
      return form
    }
    let report = try judging(forms)
    #expect(report.units.map(\.forms) == [300, 300] && !report.hasFlags && report.flagged.isEmpty)
    let satisfied = try #require(report.units.first { $0.unit.code == "542" })
    #expect((satisfied.straightLined ?? 0) > 250)
    let consecutive = try #require(satisfied.findings[.consecutive])
    #expect(consecutive.found > 200)
    #expect(abs(Double(consecutive.found) - consecutive.expected) < 12)
  }

  @Test("a copied form is found among them, and only its copies are marked")
  func copied() throws {
    var forms = independent(300, seed: 3, unit: "542")
    var random = SeededGenerator(seed: 2)
    for place in forms.indices where Int.random(in: 0..<10, using: &random) < 9 {
      forms[place].answers = "333333333333"
    }
    for place in 100..<108 { forms[place].answers = "312312312312" }
    let report = try judging(independent(300, seed: 21) + forms)
    let unit = try #require(report.units.first { $0.unit.code == "542" })
    #expect(unit.flags.contains(.longRun))
    #expect(unit.findings[.longRun]?.found == 8)
    #expect(report.units.first { $0.unit.code == "551" }?.flags.isEmpty == true)
    let copies = forms[101..<108].map(\.serial)
    #expect(report.flagged.filter { $0.checks.contains(.longRun) }.map(\.serial) == copies)
    #expect(report.flagged.allSatisfy { $0.unit.code == "542" })
  }

  @Test("forms that were entered twice are duplicates and neighbours")
  func enteredTwice() throws {
    var forms = independent(200, seed: 5)
    for place in stride(from: 20, to: 80, by: 5) {
      forms[place].answers = forms[place - 1].answers
      forms[place].day = forms[place - 1].day
    }
    let report = try judging(forms)
    #expect(report.units[0].flags.contains(.duplicates))
    #expect(report.units[0].flags.contains(.consecutive))
    let marked = Set(report.flagged.map(\.serial))
    #expect(marked.isSuperset(of: stride(from: 20, to: 80, by: 5).map { forms[$0].serial }))
    // Another gender makes them other people.
    for place in stride(from: 20, to: 80, by: 5) { forms[place].gender = "nam" }
    let others = try judging(forms).units[0]
    #expect(!others.flags.contains(.duplicates) && others.flags.contains(.consecutive))
  }

  @Test("one item changed, one level throughout and one day are found")
  func otherWays() throws {
    var near = independent(200, seed: 6)
    for place in 40..<60 {
      let before = Array(near[place - 1].answers)
      var changed = before
      changed[place % 12] = before[place % 12] == "1" ? "2" : "1"
      near[place].answers = String(changed)
    }
    let first = try judging(near)
    #expect(first.units[0].flags == [.nearIdentical])
    #expect(Set(first.flagged.map(\.serial)).isSuperset(of: near[40..<60].map(\.serial)))

    var straight = independent(200, seed: 7)
    for place in 90..<104 { straight[place].answers = place < 97 ? "111111111111" : "222222222222" }
    let second = try judging(straight).units[0]
    #expect(second.flags.contains(.straightLined))

    // The same answers on one day, their serials far apart.
    var day = independent(400, seed: 8)
    for place in stride(from: 10, to: 400, by: 40) {
      day[place].answers = "123123123123"
      day[place].day = "2022-05-05"
      day[place].gender = "nhom \(place)"
    }
    day[399].answers = "123123123123"
    let third = try judging(day)
    #expect(third.units[0].flags == [])
    let flaggedDays = third.days.filter(\.isFlagged)
    #expect(flaggedDays.map(\.day.iso) == ["2022-05-05"] && flaggedDays[0].same == 10)
    #expect(third.flagged.count == 9 && third.flagged.allSatisfy { $0.checks == [.sameDay] })
  }

  @Test("serials are put in order as numbers, and stored order serves where they are none")
  func order() throws {
    var forms = independent(120, seed: 9)
    for place in 50..<58 { forms[place].answers = "311311311311" }
    for place in forms.indices { forms[place].serial = "VC-\(place + 1)" }
    let sorted = try judging(forms)
    var random = SeededGenerator(seed: 4)
    let shuffled = try judging(forms.shuffled(using: &random))
    #expect(sorted.units[0].findings[.longRun]?.found == 8)
    #expect(shuffled.units[0].findings[.longRun]?.found == 8)
    #expect(shuffled.flagged.map(\.serial).sorted() == sorted.flagged.map(\.serial).sorted())
    for place in forms.indices { forms[place].serial = "u\(place)x" }
    #expect(try judging(forms).units[0].findings[.longRun]?.found == 8)
    #expect(try judging(forms.shuffled(using: &random)).units[0].findings[.longRun]?.found ?? 0 < 8)
  }

  @Test("communes are sequences of their own, and parts of any size give the same")
  func sequences() throws {
    // All of the district's forms are all 3, all of the commune's all 1: no surprise in either.
    var forms = (1...60).map { Filled(serial: "A\($0)", answers: "333333333333") }
    forms += (1...60).map { Filled(serial: "B\($0)", unit: "21994", answers: "111111111111") }
    forms += independent(150, seed: 10, unit: "542")
    let whole = try judging(forms)
    #expect(!whole.hasFlags && whole.units.map(\.forms) == [120, 150])
    #expect(whole.units[0].findings[.consecutive]?.found == 118)
    #expect(whole.units[0].findings[.consecutive]?.probability == nil)
    let parts = try judging(forms, formsAtOnce: 70)
    #expect(parts.units.map(\.forms) == [120, 150])
    for check in QualityCheck.allCases {
      #expect(
        parts.units.map { $0.findings[check]?.probability }
          == whole.units.map { $0.findings[check]?.probability })
    }
    #expect(
      QualityReader.parts([(1, 50), (2, 30), (5, 90), (6, 10)], most: 80) == [[1, 2], [5], [6]])
  }

  @Test("late forms are those stored after the report was due")
  func late() throws {
    let forms = independent(10, seed: 1)
    #expect(try judging(forms, imported: "2023-01-06T16:59:00Z").units[0].late == 0)
    #expect(try judging(forms, imported: "2023-01-06T17:00:00Z").units[0].late == 10)
  }

  @Test("one form, none, and a form of few items have nothing that chance could tell")
  func edges() throws {
    let one = try judging(independent(1, seed: 1))
    #expect(one.units.map(\.forms) == [1] && !one.hasFlags && one.days.isEmpty)
    #expect(one.units[0].findings[.consecutive]?.probability == nil)
    let outside = try judging([Filled(serial: "1", day: "2021-01-01", answers: "333333333333")])
    #expect(outside.units.isEmpty && outside.withoutUnit == 0)
    let above = try judging([Filled(serial: "1", unit: "52", answers: "333333333333")])
    #expect(above.units.isEmpty && above.withoutUnit == 1)
    try withFolder { folder in
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      try write(
        SmallSurvey.file((1...20).map { SmallSurvey.row("S\($0)") }), to: "\(folder)/a.csv")
      _ = try SmallSurvey.importer(store).importFile("\(folder)/a.csv")
      let report = try store.quality(
        form: SmallSurvey.form(), period: SmallSurvey.period("2022"), level: nil, graceDays: 6,
        catalogue: SmallSurvey.catalogue())
      #expect(report.units[0].straightLined == nil)
      #expect(report.units[0].findings[.nearIdentical] == nil)
      #expect(report.units[0].findings[.consecutive]?.found == 19)
      #expect(!report.hasFlags)
    }
  }

  @Test("the store without the marked forms counts the others, also at an earlier time")
  func without() throws {
    try withFolder { folder in
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      for (number, serials) in [1...4, 5...9].enumerated() {
        try write(
          SmallSurvey.file(serials.map { SmallSurvey.row("S\($0)") }),
          to: "\(folder)/\(number).csv")
        _ = try SmallSurvey.importer(store).importFile("\(folder)/\(number).csv")
      }
      func forms(_ store: Store) throws -> Int {
        try store.formsReceived(in: SmallSurvey.period("2022")).reduce(0) { $0 + $1.count }
      }
      let unit = try #require(SmallSurvey.catalogue().unit(code: "551"))
      let flagged = [2, 3, 7].map {
        QualityReport.FlaggedForm(
          id: $0, serial: "S\($0)", unit: unit, day: Day(number: 19_000), checks: [.duplicates])
      }
      #expect(try forms(store) == 9)
      #expect(try forms(store.without(flagged)) == 6)
      let earlier = try store.asOf(RegisterPoint(event: 1))
      #expect(try forms(earlier) == 4)
      #expect(try forms(earlier.without(flagged)) == 2)
      #expect(try forms(store) == 9)
    }
  }
}
