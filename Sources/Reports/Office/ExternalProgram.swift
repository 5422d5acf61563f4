internal import Foundation

/// A program of the computer that makes a file of another kind.
///
/// It is run by its path with a list of arguments, never through a shell, in a folder of its own
/// that it may take for its home, with nothing to read, and is ended with all it started after a
/// time.
struct ExternalProgram {
  /// Longer than the largest report takes.
  static let seconds = 180

  let path: String

  /// A program of one of these names; nil where the computer has none.
  init?(anyOf names: [String], environment: [String: String] = ProcessInfo.processInfo.environment)
  {
    let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    // A relative folder of PATH would let the current folder decide what runs.
    let paths = folders.filter { $0.hasPrefix("/") }.flatMap { folder in
      names.map { "\(folder)/\($0)" }
    }
    guard let path = paths.first(where: FileManager.default.isExecutableFile) else { return nil }
    self.path = path
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - home: A folder that it may write to.
  ///   - seconds: How long it may take.
  /// - Returns: Whether it says that it succeeded.
  func run(
    _ arguments: [String], home: String, seconds: Int = ExternalProgram.seconds
  ) -> Bool {
    // `timeout` ends the whole group of processes, which an office program is.
    guard let timeout = ExternalProgram(anyOf: ["timeout"])?.path else { return false }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: timeout)
    process.arguments =
      ["--kill-after=5", "\(seconds)", path] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: home)
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": home, "TMPDIR": home, "LANG": "C.UTF-8",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      return false
    }
    process.waitUntilExit()
    return process.terminationReason == .exit && process.terminationStatus == 0
  }
}
