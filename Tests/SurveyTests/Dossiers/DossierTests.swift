import Foundation
import Testing

@testable import Survey

private let headings =
  "don_vi,cap,linh_vuc,tu_ngay,den_ngay,tiep_nhan,ton_truoc,da_giai_quyet,truoc_han,dung_han,"
  + "qua_han,dang_giai_quyet\n"

private func counts(_ stated: [DossierCounts.Kind: Int]) -> DossierCounts {
  DossierCounts(stated: stated)
}

/// Imports rows of dossier counts, each given behind its unit.
private func imported(
  _ rows: String, _ store: Store, in folder: String, at time: String = ""
) throws -> ImportReport {
  let path = "\(folder)/\(UUID().uuidString).csv"
  try write(headings + rows, to: path)
  let importer = DossierImporter(
    store: store, catalogue: try SmallSurvey.catalogue(),
    options: Importer.Options(
      language: .en, today: Day(number: 20_000), time: time, account: "", program: ""))
  return try importer.importFile(path)
}

@Suite("Dossier counts")
struct DossierTests {
  @Test(
    "reads counts with marks between the thousands and nothing else",
    arguments: [
      ("2934", 2934), ("2.934", 2934), ("12 558", 12558), ("1,200", 1200), ("1.234.567", 1_234_567),
      ("0", 0), ("12.5", nil), ("1.2345", nil), (".934", nil), ("-5", nil), ("5x", nil), ("", nil),
      ("12345678901234", nil), ("٣", nil),
    ] as [(String, Int?)])
  func numbers(text: String, expected: Int?) {
    #expect(DossierCounts.number(text) == expected)
  }

