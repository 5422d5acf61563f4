internal import Foundation
internal import Survey

/// The revisions of a period: `output/2022-H1/revision-1`, `revision-2` and so on.
struct RevisionShelf {
  /// One of them.
  struct Revision {
    let number: Int
    let folder: String
    /// nil where the file is missing or was changed so that it cannot be read.
    let manifest: Manifest?
  }

  /// `output/2022-H1`.
  let folder: String
  /// Oldest first.
  let revisions: [Revision]

  private static let prefix = "revision-"

  /// Looks what is there; a folder that does not exist holds no revision.
  init(folder: String) {
    self.folder = folder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    revisions = names.compactMap(RevisionShelf.number).sorted().map { number in
      let path = "\(folder)/\(RevisionShelf.prefix)\(number)"
      return Revision(
        number: number, folder: path,
        manifest: try? Manifest.read("\(path)/\(Manifest.fileName)"))
    }
  }

  static func number(_ name: String) -> Int? {
    guard let match = name.wholeMatch(of: /revision-([1-9]\d{0,8})/) else { return nil }
    return Int(match.1)
  }

  /// The revision that holds the figures as they are: the last that was not made for an earlier time.
  var current: Revision? { revisions.last { $0.manifest?.made.asOf == nil } }

  /// The number that the next revision gets.
  var nextNumber: Int { (revisions.last?.number ?? 0) + 1 }

  /// The folder of a revision.
  func path(_ number: Int) -> String { "\(folder)/\(RevisionShelf.prefix)\(number)" }
}
