import Foundation

/// A program of the system that judges what was written independently.
struct Tool {
  /// What a run left behind.
  struct Run {
    /// Standard output and standard error as they came.
    let output: String
    let code: Int32
  }

  static let openSSL = Tool(path: "/usr/bin/openssl")

  let path: String

  /// Runs the program to its end in a folder.
  func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = ["LANG": "C.UTF-8"]
  ) throws -> Run {
    let file = folder.appendingPathComponent(".output-\(UUID().uuidString)")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let output = try FileHandle(forWritingTo: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    return Run(
      output: try String(contentsOf: file, encoding: .utf8), code: process.terminationStatus)
  }
}
