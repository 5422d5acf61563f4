import ArgumentParser
import Reports
import Survey

/// `sipas dossiers`: brings dossier counts into the store.
struct DossiersCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "dossiers",
      abstract: said(
        vi: "Nhập số hồ sơ theo đơn vị, lĩnh vực và thời gian.",
        en: "Import dossier counts by unit, field and dates."),
      discussion: said(
        vi: """
          Các cột: don_vi, cap, linh_vuc, tu_ngay, den_ngay, tiep_nhan, ton_truoc, \
          da_giai_quyet, truoc_han, dung_han, qua_han, dang_giai_quyet.
          """,
        en: """
          Columns: don_vi (unit), cap (level), linh_vuc (field), tu_ngay (from), den_ngay (to), \
          tiep_nhan (received), ton_truoc (carried over), da_giai_quyet (resolved), truoc_han \
          (early), dung_han (on time), qua_han (late), dang_giai_quyet (pending).
          """)
        + "\n\n" + examples(in: "dossiers", "sipas dossiers kong-chro-2022-h1.csv"))
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
