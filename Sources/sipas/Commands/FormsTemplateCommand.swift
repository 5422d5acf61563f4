import ArgumentParser
import Foundation
import Reports
import Survey

extension FormsCommand {
  /// `sipas forms template ID`.
  struct Template: ParsableCommand {
    /// What is written.
    enum Target: String, CaseIterable, ExpressibleByArgument { case xlsx, csv }

    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: said(
          vi: "Tạo tệp để nhập liệu phiếu giấy, có danh sách chọn.",
          en: "Make the file to type paper forms into, with choices."),
        discussion: examples(
          in: "binh-dinh-2021",
          "sipas forms template mau-so-1 --serials VC-0001..VC-0120 --output nhap.xlsx"))
    }

    @Argument(help: help(vi: "Mã mẫu phiếu hoặc tệp .yaml.", en: "A form's id or .yaml file."))
    var form: String

    @Option(
      help: ArgumentHelp(
        said(
          vi: "Các mã phiếu, kể cả mã cuối, ghi sẵn mỗi mã một dòng.",
          en: "The serials, the last one included; each is typed already in a row of its own."),
        valueName: "A..B"))
    var serials: String?

    @Option(
      help: help(
        vi: "Đơn vị (mã hoặc tên) ghi sẵn cho mỗi phiếu.",
        en: "The unit (code or name) typed already for each form."))
    var unit: String?

    @Option(help: help(vi: "Loại tệp.", en: "The kind of file."))
    var to = Target.xlsx

    @Option(
      help: ArgumentHelp(
        said(
          vi: "Tệp được ghi (mặc định: tên theo mẫu phiếu, trong thư mục hiện tại).",
          en: "The file (default: named after the form, in the current folder)."),
        valueName: "file"))
    var output: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
      for other in Target.allCases where other != to {
        guard output?.lowercased().hasSuffix(".\(other.rawValue)") == true else { continue }
        throw ValidationError(
          said(
            vi: "Tệp .\(other.rawValue) cần --to \(other.rawValue).",
            en: "A file .\(other.rawValue) needs --to \(other.rawValue)."))
      }
    }

    func run() throws {
      let (workspace, language) = try global.openIfThere()
      let library = workspace?.library ?? FormLibrary(workspace: global.workspace)
      let form = try library.form(form)
      let catalogue = try catalogue(of: workspace)
      let unit = try self.unit.map { name in
        guard let catalogue else { throw WorkspaceNotFound(folder: global.workspace) }
        return try catalogue.usualUnit(named: name)
      }
      let file = TypingFile(
        try TypingSheet(form, library: library, language: language),
        serials: try serials.map(SerialRange.init), unit: unit, catalogue: catalogue,
        known: try workspace?.knownWords() ?? KnownWords(), language: language)
      let words = ["nhap-phieu", form.id] + (unit.map { [$0.name] } ?? [])
      let path = output ?? FileName.made(of: words, ending: to.rawValue)
      switch to {
      case .csv: try AtomicFile.write(file.csv(), to: path)
      case .xlsx: try AtomicFile.write(file.workbook(), to: path)
      }
      Terminal.print(
        Bilingual(
          vi: "Đã ghi tệp nhập liệu vào '\(path)'.\n", en: "The file for typing is '\(path)'.\n")[
            language])
    }

    /// The workspace's units; nil without a workspace.
    ///
    /// A workspace whose catalogue is not there yet still has forms to type, unless a unit of it is
    /// asked for.
    private func catalogue(of workspace: Workspace?) throws -> UnitCatalogue? {
      do {
        return try workspace?.catalogue()
      } catch let error as CatalogueMissing {
        guard unit == nil else { throw error }
        return nil
      }
    }
  }
}
