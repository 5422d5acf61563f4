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
        vi: "Hai bản số liệu khác nhau ở đâu: đơn vị, lần nhập, cách tính.",
        en: "What differs between two revisions: units, imports, method."),
      discussion: said(
        vi: "Nêu một thư mục kỳ để so hai bản cuối. Dạng csv chỉ có các đơn vị. Ví dụ",
        en: "Name a period's folder to compare its last two. CSV holds the units alone. Example")
        + ": sipas diff output/2022-H1")
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
