internal import Crypto
internal import Foundation
public import Survey

/// What a scheduler has to know of the job: the command, the files it touches, the dates.
///
/// Every path is absolute and without links, since a scheduler starts the job in a folder and with
/// an environment of its own.
public struct ScheduledJob: Sendable {
  /// The program and its arguments.
  let command: [String]
  let workspace: String
  /// Folders in which the job writes, none of them inside another.
  let written: [String]
  /// The account that owns the workspace, by its name or number.
  let owner: String
  /// Files that it may read but never change: the settings and the private key.
  let kept: [String]
  /// Whatever else it reads.
  let read: [String]
  /// Whether the job starts a program of the workspace's own when it fails, which may have to reach
  /// somebody over the network.
  let callsForHelp: Bool
  let dates: RunDates
  /// The language of the comments.
  let language: Language

  /// The job of a workspace.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - program: The path of `sipas`.
  ///   - days: How many days after the end of a period the job runs, in `RunDates.daysAfter`.
  ///   - language: The language of the comments.
  /// - Throws: `UnschedulablePath` for a path that no scheduler can be told.
  public init(
    workspace: Workspace, program: String, days: Int, language: Language
  ) throws(UnschedulablePath) {
    let settings = workspace.settings
    let own = ScheduledJob.absolute(workspace.folder)
    func place(_ path: String) -> String { ScheduledJob.absolute(workspace.path(path)) }
    func folder(of file: String) -> String {
      URL(fileURLWithPath: place(file)).deletingLastPathComponent().path
    }
    let program = ScheduledJob.absolute(program)
    self.workspace = own
    owner = ScheduledJob.owner(of: own)
    written = ScheduledJob.outermost(
      [own, folder(of: settings.store)]
        + [settings.quarter.inbox, settings.quarter.output].map(place)
        + (settings.quarter.log.map { [folder(of: $0)] } ?? []))
    kept = ["\(own)/\(Workspace.fileName)"] + (settings.quarter.key.map { [place($0)] } ?? [])
    // Forms and catalogues may be ids; such a path leads nowhere, and does no harm here.
    read =
      [program, place(settings.units), place(settings.form)]
      + [
        settings.rake, settings.quarter.catalogue, settings.quarter.inputs, settings.quarter.before,
      ]
      .compactMap { $0.map(place) } + settings.quarter.forms.map(place)
      + settings.quarter.onFailure.prefix(1)
    callsForHelp = !settings.quarter.onFailure.isEmpty
    dates = RunDates(calendar: settings.calendar, days: days)
    self.language = language
    command = [program, "quarter", "--workspace", own]
    for path in written + kept + [program] { try ScheduledJob.check(path) }
  }

  /// A name for the scheduler's files: the workspace's folder in plain letters, and six digits that
  /// tell apart two folders of the same name.
  var name: String {
    let words = Folding.plain(URL(fileURLWithPath: workspace).lastPathComponent)
      .split(separator: " ").map { $0.filter { $0.isASCII } }.filter { !$0.isEmpty }
    let digits = SHA256.hash(data: Data(workspace.utf8)).prefix(3).map {
      String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)
    }
    return (["sipas"] + [String(words.joined(separator: "-").prefix(40)), digits.joined()])
      .filter { !$0.isEmpty }.joined(separator: "-")
  }

  /// Whether the job touches anything in one of some folders.
  func touches(_ folders: [String]) -> Bool {
    (written + kept + read).contains { path in folders.contains { ScheduledJob.holds($0, path) } }
  }

  private static func owner(of folder: String) -> String {
    let attributes = try? FileManager.default.attributesOfItem(atPath: folder)
    let number = (attributes?[.ownerAccountID] as? NSNumber)?.stringValue
    return attributes?[.ownerAccountName] as? String ?? number ?? NSUserName()
  }

  private static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  /// The folders in their order, each once, without those that lie in another of them.
  private static func outermost(_ folders: [String]) -> [String] {
    folders.enumerated().filter { place, folder in
      !folders[..<place].contains(folder)
        && !folders.contains { $0 != folder && holds($0, folder) }
    }.map(\.element)
  }

  private static func holds(_ folder: String, _ path: String) -> Bool {
    path == folder || folder == "/" || path.hasPrefix(folder + "/")
  }

  /// A crontab and a unit are read line by line, and neither can hold the end of a line in a path.
  private static func check(_ path: String) throws(UnschedulablePath) {
    let isClean = path.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    if !isClean { throw UnschedulablePath(path: path, reason: .hasControls) }
  }
}
