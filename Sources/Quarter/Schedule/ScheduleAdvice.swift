internal import Survey

/// How a schedule is switched on, in lines.
enum ScheduleAdvice {
  static func systemd(_ name: String, _ manager: SystemdUnits.Manager) -> Bilingual {
    let files = "\(name).service \(name).timer"
    let (install, control, journal) =
      switch manager {
      case .system: ("sudo cp \(files) /etc/systemd/system/", "sudo systemctl", "sudo journalctl")
      case .user:
        (
          "mkdir -p ~/.config/systemd/user && cp \(files) ~/.config/systemd/user/",
          "systemctl --user", "journalctl --user"
        )
      }
    func lines(
      _ use: String, _ now: String, _ next: String, _ log: String, _ linger: String
    ) -> String {
      """
      \(use):
        \(install)
        \(control) daemon-reload
        \(control) enable --now \(name).timer
      \(now): \(control) start \(name).service
      \(next): \(control) list-timers \(name).timer
      \(log): \(journal) -u \(name).service
      """ + (manager == .user ? "\n\(linger): loginctl enable-linger" : "")
    }
    return Bilingual(
      vi: lines(
        "Bật lịch chạy", "Chạy thử ngay", "Ngày chạy tới", "Nhật ký",
        "Để việc chạy cả khi không ai đăng nhập"),
      en: lines(
        "To switch the schedule on", "To run the job now", "The next date", "The log",
        "For runs while nobody is logged in"))
  }

  static func crontab(_ job: ScheduledJob) -> Bilingual {
    Bilingual(
      vi: """
        Bật lịch chạy: bằng tài khoản '\(job.owner)', gõ 'crontab -e' và thêm các dòng '… quarter …'.
        cron không chạy bù ngày bị lỡ, nên việc chạy ba ngày liền; lần chạy không có gì mới không
        thay đổi gì. Lần chạy cuối ra sao: xem STATUS.txt trong thư mục kết quả.
        """,
      en: """
        To switch the schedule on: as the account '\(job.owner)', type 'crontab -e' and add the lines
        '… quarter …'. cron makes up for no missed date, so the job runs on three days; a run without
        news changes nothing. How the last run went: see STATUS.txt in the folder of results.
        """)
  }
}
