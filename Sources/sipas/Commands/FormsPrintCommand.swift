import ArgumentParser
import Reports
import Survey

extension FormsCommand {
  /// `sipas forms print ID`.
  struct Print: ParsableCommand {
    /// What is written.
    enum Target: String, CaseIterable, ExpressibleByArgument { case html, pdf }

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

    @Option(
      help: help(
        vi: "Loại tệp; pdf cần chromium và --output.",
        en: "The kind of file; pdf needs chromium and --output."))
    var to = Target.html

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
      let name = output.output?.lowercased()
      for other in Target.allCases where other != to && name?.hasSuffix(".\(other)") == true {
        throw ValidationError(
          said(vi: "Tệp .\(other) cần --to \(other).", en: "A file .\(other) needs --to \(other)."))
      }
      guard to == .pdf, name == nil else { return }
      throw ValidationError(
        said(vi: "--to pdf cần --output TỆP.pdf.", en: "--to pdf needs --output FILE.pdf."))
    }

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
      switch to {
      case .html: try output.write(paper.html)
      case .pdf: try AtomicFile.write(paper.pdf(), to: output.output ?? "")
      }
    }
  }
}
