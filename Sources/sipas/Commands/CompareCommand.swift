import ArgumentParser
import Foundation
import Reports
import Survey

/// `sipas compare`: compares what two typists made of the same paper forms.
struct CompareCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare",
      abstract: said(
        vi: "So hai tệp do hai người nhập từ cùng những phiếu giấy.",
        en: "Compare two typists' files of the same paper forms."),
      discussion: examples(
        in: "double-entry", "sipas compare nguoi-1.csv nguoi-2.csv --output gop.csv"))
  }

  @Argument(help: help(vi: "Tệp của người nhập thứ nhất.", en: "The first typist's file."))
  var first: String

  @Argument(help: help(vi: "Tệp của người nhập thứ hai.", en: "The second typist's file."))
  var second: String

  @Option(help: help(vi: "Mã mẫu phiếu hoặc tệp .yaml.", en: "A form's id or .yaml file."))
  var form: String?

  @Option(
    help: ArgumentHelp(
      said(
        vi: "Ghi tệp gộp; ô khác nhau được đánh dấu '[?]' để người quyết định.",
        en: "Write the merged file; cells that differ are marked '[?]' for a person to decide."),
      valueName: "file"))
  var output: String?

  @Option(help: help(vi: "Dạng kết quả.", en: "Format of the result."))
  var format = Format.text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (workspace, language) = try global.openIfThere()
    let form = try workspace?.form(form) ?? library.form(form ?? WorkspaceSettings().form)
    let entry = try DoubleEntry(
      first: first, second: second, form: form, catalogue: try workspace?.catalogue(),
      library: workspace?.library ?? library, today: Clock.today)
    if let output {
      // What was decided in a merged file already must not be lost.
      if FileManager.default.fileExists(atPath: output) { throw MergedFileExists(path: output) }
      try AtomicFile.write(entry.mergedFile(), to: output)
    }
    let tables = DoubleEntryTables(entry)
    switch format {
    case .text:
      let writer = TextTableWriter(language: language)
      Terminal.print(tables.forReading.map(writer.text).joined(separator: "\n"))
    case .csv: Terminal.print(CSVTableWriter(language: language).text(of: tables.differences))
    case .json:
      Terminal.print(
        DoubleEntryJSON.value(
          of: entry, program: Sipas.version, merged: output, language: language
        ).text)
    }
    if let output { Terminal.report(MergedFileExists.written(output, entry)[language]) }
    if entry.hasFindings { throw ExitCode.findings }
  }

  private var library: FormLibrary { FormLibrary(workspace: nil) }
}

/// The merged file would take the place of another one.
struct MergedFileExists: ExplainedError {
  let path: String

  var sentence: Bilingual {
    Bilingual(
      vi: "'\(path)' đã có và có thể chứa những ô đã được quyết định; hãy chọn tên khác.",
      en: "'\(path)' exists and may hold cells that were decided already; choose another name.")
  }

  /// What was written, and what is left to do.
  static func written(_ path: String, _ entry: DoubleEntry) -> Bilingual {
    let open = entry.differences.count + entry.onlyInFirst.count + entry.onlyInSecond.count
    let lines = entry.first.problems.count + entry.second.problems.count
    var (vi, en) = ("Đã ghi '\(path)'.", "'\(path)' was written.")
    if open > 0 {
      vi += " Còn \(NumberFormat(.vi).count(open)) ô '[?]' cần quyết định trước khi nhập."
      en += " Cells marked '[?]' to decide before it is imported: \(NumberFormat(.en).count(open))."
    } else {
      vi += " Tệp này nhập được ngay."
      en += " It can be imported."
    }
    if lines > 0 {
      vi += " \(NumberFormat(.vi).count(lines)) dòng không so được không có trong tệp này."
      en += " Lines that could not be compared are not in it: \(NumberFormat(.en).count(lines))."
    }
    return Bilingual(vi: vi, en: en)
  }
}
