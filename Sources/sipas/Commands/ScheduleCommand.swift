import ArgumentParser
import Foundation
import Quarter
import Reports
import Survey

/// What starts the job.
enum Scheduler: EnumerableFlag {
  case systemd, cron

  static func help(for value: Scheduler) -> ArgumentHelp? {
    switch value {
    case .systemd:
      sipas.help(
        vi: "Một dịch vụ và một bộ hẹn giờ của systemd.", en: "A service and a timer of systemd.")
    case .cron: sipas.help(vi: "Các dòng crontab.", en: "Lines of a crontab.")
    }
  }
}

/// `sipas schedule`: what makes the quarterly job run by itself.
struct ScheduleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schedule",
      abstract: said(
        vi: "Viết lịch để 'sipas quarter' tự chạy sau mỗi kỳ.",
        en: "Write what makes 'sipas quarter' run by itself."),
      discussion: said(vi: "Lệnh này không tự cài đặt gì.", en: "It installs nothing.")
        + "\n\n"
        + examples(
          in: "province", "sipas schedule --systemd --output lich", "sipas schedule --cron"))
  }

  @Flag var scheduler: Scheduler?

  @Flag(
    help: help(
      vi: "Chạy bằng tài khoản này, không cần quyền quản trị (chỉ với --systemd).",
      en: "Run under this account, without an administrator (with --systemd only)."))
  var user = false

  @Option(
    help: ArgumentHelp(
      said(
        vi: "Chạy bao nhiêu ngày sau ngày cuối kỳ (1 đến 28), để tính cả phiếu đến muộn.",
        en: "How many days after the last day of a period (1 to 28), for forms that come late."),
      valueName: "days"))
  var after = 1

  @Option(
    help: ArgumentHelp(
      said(
        vi: "Ghi các tệp vào thư mục này thay vì ra màn hình.",
        en: "Write the files into this folder instead of the screen."), valueName: "dir"))
  var output: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard scheduler != nil else {
      throw ValidationError(
        said(vi: "Hãy chọn --systemd hoặc --cron.", en: "Choose --systemd or --cron."))
    }
    guard RunDates.daysAfter.contains(after) else {
      throw ValidationError(
        said(vi: "--after phải từ 1 đến 28.", en: "--after must be from 1 to 28."))
    }
    guard scheduler == .systemd || !user else {
      throw ValidationError(
        said(
          vi: "--user chỉ dùng với --systemd; bảng cron luôn là của một tài khoản.",
          en: "--user goes with --systemd only; a crontab always belongs to an account."))
    }
  }

  func run() throws {
    let (workspace, language) = try global.open()
    let job = try ScheduledJob(
      workspace: workspace, program: FormLibrary.executable, days: after, language: language)
    switch scheduler {
    case .systemd:
      let units = SystemdUnits(job, manager: user ? .user : .system)
      try write(units.files, units.advice[language])
    case .cron:
      let crontab = try Crontab(job)
      try write([crontab.file], crontab.advice[language])
    case nil: preconditionFailure("A scheduler is asked for before.")
    }
  }

  /// Writes the files into the folder and says how they are used, or shows them, which say so
  /// themselves.
  private func write(_ files: [ScheduleFile], _ advice: String) throws {
    guard let output else {
      return Terminal.print(files.map(\.text).joined(separator: "\n"))
    }
    // Where the folder cannot be made, the first file says why it cannot be written.
    try? FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    for file in files { try AtomicFile.write(Data(file.text.utf8), to: "\(output)/\(file.name)") }
    Terminal.print(advice + "\n")
  }
}
