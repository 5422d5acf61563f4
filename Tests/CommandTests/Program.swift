import Foundation
import Testing

/// The built program, run as a user runs it.
enum Program {
  /// What a run left behind.
  struct Run {
    let output: String
    let findings: String
    let code: Int32
  }

  /// The repository.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Beside the test bundle, whatever the build folder is called.
  static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = URL(fileURLWithPath: tests).deletingLastPathComponent()
      .appendingPathComponent("sipas").path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    // `swift test` loads the bundle into a program of the toolchain on some versions.
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? ""
    return URL(fileURLWithPath: bundle).deletingLastPathComponent()
      .appendingPathComponent("sipas").path
  }()

  /// Runs the program to its end.
  ///
  /// Output goes through files, not pipes, so that no full pipe can stop it.
  ///
  /// - Parameters:
  ///   - arguments: As on the command line.
  ///   - folder: The current folder of the run.
  ///   - environment: Nothing else is passed on.
  ///   - program: Another one, such as a shell that runs this one.
  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = ["LANG": "C.UTF-8"],
    program: String = path
  ) throws -> Run {
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("sipas-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let (outputFile, findingsFile) = (
      scratch.appendingPathComponent("out"), scratch.appendingPathComponent("err")
    )
    for file in [outputFile, findingsFile] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: findingsFile)
    try process.run()
    process.waitUntilExit()
    return Run(
      output: try String(contentsOf: outputFile, encoding: .utf8),
      findings: try String(contentsOf: findingsFile, encoding: .utf8),
      code: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus)
  }
}

/// A folder of its own for one test, removed behind it.
final class Folder: Sendable {
  let url: URL

  /// - Parameter samples: Whether the samples are copied into it.
  init(samples: Bool = false) throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("sipas-test-\(UUID().uuidString)")
    if samples {
      try FileManager.default.copyItem(at: Program.root.appendingPathComponent("samples"), to: url)
      // What someone's own runs left in the samples has no place in a test.
      let files = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)
      for case let file as URL in files ?? .init()
      where file.lastPathComponent.contains(".sqlite") || file.path.contains(".rejects") {
        try FileManager.default.removeItem(at: file)
      }
    } else {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
  }

  /// A copy of another folder.
  init(copyOf other: URL, at place: URL? = nil) throws {
    url =
      place
      ?? FileManager.default.temporaryDirectory
      .appendingPathComponent("sipas-test-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: other, to: url)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func file(_ name: String) -> URL { url.appendingPathComponent(name) }

  @discardableResult
  func write(_ text: String, to name: String) throws -> URL {
    try Data(text.utf8).write(to: file(name))
    return file(name)
  }

  func text(of name: String) throws -> String {
    try String(contentsOf: file(name), encoding: .utf8)
  }

  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: file(name).path) }
}

/// Compares a text with a file under `Snapshots/`; `RECORD_SNAPSHOTS=1` rewrites the file, which is
/// read before it is committed.
func expectSnapshot(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = Program.root.appendingPathComponent("Tests/CommandTests/Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try Data(text.utf8).write(to: file)
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(text == expected, sourceLocation: sourceLocation)
}
