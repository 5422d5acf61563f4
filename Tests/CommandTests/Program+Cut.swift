import Dispatch
import Foundation

extension Program {
  /// Runs the program and kills it, by a signal that it cannot answer, unless it ends before.
  ///
  /// - Returns: Whether it was killed.
  static func kill(_ arguments: [String], in folder: URL, after seconds: Double) throws -> Bool {
    let ended = DispatchSemaphore(value: 0)
    let process = try start(arguments, in: folder) { ended.signal() }
    if ended.wait(timeout: .now() + seconds) == .timedOut {
      Foundation.kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }
}
