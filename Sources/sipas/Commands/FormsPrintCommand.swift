import ArgumentParser
import Reports
import Survey

extension FormsCommand {
  /// `sipas forms print ID`.
  struct Print: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: said(
          vi: "In phiếu giấy A4, mỗi tờ một mã phiếu và mã QR.",
          en: "Print the paper form on A4, with serials and QR codes."),
        discussion: examples(
          in: "binh-dinh-2021",
          "sipas forms print mau-so-1 --serials VC-0001..VC-0120 --output phieu.html"))
    }

    @Argument(help: help(vi: "Mã mẫu phiếu hoặc tệp .yaml.", en: "A form's id or .yaml file."))
    var form: String

    @Option(
      help: ArgumentHelp(
        said(
          vi: "Các mã phiếu, kể cả mã cuối; không có thì in một tờ để trống mã.",
          en: "The serials, the last one included; without them one sheet with room for one."),
        valueName: "A..B"))
    var serials: String?

    @Option(
      help: help(
        vi: "Đơn vị (mã hoặc tên) in sẵn trên phiếu.",
        en: "The unit (code or name) printed on the sheets."))
    var unit: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let (workspace, language) = try global.openIfThere()
      let library = workspace?.library ?? FormLibrary(workspace: global.workspace)
      let serials = try self.serials.map(SerialRange.init)
      let unit = try self.unit.map { name in
        guard let workspace else { throw WorkspaceNotFound(folder: global.workspace) }
        return try workspace.catalogue().usualUnit(named: name)
      }
      let paper = PaperForm(
        try library.form(form), serials: serials, unit: unit, language: language)
      try output.write(paper.html)
    }
  }
}
