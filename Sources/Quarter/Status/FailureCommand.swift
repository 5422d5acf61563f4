internal import Foundation
internal import Survey

/// Runs the program that `on_failure` names, without a shell between.
///
/// It learns what happened from its environment: `SIPAS_RUN`, `SIPAS_SENTENCE`, `SIPAS_STATUS` (the
/// path of STATUS.txt). None of them holds anything of a respondent.
struct FailureCommand {
  /// Somebody who was told has to be told soon; a program that hangs must not keep the job.
  private static let mostSeconds = 60

  /// The program and its arguments; empty for none.
  let words: [String]

  /// - Returns: Why the program did not do its work; nil if it did, or there is none.
  func run(_ run: String, sentence: String, status: String) -> Bilingual? {
    guard let program = words.first else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = Array(words.dropFirst())
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["SIPAS_RUN": run, "SIPAS_SENTENCE": sentence, "SIPAS_STATUS": status]
    ) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.standardError
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      try process.run()
    } catch {
      return Bilingual(
        vi: "Không chạy được lệnh của 'on_failure': '\(program)'.",
        en: "The command of 'on_failure' cannot be run: '\(program)'.")
    }
    guard ended.wait(timeout: .now() + .seconds(FailureCommand.mostSeconds)) == .success else {
      kill(process.processIdentifier, SIGKILL)
      return Bilingual(
        vi:
          "Lệnh của 'on_failure' ('\(program)') không xong sau \(FailureCommand.mostSeconds) giây "
          + "và đã bị dừng.",
        en: "The command of 'on_failure' ('\(program)') did not end within "
          + "\(FailureCommand.mostSeconds) seconds and was stopped.")
    }
    guard process.terminationStatus != 0 else { return nil }
    return Bilingual(
      vi: "Lệnh của 'on_failure' ('\(program)') kết thúc với mã \(process.terminationStatus).",
      en: "The command of 'on_failure' ('\(program)') ended with code "
        + "\(process.terminationStatus).")
  }
}
