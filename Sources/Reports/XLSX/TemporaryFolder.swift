internal import Foundation

/// A new folder that nobody else may open, removed with all it holds.
struct TemporaryFolder {
  /// The folder that was asked to hold it, for messages.
  let parent: URL
  private let url: URL

  var path: String { url.path }
  var failure: UnwritableWorkbook { .temporaryFolder(path: parent.path) }

  /// Runs `body` with a new folder inside `parent` and removes the folder, whatever happens.
  static func with<Result>(
    in parent: URL, _ body: (TemporaryFolder) throws -> Result
  ) throws -> Result {
    let files = FileManager.default
    let url = parent.appendingPathComponent("sipas-\(UUID().uuidString)")
    let folder = TemporaryFolder(parent: parent, url: url)
    do {
      try files.createDirectory(
        at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw folder.failure
    }
    defer { try? files.removeItem(at: url) }
    return try body(folder)
  }

  /// The path of a file in the folder.
  func path(of name: String) -> String { url.appendingPathComponent(name).path }

  /// Makes sure that the disk has room for so many bytes, by taking and giving them back.
  ///
  /// Free space as the disk reports it may be kept for others, or beyond the user's quota.
  ///
  /// - Throws: `UnwritableWorkbook.temporaryFolder` if there is not enough.
  func checkSpace(forBytes count: Int) throws(UnwritableWorkbook) {
    let trial = path(of: "space")
    let descriptor = unsafe open(trial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure }
    let status = posix_fallocate(descriptor, 0, off_t(count))
    close(descriptor)
    unsafe unlink(trial)
    guard status == 0 else { throw failure }
  }
}
