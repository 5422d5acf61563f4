internal import Reports
internal import Survey

extension RunEvent {
  static func started(_ period: Period) -> RunEvent {
    RunEvent(
      "started", .info,
      Bilingual(vi: "Bắt đầu, kỳ \(period.name).", en: "Started, period \(period.name)."))
  }

  /// The run before was ended from outside.
  static func tookOver(_ holder: RunLock.Holder) -> RunEvent {
    RunEvent(
      "tookOver", .info,
      Bilingual(
        vi: "Lần chạy \(holder.run) (tiến trình \(holder.pid)) đã bị ngắt; lần này làm tiếp.",
        en: "Run \(holder.run) (process \(holder.pid)) was cut off; this one goes on."))
  }

  static func finding(_ sentence: Bilingual) -> RunEvent {
    RunEvent("finding", .warning, sentence)
  }

  static func failed(_ sentence: Bilingual) -> RunEvent {
    RunEvent("failed", .error, sentence)
  }

  static func finished(_ result: QuarterResult) -> RunEvent {
    RunEvent(
      "finished", .info, Bilingual(vi: "Xong.", en: "Finished."),
      counts: [
        Count("files", result.inbox.count), Count("forms", result.forms ?? 0),
        Count("findings", result.findings.count),
      ])
  }

  /// What is said of a file of the inbox.
  static func events(of outcome: InboxImport.Outcome) -> [RunEvent] {
    switch outcome {
    case .undone, .unmended: []
    case .read(.failed(_, let report, let sentence)):
      (report.map { ImportText.findings(of: $0, for: .anybody) } ?? []).map(RunEvent.finding) + [
        RunEvent("fileFailed", .warning, sentence)
      ]
    case .read(.done(let report)):
      ImportText.findings(of: report, for: .anybody).map(RunEvent.finding)
        + (report.status == .imported ? [imported(report)] : [])
    }
  }

  private static func imported(_ report: ImportReport) -> RunEvent {
    let lines = ImportText.result(of: report).prefix(2)
    return RunEvent(
      "fileImported", .info,
      Bilingual(
        vi: lines.map(\.vi).joined(separator: " "), en: lines.map(\.en).joined(separator: " ")),
      counts: [
        Count("accepted", report.accepted), Count("rejected", report.rejected),
        Count("duplicates", report.duplicates), Count("lines", report.lines),
      ])
  }
}
