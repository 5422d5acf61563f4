import ArgumentParser
import Foundation
import Reports
import Survey

/// The word of a channel on the command line.
enum ChannelWord: String, CaseIterable, ExpressibleByArgument {
  case giay
  case trucTuyen = "truc_tuyen"

  var channel: Channel { self == .giay ? .paper : .online }
}

/// `sipas import`: brings response files into the store.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: said(
        vi: "Nhập phiếu từ tệp CSV, trọn tệp hoặc không nhập gì.",
        en: "Import forms from CSV files, each whole or not at all."),
      discussion: examples(
        in: "binh-dinh-2021", "sipas import van-canh.csv",
        "sipas import dong-bang.csv mien-nui.csv --dry-run"))
  }

  @Argument(help: help(vi: "Tệp CSV.", en: "CSV files."))
  var files: [String]

  @OptionGroup var form: FormOptions

  @Option(
    help: help(
      vi: "Hình thức của các phiếu không ghi hình thức.",
      en: "The channel of forms that name none."))
  var channel: ChannelWord?

  @Option(
    help: help(
      vi: "Đơn vị (mã hoặc tên) của các phiếu không ghi đơn vị.",
      en: "The unit (code or name) of forms that name none."))
  var unit: String?

  @Flag(
    help: help(
      vi: "Phiếu trùng mã nhưng khác nội dung thay phiếu đã lưu (phiếu cũ được giữ lại).",
      en: "A form with a stored serial but other contents replaces it (the old one is kept)."))
  var replace = false

  @OptionGroup var intake: IntakeOptions

  @Option(help: help(vi: "Dạng kết quả.", en: "Format of the result."))
  var format = ImportRun.Format.text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (workspace, language) = try global.open()
    let form = try form.form(in: workspace)
    let catalogue = try workspace.catalogue()
    var options = Clock.importOptions(language: language)
    intake.apply(to: &options)
    options.channel = channel?.channel
    options.replaces = replace
    options.unit = try unit.map { try catalogue.usualUnit(named: $0) }
    let importer = try Importer(
      store: workspace.store(for: intake.access), form: form, catalogue: catalogue,
      library: workspace.library,
      options: options)
    try ImportRun(files: files, isJSON: format == .json, language: language) { file, progress in
      try importer.importFile(file, progress: progress)
    }.run()
  }
}
