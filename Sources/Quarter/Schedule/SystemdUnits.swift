public import Survey

/// The service that runs the job, and the timer that starts it.
public struct SystemdUnits: Sendable {
  /// Whose service manager runs the job.
  public enum Manager: Sendable {
    /// The machine's; the job runs under the account that owns the workspace.
    case system
    /// That of the account itself.
    case user
  }

  let job: ScheduledJob
  let manager: Manager

  public init(_ job: ScheduledJob, manager: Manager) {
    self.job = job
    self.manager = manager
  }

  /// The service first, then the timer.
  public var files: [ScheduleFile] {
    [
      ScheduleFile(name: job.name + ".service", advice: advice[job.language], text: service),
      ScheduleFile(name: job.name + ".timer", advice: nil, text: timer),
    ]
  }

  /// How the units are switched on, in lines.
  public var advice: Bilingual { ScheduleAdvice.systemd(job.name, manager) }

  /// A backslash at the end of the line would join the next one to it, so the path is not the end.
  private var title: String {
    let title = Bilingual(
      vi: "Chỉ số hài lòng (SIPAS) theo kỳ của '\(job.workspace)'",
      en: "Satisfaction indices (SIPAS) of each period of '\(job.workspace)'")
    return SystemdText.rest(title[job.language])
  }

  /// A failed run is tried again three times, a quarter of an hour apart.
  ///
  /// Exit code 2, done with findings, is no failure; 64, wrong usage, would be the same again.
  private var service: String {
    """
    [Unit]
    Description=\(title)
    \(manager == .system ? "After=remote-fs.target\n" : "")\
    StartLimitIntervalSec=2h
    StartLimitBurst=4

    [Service]
    Type=oneshot
    ExecStart=\(command)
    \(manager == .system ? "User=\(SystemdText.rest(job.owner))\n" : "")\
    SuccessExitStatus=2
    Restart=on-failure
    RestartSec=15min
    RestartPreventExitStatus=64
    TimeoutStartSec=6h
    Nice=10
    UMask=0027
    \(sandbox.map { "\($0.key)=\($0.value)" }.joined(separator: "\n"))

    """
  }

  /// A run that was missed while the machine was off is made up for at the next start.
  private var timer: String {
    let dates = job.dates.dates.map {
      "OnCalendar=*-\(twoDigits($0.month))-\(twoDigits($0.day)) 02:00:00"
    }
    return """
      [Unit]
      Description=\(title)

      [Timer]
      \(dates.joined(separator: "\n"))
      Persistent=true
      RandomizedDelaySec=15min

      [Install]
      WantedBy=timers.target

      """
  }

  /// The colon keeps systemd from looking for variables behind a dollar sign.
  private var command: String {
    SystemdText.words([":" + job.command[0]] + job.command.dropFirst())
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