  @Test("accepts the sums that the reports of Krông Pa 2020 and Kông Chro 2022 printed")
  func agreeing() {
    #expect(
      counts([.received: 1200, .onTime: 1088, .late: 4, .pending: 108]).contradictions.isEmpty)
    #expect(
      counts([.received: 2934, .onTime: 2521, .late: 10, .pending: 403]).contradictions.isEmpty)
    #expect(counts([.received: 8145]).contradictions.isEmpty)
    #expect(counts([:]).contradictions.isEmpty)
  }

  @Test("names the sums of Chư Pưh 2020 and Mang Yang 2021 that do not agree")
  func disagreeing() {
    let chuPuh = counts([
      .received: 10_070, .carried: 5, .resolved: 9988, .early: 4442, .onTime: 5476, .late: 79,
      .pending: 73,
    ])
    #expect(
      chuPuh.contradictions.map(\.en) == [
        "9988 resolved does not equal 4442 early + 5476 on time + 79 late = 9997",
        "10070 received + 5 carried over = 10075 does not equal 9988 resolved + 73 pending = 10061",
      ])
    let mangYang = counts([.received: 12_558, .onTime: 12_346, .late: 121, .pending: 212])
    #expect(
      mangYang.contradictions.map(\.en) == [
        "12558 received does not equal 12346 on time + 121 late + 212 pending = 12679"
      ])
  }

  @Test("finds a part that exceeds its whole, and lets one that does not exceed it pass")
  func parts() {
    #expect(counts([.received: 10, .resolved: 10]).contradictions.isEmpty)
    #expect(counts([.received: 10, .resolved: 11]).contradictions.count == 1)
    #expect(counts([.resolved: 10, .late: 10]).contradictions.isEmpty)
    #expect(counts([.resolved: 10, .late: 11]).contradictions.count == 1)
    #expect(counts([.received: 10, .pending: 11]).contradictions.count == 1)
    #expect(counts([.received: 10, .carried: 1, .pending: 11]).contradictions.isEmpty)
  }

  @Test("a contradictory row is rejected, the others are stored, every line is accounted for")
  func importing() throws {
    try withFolder { folder in
      let store = try Store(path: "\(folder)/s.sqlite", for: .writing)
      let report = try imported(
        """
        H. Vân Canh,,,01/01/2022,31/03/2022,100,,,,80,5,15
        An Lão,,,01/01/2022,31/03/2022,100,,,,80,5,16
        Nơi khác,,,01/01/2022,31/03/2022,100,,,,,,
        An Lão,,,31/03/2022,01/01/2022,1,,,,,,

        An Lão,huyện lỵ,,01/04/2022,30/06/2022,mười,,,,,,
        """, store, in: folder)
      #expect(report.accepted == 1 && report.rejected == 4 && report.blank == 1)
      #expect(report.isBalanced)
      #expect(
        report.rules.map(\.rule) == [
          .contradictoryCounts, .unknownUnit, .reversedDates, .unknownLevel,
        ])
    }
  }

  @Test("the same counts again are duplicates, other counts of the same days are refused")
  func overlaps() throws {
    try withFolder { folder in
      let store = try Store(path: "\(folder)/s.sqlite", for: .writing)
      _ = try imported("551,,,01/01/2022,31/03/2022,100,,,,,,\n", store, in: folder)
      let second = try imported(
        "551,,,01/01/2022,31/03/2022,100,,,,,,\n551,,,31/03/2022,30/04/2022,7,,,,,,\n"
          + "551,,,01/04/2022,30/04/2022,7,,,,,,\n551,xa,,01/01/2022,31/03/2022,5,,,,,,\n",
        store, in: folder)
      #expect(second.duplicates == 1 && second.accepted == 2)
      #expect(second.rules.map(\.rule) == [.overlappingCounts])
    }
  }

  @Test("counts undone until they were undone; those that a later file repeats are not undone")
  func formerCounts() throws {
    try withFolder { folder in
      let store = try Store(path: "\(folder)/s.sqlite", for: .writing)
      let counts = "551,,,01/01/2022,31/03/2022,100,,,,,,\n"
      _ = try imported(counts, store, in: folder, at: "2022-07-01T01:00:00Z")
      _ = try imported(
        counts + "542,,,01/01/2022,31/03/2022,7,,,,,,\n", store, in: folder,
        at: "2022-07-01T02:00:00Z")
      func undo(_ id: Int64) throws {
        _ = try store.undo(import: id, time: "2022-07-01T03:00:00Z", account: "")
      }
      func received(asOf time: String) throws -> [Int?] {
        let catalogue = try SmallSurvey.catalogue()
        let book = try store.asOf(store.registerPoint(notAfter: time))
          .dossiers(in: SmallSurvey.period("2022"), catalogue: catalogue)
        return ["551", "542"].map { code in
          catalogue.unit(code: code).flatMap {
            book.totals(of: $0, handledBy: .all)?.received
          }
        }
      }
      #expect(throws: UndoRefused.neededBy(1, [2])) { try undo(1) }
      try undo(2)
      try undo(1)
      #expect(try received(asOf: "2022-07-01T01:00:00Z") == [100, nil])
      #expect(try received(asOf: "2022-07-01T02:00:00Z") == [100, 7])
      #expect(try received(asOf: "2022-07-01T03:00:00Z") == [nil, nil])
      #expect(try imported(counts, store, in: folder).accepted == 1)
    }
  }

  @Test("fields count only where there is no total, and fields that do not add up are named")
  func fields() throws {
    try withFolder { folder in
      let store = try Store(path: "\(folder)/s.sqlite", for: .writing)
      let report = try imported(
        "551,,,01/01/2022,31/03/2022,100,,,,,,\n551,,Hộ tịch,01/01/2022,31/03/2022,60,,,,,,\n"
          + "551,,Đất đai,01/01/2022,31/03/2022,41,,,,,,\n"
          + "542,,Hộ tịch,01/01/2022,31/03/2022,30,,,,20,4,6\n"
          + "542,,Đất đai,01/01/2022,31/03/2022,10,,,,8,2,0\n", store, in: folder)
      #expect(report.accepted == 5)
      #expect(
        report.remarks.map(\.en) == [
          "Huyện Vân Canh: 2 fields add up to 101 dossiers, but the total is 100"
        ])
      #expect(report.hasFindings)
      let catalogue = try SmallSurvey.catalogue()
      let period = try ReportingCalendar.calendar.period(named: "2022-Q1")
      let book = try store.dossiers(in: period, catalogue: catalogue)
      let vanCanh = try #require(catalogue.unit(code: "551"))
      let anLao = try #require(catalogue.unit(code: "542"))
      #expect(book.totals(of: vanCanh, handledBy: .unit)?.received == 100)
      let sums = try #require(book.totals(of: anLao, handledBy: .unit))
      #expect(sums.received == 40 && sums.resolved == 34 && sums.population == 34)
      let onTime = try #require(sums.onTimeOfResolved)
      #expect(onTime.part == 28 && onTime.whole == 34)
    }
  }

  @Test("counts of communes are apart from the district's own and part of all")
  func handling() throws {
    try withFolder { folder in
      let store = try Store(path: "\(folder)/s.sqlite", for: .writing)
      _ = try imported(
        "551,,,01/01/2022,31/03/2022,100,,,,,,\n551,xa,,01/01/2022,31/03/2022,50,,,,,,\n"
          + "Xã Canh Liên,,,01/01/2022,31/03/2022,7,,,,,,\n", store, in: folder)
      let catalogue = try SmallSurvey.catalogue()
      let book = try store.dossiers(
        in: ReportingCalendar.calendar.period(named: "2022-Q1"), catalogue: catalogue)
      let district = try #require(catalogue.unit(code: "551"))
      #expect(book.totals(of: district, handledBy: .unit)?.received == 100)
      #expect(book.totals(of: district, handledBy: .communes)?.received == 57)
      #expect(book.totals(of: district, handledBy: .all)?.received == 157)
      #expect(book.totals(at: .district)["551"]?.received == 157)
      #expect(book.totals(at: .commune).mapValues(\.received) == ["21994": 7])
      let commune = try #require(catalogue.unit(code: "21994"))
      #expect(book.totals(of: commune, handledBy: .all)?.received == 7)
      let other = try #require(catalogue.unit(code: "542"))
      #expect(book.totals(of: other, handledBy: .all) == nil)
    }
  }

  @Test("populations of strata are known where the counts tell them apart")
  func populations() throws {
    try withFolder { folder in
      let store = try Store(path: "\(folder)/s.sqlite", for: .writing)
      _ = try imported(
        "551,,,01/01/2022,31/01/2022,100,,,,,,\n551,,Hộ tịch,01/01/2022,31/01/2022,60,,,,,,\n"
          + "551,,ĐẤT ĐAI,01/01/2022,31/01/2022,40,,,,,,\n"
          + "551,,Đất đai,01/02/2022,28/02/2022,5,,4,,,,\n"
          + "Xã Canh Liên,,Hộ tịch,01/01/2022,31/01/2022,9,,7,,,,\n"
          + "542,,,01/01/2022,31/01/2022,30,,,,,,\n542,xa,Hộ tịch,01/01/2022,31/01/2022,10,,,,,,\n",
        store, in: folder)
      let catalogue = try SmallSurvey.catalogue()
      let book = try store.dossiers(
        in: ReportingCalendar.calendar.period(named: "2022-Q1"), catalogue: catalogue)
      func known(_ code: String, _ traits: [Survey.Trait]) throws -> [String: Int]? {
        let unit = try #require(catalogue.unit(code: code))
        return book.populations(of: unit, by: traits).map { populations in
          Dictionary(
            uniqueKeysWithValues: populations.map {
              ($0.joined(separator: "|"), $1.dossiers)
            })
        }
      }
      // Received counts where a month has no resolved ones.
      #expect(try known("551", [.field]) == ["ho tich": 69, "dat dai": 45])
      #expect(try known("551", []) == ["": 114])
      #expect(try known("551", [.commune]) == ["": 105, "21994": 7])
      #expect(
        try known("551", [.commune, .field])
          == ["|ho tich": 60, "|dat dai": 45, "21994|ho tich": 7])
      #expect(try known("21994", [.field]) == ["ho tich": 7])
      #expect(try known("551", [.field, .channel]) == nil, "no count tells the channel")
      #expect(try known("542", [.field]) == nil, "one count is of all fields together")
      #expect(try known("542", [.commune]) == nil, "one count is of all communes together")
      #expect(try known("542", []) == ["": 40])
      #expect(try known("52", [.field]) == nil)
    }
  }

  @Test("counts that lie partly in the period are named and used in no sum")
  func cut() throws {
    try withFolder { folder in
      let store = try Store(path: "\(folder)/s.sqlite", for: .writing)
      _ = try imported("551,,,15/12/2021,14/03/2022,100,,,,,,\n", store, in: folder)
      let catalogue = try SmallSurvey.catalogue()
      let district = try #require(catalogue.unit(code: "551"))
      let fitting = try store.dossiers(
        in: ReportingCalendar.cchc.period(named: "2022-Q1"), catalogue: catalogue)
      #expect(fitting.cut.isEmpty)
      #expect(fitting.totals(of: district, handledBy: .all)?.received == 100)
      for range in ["2021-12-16..2022-03-14", "2021-12-15..2022-03-13", "2022-01-01..2022-01-31"] {
        let book = try store.dossiers(
          in: ReportingCalendar.cchc.period(named: range), catalogue: catalogue)
        #expect(book.cut.map(\.unit.code) == ["551"])
        #expect(book.totals(of: district, handledBy: .all) == nil)
      }
      let outside = try store.dossiers(
        in: ReportingCalendar.cchc.period(named: "2022-03-15..2022-03-20"), catalogue: catalogue)
      #expect(outside.cut.isEmpty)
    }
  }

  @Test("an undone file of counts is gone whole")
  func undone() throws {
    try withFolder { folder in
      let store = try Store(path: "\(folder)/s.sqlite", for: .writing)
      let report = try imported("551,,,01/01/2022,31/03/2022,100,,,,,,\n", store, in: folder)
      _ = try store.undo(import: report.importId, time: "", account: "")
      let book = try store.dossiers(
        in: ReportingCalendar.calendar.period(named: "2022-Q1"),
        catalogue: SmallSurvey.catalogue())
      #expect(book.isEmpty)
    }
  }
}
