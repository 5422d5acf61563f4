import Dispatch
import Foundation

extension Program {
  /// Starts the program without waiting for its end; what it says is not kept.
  static func start(_ arguments: [String], in folder: URL) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["LANG": "C.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs the program and kills it, by a signal that it cannot answer, unless it ends before.
  static func kill(_ arguments: [String], in folder: URL, after seconds: Double) throws {
    let ended = DispatchSemaphore(value: 0)
    let process = try start(arguments, in: folder)
    process.terminationHandler = { _ in ended.signal() }
    if ended.wait(timeout: .now() + seconds) == .timedOut {
      Foundation.kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
  }
}
