internal import Survey

/// What is offered in a column of a file for typing.
struct TypingChoices: Sendable {
  /// Something to choose.
  struct Entry: Sendable {
    let text: String
    /// What it stands for, where the text does not say it.
    var note = ""
    /// Whether Excel has it as a number, as what is typed will be one.
    var isNumber = false
  }

  static let title = Bilingual(vi: "Danh sách chọn", en: "Lists")

  /// The name of the list in formulas.
  let name: String
  let heading: Bilingual
  let entries: [Entry]
  /// The columns; the items' where there is none.
  let role: ColumnRole?
  /// Whether the import understands nothing else.
  let isClosed: Bool

  /// Columns of a sheet in which these are chosen.
  func contents(of sheet: TypingSheet) -> [TypingSheet.Content] {
    if let role { return [.role(role)] }
    return sheet.form.items.indices.map { .item($0) }
  }

  /// Writes the list below its heading and lets formulas call it by its name.
  func write(
    to sheet: Workbook.Sheet, column: Int, _ language: Language
  ) throws(UnwritableWorkbook) {
    let width = ([heading[language]] + entries.map(\.text)).map(\.displayWidth).max() ?? 0
    try sheet.setWidth(min(width + SheetColumn.margin + 2, 60), ofColumn: column)
    try sheet.write(SheetText(heading[language]), row: 0, column: column, style: .heading)
    for (place, entry) in entries.enumerated() {
      let row = place + 1
      if entry.isNumber, let number = Double(entry.text) {
        try sheet.write(number, row: row, column: column, style: .answer)
      } else {
        try sheet.write(SheetText(entry.text), row: row, column: column, style: .text)
      }
      if !entry.note.isEmpty {
        try sheet.note(SheetText(entry.note), row: row, column: column)
      }
    }
    try sheet.define(name, rows: 1...entries.count, column: column)
  }
}

extension TypingChoices {
  static func units(_ catalogue: UnitCatalogue?, within unit: Unit?) -> TypingChoices {
    let units = catalogue?.units(within: unit) ?? []
    return TypingChoices(
      name: "sipas_units", heading: Bilingual(vi: "Đơn vị", en: "Units"),
      entries: units.map { unit in
        let text = catalogue?.typedName(of: unit) ?? unit.code
        return Entry(text: text, note: text == unit.name ? "" : unit.name)
      },
      role: .unit, isClosed: true)
  }

  static func channels(_ sheet: TypingSheet, _ language: Language) -> TypingChoices {
    TypingChoices(
      name: "sipas_channels", heading: Bilingual(vi: "Kênh", en: "Channels"),
      entries: sheet.channels.map { Entry(text: $0.word) }, role: .channel, isClosed: true)
  }

  static func answers(_ sheet: TypingSheet, _ language: Language) -> TypingChoices {
    TypingChoices(
      name: "sipas_answers", heading: Bilingual(vi: "Câu trả lời", en: "Answers"),
      entries: sheet.codes.map { code in
        Entry(text: code.text, note: code.meaning[language], isNumber: code.level != nil)
      }, role: nil, isClosed: true)
  }

  static func fields(_ known: KnownWords) -> TypingChoices {
    open("sipas_fields", Bilingual(vi: "Lĩnh vực", en: "Fields"), .field, known.fields, else: [])
  }

  static func respondentTypes(_ known: KnownWords, _ language: Language) -> TypingChoices {
    open(
      "sipas_types", Bilingual(vi: "Đối tượng", en: "Respondent types"), .respondentType,
      known.respondentTypes,
      else: [PaperWords.citizen[language], PaperWords.organisation[language]])
  }

  static func genders(_ known: KnownWords, _ language: Language) -> TypingChoices {
    open(
      "sipas_genders", Bilingual(vi: "Giới tính", en: "Genders"), .gender, known.genders,
      else: [PaperWords.female[language], PaperWords.male[language]])
  }

  static func ageGroups(_ known: KnownWords) -> TypingChoices {
    open(
      "sipas_ages", Bilingual(vi: "Nhóm tuổi", en: "Age groups"), .ageGroup, known.ageGroups,
      else: PaperWords.ages)
  }

  /// Words that earlier forms have, so that both are counted together; else those of the paper.
  private static func open(
    _ name: String, _ heading: Bilingual, _ role: ColumnRole, _ known: [String],
    else words: [String]
  ) -> TypingChoices {
    TypingChoices(
      name: name, heading: heading,
      entries: (known.isEmpty ? words : known).map { Entry(text: $0) },
      role: role, isClosed: false)
  }
}
