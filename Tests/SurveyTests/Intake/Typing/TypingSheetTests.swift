import GRDB
import Testing

@testable import Survey

@Suite("Files for typing")
struct TypingSheetTests {
  /// What is typed into a column of the form's `row`th file row, and what must be stored of it.
  private static func cell(
    _ column: TypingSheet.Column, _ sheet: TypingSheet, row: Int
  ) -> (typed: String, stored: String) {
    switch column.content {
    case .role(.serial): return ("S-\(row)", "S-\(row)")
    case .role(.received): return ("0\(row)/06/2022", "2022-06-0\(row)")
    case .role(.channel):
      let channel = sheet.channels[row % sheet.channels.count]
      return (channel.word, channel.channel.word)
    case .role(.unit): return ("Huyện Vân Canh", "551")
    case .role(let role): return ("\(role) \(row)", "\(role) \(row)")
    case .item(let place):
      // Every second answer counts, so that no form has too few.
      let codes = sheet.codes
      let code = place % 2 == 0 ? codes[(place / 2 + row) % codes.count] : codes[0]
      let states = ["n/a": "n"]
      return (code.text, states[code.text] ?? code.text)
    }
  }

  @Test(
    "a filled file is stored cell for cell", arguments: Shipped.library.ids, Language.allCases)
  func roundTrip(id: String, language: Language) throws {
    let form = try Shipped.library.form(id)
    let sheet = try TypingSheet(form, library: Shipped.library, language: language)
    let rows = (1...9).map { row in sheet.columns.map { Self.cell($0, sheet, row: row) } }
    try withFolder { folder in
      let lines = [sheet.columns.map(\.heading)] + rows.map { $0.map(\.typed) }
      try write(
        lines.map { $0.joined(separator: ";") + "\r\n" }.joined(), to: "\(folder)/nhap.csv")
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      let report = try SmallSurvey.importer(store, form: form).importFile("\(folder)/nhap.csv")
      #expect(report.accepted == 9 && report.invalidAnswers == 0)
      let stored = try store.queue.read { db in
        try Row.fetchAll(db, sql: "SELECT * FROM responses ORDER BY id")
      }
      for (row, cells) in zip(stored, rows) {
        for (column, cell) in zip(sheet.columns, cells) {
          guard case .role(let role) = column.content else { continue }
          #expect(row[role.rawValue] == cell.stored, "\(column.heading)")
        }
        let answers = zip(sheet.columns, cells).filter { pair in
          if case .item = pair.0.content { true } else { false }
        }
        #expect(row["answers"] == answers.map(\.1.stored).joined())
      }
    }
  }

  private func headings(mapping: String) throws -> [String] {
    let form = try SmallSurvey.form(SmallSurvey.formText + "\nmapping:\n  columns:\n" + mapping)
    return try TypingSheet(form, library: Shipped.library, language: .vi).columns.map(\.heading)
  }

  @Test("a heading that the form's file gives another meaning is not used")
  func taken() throws {
    #expect(try headings(mapping: "    \"Câu 1\": comment")[8...11] == ["a1", "a2", "b1", "b2"])
    #expect(try headings(mapping: "    \"Mã phiếu\": ignore")[0] == "so_phieu")
    let all = ["Câu 1", "a1"].map { "    \"\($0)\": ignore\n" }.joined()
    #expect(throws: UntypableForm(form: "nho")) { try headings(mapping: all) }
  }

  @Test(
    "offers levels and the words for answers that do not count, unless they mean something else")
  func codes() throws {
    let form = try SmallSurvey.form()
    #expect(AnswerCode.codes(of: form).map(\.text) == ["1", "2", "3", "4", "5", "n/a", "*", "?"])
    let other = try SmallSurvey.form(
      SmallSurvey.formText + "\nmapping:\n  values:\n    \"5\": 1\n    na: blank\n")
    #expect(AnswerCode.codes(of: other).map(\.text) == ["1", "2", "3", "4", "*", "?"])
  }

  @Test("a unit is typed by its name, by its code where another has the name")
  func units() throws {
    let catalogue = try SmallSurvey.catalogue(
      SmallSurvey.unitsText + "\n21995,Xã An Lão,xa,542,,,\n21996,Xã Vân Canh,xa,551,,,\n")
    for unit in catalogue.units {
      #expect(try catalogue.unit(named: catalogue.typedName(of: unit)) == unit)
    }
    #expect(catalogue.units.map(catalogue.typedName).contains("Xã Canh Liên"))
    let district = try catalogue.unit(named: "551")
    #expect(catalogue.units(within: district).map(\.code) == ["551", "21994", "21996"])
    #expect(catalogue.units(within: nil).count == 6)
  }

  @Test("knows the words that earlier forms were divided by")
  func known() throws {
    try withFolder { folder in
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      #expect(try store.knownWords() == KnownWords())
      let text =
        "ma_phieu,ngay_nhan,huyen,linh_vuc,gioi_tinh,q1,q2,q3,q4\n"
        + "1,2022-01-05,551,Hộ tịch,Nữ,5,5,5,5\n2,2022-01-05,551,đất đai,nữ,5,5,5,5\n"
      try write(text, to: "\(folder)/a.csv")
      _ = try SmallSurvey.importer(store).importFile("\(folder)/a.csv")
      let known = try store.knownWords()
      #expect(known.fields == ["đất đai", "Hộ tịch"] && known.genders == ["Nữ"])
      #expect(known.ageGroups.isEmpty)
    }
  }
}
