import Foundation

extension Program {
  /// Starts the program, whose output nobody reads.
  ///
  /// - Parameter ended: Called when the program has ended.
  static func start(
    _ arguments: [String], in folder: URL, environment: [String: String] = ["LANG": "C.UTF-8"],
    ended: (@Sendable () -> Void)? = nil
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    if let ended { process.terminationHandler = { _ in ended() } }
    try process.run()
    return process
  }

  /// Runs a shell's script to its end, in which `$0` is the program.
  static func run(script: String, in folder: URL) throws -> Run {
    let process = Process()
    let (output, findings) = (
      folder.appendingPathComponent(".out"), folder.appendingPathComponent(".err")
    )
    for file in [output, findings] { try Data().write(to: file) }
    defer { for file in [output, findings] { try? FileManager.default.removeItem(at: file) } }
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script, path]
    process.currentDirectoryURL = folder
    process.environment = ["LANG": "C.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: findings)
    try process.run()
    process.waitUntilExit()
    return Run(
      output: try String(contentsOf: output, encoding: .utf8),
      findings: try String(contentsOf: findings, encoding: .utf8),
      code: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus)
  }
}
