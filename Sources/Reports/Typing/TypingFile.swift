public import Foundation
public import Survey

/// An empty file into which paper forms are typed, ready to be imported: as CSV, or as a workbook
/// that offers what may be typed and refuses what may not.
public struct TypingFile: Sendable {
  let sheet: TypingSheet
  let serials: [String]
  let unit: String?
  let choices: [TypingChoices]
  let language: Language

  /// - Parameters:
  ///   - sheet: The columns.
  ///   - serials: One row each, the serial typed already.
  ///   - unit: The unit that the forms are about, typed already.
  ///   - catalogue: Its units are offered, of `unit` and below it where that is named.
  ///   - known: Words of earlier forms, offered before those of the paper form.
  ///   - language: The language of everything that is read.
  public init(
    _ sheet: TypingSheet, serials: SerialRange?, unit: Survey.Unit?, catalogue: UnitCatalogue?,
    known: KnownWords = KnownWords(), language: Language
  ) {
    self.sheet = sheet
    self.serials = serials?.serials ?? []
    self.unit = unit.map { catalogue?.typedName(of: $0) ?? $0.code }
    self.language = language
    let columns = Set(sheet.columns.map(\.content))
    choices = [
      .units(catalogue, within: unit), .channels(sheet, language), .answers(sheet, language),
      .fields(known), .respondentTypes(known, language), .genders(known, language),
      .ageGroups(known),
    ].filter { !$0.entries.isEmpty && !columns.isDisjoint(with: $0.contents(of: sheet)) }
  }

  /// The whole CSV file, in UTF-8 with the byte order mark by which Excel knows it.
  ///
  /// - Throws: `SerialsLikeFormulas`.
  public func csv() throws(SerialsLikeFormulas) -> String {
    // What keeps a spreadsheet from computing such a serial would be a part of it when it returns.
    if let serial = serials.first(where: { $0.withoutFormula != $0 }) {
      throw SerialsLikeFormulas(serial: serial)
    }
    var table = Table(
      title: TypingFile.title,
      columns: sheet.columns.enumerated().map { place, column in
        Column(
          id: "\(place)", heading: Bilingual(vi: column.heading, en: column.heading), kind: .text)
      })
    for serial in serials {
      table.append(
        sheet.columns.map { column in
          switch column.content {
          case .role(.serial): .text(serial)
          case .role(.unit): unit.map(Cell.text) ?? .missing
          default: .missing
          }
        })
    }
    let dialect = language == .vi ? CSVDialect.vietnameseExcel : .englishExcel
    return CSVTableWriter(language: language, dialect: dialect).text(of: table)
  }

  /// The whole workbook: the sheet to type in, what its columns and codes mean, and the lists.
  ///
  /// - Throws: `UnwritableWorkbook`.
  public func workbook() throws -> Data {
    let words = TypingWords(file: self)
    let explanation = try SheetLayout(words.explanation, language: language)
    let names = SheetName.names(
      for: [TypingFile.title, words.explanation.title, TypingChoices.title], language: language)
    return try TemporaryFolder.with(in: FileManager.default.temporaryDirectory) { folder in
      let workbook = try Workbook(
        title: sheet.form.title[language].harmlessInXML, folder: folder)
      let typing = try workbook.addSheet(named: names[0])
      try explanation.write(to: workbook.addSheet(named: names[1]))
      let lists = try workbook.addSheet(named: names[2])
      for (column, choice) in choices.enumerated() {
        try choice.write(to: lists, column: column, language)
      }
      lists.freeze(headingRow: 0, columns: 0)
      try lists.setUpPages(headingRow: 0, isOnePage: false)
      try TypingLayout(file: self, words: words).write(to: typing)
      return try workbook.close()
    }
  }

  static let title = Bilingual(vi: "Nhập phiếu", en: "Typing")
}

/// Serials that a spreadsheet would take for formulas.
public struct SerialsLikeFormulas: ExplainedError, Equatable {
  let serial: String

  public var sentence: Bilingual {
    Bilingual(
      vi:
        "Bảng tính hiểu mã phiếu '\(serial.harmless)' trong tệp CSV là công thức; hãy dùng --to xlsx.",
      en:
        "A spreadsheet takes the serial '\(serial.harmless)' in a CSV file for a formula; use --to "
        + "xlsx.")
  }
}
