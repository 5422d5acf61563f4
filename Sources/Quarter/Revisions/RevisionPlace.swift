internal import Foundation
internal import Survey

/// Finds the revisions that a person means by a folder.
enum RevisionPlace {
  /// The folder itself if it is a revision's, else the last revision in it.
  ///
  /// - Throws: `NoRevision`.
  static func revision(_ path: String) throws(NoRevision) -> String {
    if isRevision(path) { return path }
    guard let last = RevisionShelf(folder: path).revisions.last else {
      throw NoRevision(path: path)
    }
    return last.folder
  }

  /// A revision and the one before it in the same folder.
  ///
  /// - Throws: `NoRevision`, `OnlyOneRevision`.
  static func lastTwo(_ path: String) throws -> (before: String, after: String) {
    let after = try revision(path)
    let url = URL(fileURLWithPath: after)
    let number = RevisionShelf.number(url.lastPathComponent) ?? .max
    let shelf = RevisionShelf(folder: url.deletingLastPathComponent().path)
    guard let before = shelf.revisions.last(where: { $0.number < number }) else {
      throw OnlyOneRevision(path: after)
    }
    return (before.folder, after)
  }

  private static func isRevision(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(path)/\(Manifest.fileName)")
  }
}

extension RevisionDifference {
  /// What differs between two revisions, or between the last two of a period.
  ///
  /// - Parameters:
  ///   - path: A revision's folder or a period's.
  ///   - other: The later one; nil for `path` and the revision before it.
  /// - Throws: `NoRevision`, `OnlyOneRevision`, `UnusableManifest`, `UnusableDocument`.
  public init(_ path: String, _ other: String?) throws {
    let (before, after) =
      try other.map { (try RevisionPlace.revision(path), try RevisionPlace.revision($0)) }
      ?? RevisionPlace.lastTwo(path)
    try self.init(
      from: RevisionFigures(inFolder: before), to: RevisionFigures(inFolder: after))
  }
}

/// A folder without a revision.
struct NoRevision: ExplainedError, Equatable {
  let path: String

  var sentence: Bilingual {
    Bilingual(
      vi:
        "'\(path)' không phải thư mục của một bản ('sipas quarter' lập, có manifest.json) hay của "
        + "một kỳ.",
      en:
        "'\(path)' is no folder of a revision that 'sipas quarter' made, with manifest.json, or of "
        + "a period.")
  }
}

/// A revision with nothing before it to compare with.
struct OnlyOneRevision: ExplainedError, Equatable {
  let path: String

  var sentence: Bilingual {
    Bilingual(
      vi: "'\(path)' là bản đầu tiên của kỳ, chưa có bản nào trước để so sánh.",
      en: "'\(path)' is the period's first revision; there is none before to compare with.")
  }
}
