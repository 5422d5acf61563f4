import Foundation
import Survey

@testable import Quarter

/// A workspace to schedule, and what systemd makes of its units.
struct ScheduleFixture {
  let parent: URL
  let workspace: Workspace

  /// - Parameters:
  ///   - parent: Where the workspace is made.
  ///   - name: The workspace's folder.
  ///   - settings: The text of its `sipas.yaml`.
  init(in parent: URL, name: String = "binh-dinh", settings: String = "calendar: cchc\n") throws {
    self.parent = parent
    let folder = parent.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(settings.utf8).write(to: folder.appendingPathComponent("sipas.yaml"))
    workspace = try Workspace(folder: folder.path)
  }

  /// A program that is there on every machine stands for ours.
  func job(after days: Int = 1, language: Language = .vi) throws -> ScheduledJob {
    try ScheduledJob(workspace: workspace, program: "/bin/true", days: days, language: language)
  }

  /// Writes the units beside the workspace and gives their paths.
  func write(_ units: SystemdUnits) throws -> [String] {
    try units.files.map { file in
      let path = parent.appendingPathComponent(file.name)
      try Data(file.text.utf8).write(to: path)
      return path.path
    }
  }
}

extension SystemdUnits {
  /// The values of a setting in one of the files, in order.
  func values(_ key: String, in file: Int = 0) -> [String] {
    files[file].text.split(separator: "\n").filter { $0.hasPrefix(key + "=") }
      .map { String($0.dropFirst(key.count + 1)) }
  }
}
