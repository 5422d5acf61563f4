internal import Foundation
internal import Reports

/// A folder that appears under its name complete, or not at all.
///
/// Its files are written into a hidden folder beside it, in the same file system, reach the disk and
/// then get the name in one step. What a killed run left there is removed by the next one.
struct StagedFolder {
  private let target: String
  private let staging: String

  /// - Parameter target: The folder's path; nothing may have it yet, and only one process at a time
  ///   may want it.
  init(_ target: String) throws(UnwritableFile) {
    self.target = target
    let url = URL(fileURLWithPath: target)
    let parent = url.deletingLastPathComponent()
    staging = parent.appendingPathComponent(".\(url.lastPathComponent).part").path
    do {
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      if unsafe access(staging, F_OK) == 0 { try FileManager.default.removeItem(atPath: staging) }
    } catch {
      throw UnwritableFile(path: parent.path, reason: .notAllowed)
    }
    try make(staging)
  }

  private func make(_ folder: String) throws(UnwritableFile) {
    guard unsafe mkdir(folder, 0o777) == 0 || errno == EEXIST else {
      throw UnwritableFile(path: target, reason: UnwritableFile.Reason(code: errno))
    }
  }

  /// Adds a file, which reaches the disk.
  ///
  /// - Parameter name: A name, or a folder's name and a name.
  func write(_ data: Data, to name: String) throws(UnwritableFile) {
    if let folder = name.split(separator: "/").dropLast().first { try make("\(staging)/\(folder)") }
    let path = "\(staging)/\(name)"
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(name) }
    defer { close(descriptor) }
    var rest = data[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { throw failure(name) }
      rest = rest.dropFirst(written)
    }
    guard fsync(descriptor) == 0 else { throw failure(name) }
  }

  /// Gives the folder its name.
  func publish() throws(UnwritableFile) {
    let inner = (try? FileManager.default.subpathsOfDirectory(atPath: staging)) ?? []
    for name in inner where !name.contains(".") { sync("\(staging)/\(name)") }
    sync(staging)
    guard unsafe rename(staging, target) == 0 else { throw failure("") }
    sync(URL(fileURLWithPath: target).deletingLastPathComponent().path)
  }

  /// Removes what was written, after a failure.
  func discard() {
    try? FileManager.default.removeItem(atPath: staging)
  }

  /// Lets a folder's entries reach the disk; file systems that cannot are no worse for it.
  private func sync(_ folder: String) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private func failure(_ name: String) -> UnwritableFile {
    let code = errno
    return UnwritableFile(
      path: name.isEmpty ? target : "\(target)/\(name)", reason: UnwritableFile.Reason(code: code))
  }
}
