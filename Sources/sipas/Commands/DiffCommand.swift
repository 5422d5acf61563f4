import ArgumentParser
import Quarter
import Reports
import Survey

/// `sipas diff`: what differs between two revisions of a period.
struct DiffCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff",
      abstract: said(
        vi: "Hai bản số liệu của một kỳ khác nhau ở đâu.",
        en: "Show what differs between two revisions of a period."),
      discussion: said(
        vi: """
          Đơn vị, lần nhập, cách tính. Nêu một thư mục kỳ để so hai bản cuối. Dạng csv chỉ có \
          các đơn vị.
          """,
        en: """
          Units, imports, method. Name a period's folder to compare its last two. CSV holds the \
          units alone.
          """)
        + "\n\n" + examples(in: "province", "sipas diff output/2022-Q1"))
  }

  @Argument(
    help: help(
      vi: "Thư mục của một bản, hoặc của một kỳ.", en: "A revision's folder, or a period's."))
  var dir: String

  @Argument(
    help: help(
      vi: "Bản sau; mặc định: bản thứ nhất được so với bản ngay trước nó.",
      en: "The later revision; by default the first one is compared with the one before it."))
  var dir2: String?

  @Option(help: help(vi: "Dạng kết quả.", en: "Format of the result."))
  var format = Format.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (_, language) = try global.openIfThere()
    let tables = DifferenceTables(try RevisionDifference(dir, dir2))
    switch format {
    case .text:
      let writer = TextTableWriter(language: language)
      try output.write(tables.forReading.map(writer.text).joined(separator: "\n"))
    case .csv: try output.write(CSVTableWriter(language: language).text(of: tables.units))
    case .json: try output.write(tables.json.text)
    }
  }
}
