import ArgumentParser
import Survey

/// The form that files were filled in on.
struct FormOptions: ParsableArguments {
  @Option(help: help(vi: "Mã mẫu phiếu hoặc tệp .yaml.", en: "A form's id or .yaml file."))
  var form: String?

  @Option(
    help: ArgumentHelp(
      said(
        vi: "Tệp .yaml ghép tên cột và giá trị của tệp xuất với mẫu phiếu (forms/README.md).",
        en: "A .yaml file that maps an export's headings and values to the form."),
      valueName: "file"))
  var map: String?

  /// The form of the option, else the workspace's, else the default one; mapped where that is asked
  /// for.
  func form(in workspace: Workspace?) throws -> Form {
    let named =
      try workspace?.form(form)
      ?? FormLibrary(workspace: nil).form(form ?? WorkspaceSettings().form)
    return try map.map(named.mapped) ?? named
  }
}
