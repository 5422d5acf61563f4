import ArgumentParser
import Reports
import Survey

/// `sipas dossiers`: brings dossier counts into the store.
struct DossiersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "dossiers",
      abstract: said(
        vi: "Nhập số hồ sơ theo đơn vị, lĩnh vực và thời gian từ tệp CSV.",
        en: "Import dossier counts by unit, field and dates from CSV files."),
      discussion: said(vi: "Các cột", en: "Columns")
        + ": don_vi, cap, linh_vuc, tu_ngay, den_ngay, tiep_nhan, ton_truoc, da_giai_quyet, truoc_han, "
        + "dung_han, qua_han, dang_giai_quyet. " + said(vi: "Ví dụ", en: "Example")
        + ": sipas dossiers ho-so.csv")
  }

  @Argument(help: help(vi: "Tệp CSV.", en: "CSV files."))
  var files: [String]

  @OptionGroup var intake: IntakeOptions

  @Option(help: help(vi: "Dạng kết quả.", en: "Format of the result."))
  var format = ImportRun.Format.text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (workspace, language) = try global.open()
    var options = Clock.importOptions(language: language)
    intake.apply(to: &options)
    let importer = try DossierImporter(
      store: workspace.store(for: intake.access), catalogue: workspace.catalogue(), options: options
    )
    try ImportRun(files: files, isJSON: format == .json, language: language) { file, _ in
      try importer.importFile(file)
    }.run()
  }
}
