import ArgumentParser
import Reports
import Survey

/// `sipas imports`: lists the register.
struct ImportsCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "imports",
      abstract: said(
        vi: "Liệt kê các lần nhập, kể cả những lần đã bỏ.",
        en: "List the imports, undone ones included."),
      discussion: examples(in: "binh-dinh-2021", "sipas imports"))
  }

  @Option(help: help(vi: "Dạng kết quả.", en: "Format of the result."))
  var format = Format.text

  @OptionGroup var output: OutputOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (workspace, language) = try global.open()
    let store = try workspace.store(for: .reading)
    let table = ImportsTable.table(
      of: try store.imports() + store.undoneImports(), isFull: format == .csv)
    switch format {
    case .text: try output.write(TextTableWriter(language: language).text(of: table))
    case .csv: try output.write(CSVTableWriter(language: language).text(of: table))
    }
  }
}
