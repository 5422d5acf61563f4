import ArgumentParser
import Foundation
import Reports
import Survey

extension ReportingCalendar: ExpressibleByArgument {}

/// `sipas init`: makes a workspace.
struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: said(
        vi: "Tạo không gian làm việc: tệp sipas.yaml có chú thích.",
        en: "Make a workspace: a commented sipas.yaml."),
      discussion: examples(in: "units", "sipas init khao-sat --units binh-dinh.csv"))
  }

  @Argument(help: help(vi: "Thư mục; được tạo nếu chưa có.", en: "The folder; made if missing."))
  var dir = "."

  @Option(
    help: ArgumentHelp(
      said(vi: "Danh mục đơn vị (CSV).", en: "The unit catalogue (CSV)."), valueName: "file"))
  var units: String?

  @Option(help: help(vi: "Mã mẫu phiếu hoặc tệp .yaml.", en: "A form's id or .yaml file."))
  var form = "mau-so-1"

  @Option(help: help(vi: "Lịch kỳ báo cáo.", en: "The reporting windows."))
  var calendar = ReportingCalendar.cchc

  @Option(help: help(vi: "Ngôn ngữ: vi hoặc en.", en: "Language: vi or en."))
  var lang: Language?

  func run() throws {
    let language = Terminal.language(option: lang, workspace: nil)
    Terminal.failureLanguage = language
    // What is wrong with the form is better told now than at the first import.
    _ = try FormLibrary(workspace: dir).form(form)
    var settings = WorkspaceSettings()
    settings.calendar = calendar
    settings.form = form.contains("/") || form.hasSuffix(".yaml") ? relative(form) : form
    if let units { settings.units = relative(units) }
    settings.language = language
    let path = try WorkspaceMaker.make(folder: dir, settings: settings, units: units)
    let next =
      units == nil
      ? Bilingual(
        vi:
          "đặt danh mục đơn vị vào '\(settings.units)' trong thư mục đó (xem README), rồi 'sipas import'",
        en:
          "put the unit catalogue into '\(settings.units)' of that folder (see README), then 'sipas import'"
      )
      : Bilingual(
        vi: "nhập phiếu bằng 'sipas import TỆP.csv'",
        en: "import forms with 'sipas import FILE.csv'")
    Terminal.print(
      Bilingual(
        vi: "Đã tạo '\(path)'. Tiếp theo: \(next.vi).\n", en: "Made '\(path)'. Next: \(next.en).\n")[
          language])
  }

  /// A path as it is seen from the workspace.
  private func relative(_ path: String) -> String {
    guard !path.hasPrefix("/"), dir != "." else { return path }
    return URL(fileURLWithPath: path).standardizedFileURL.path
  }
}
