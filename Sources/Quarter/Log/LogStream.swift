internal import Foundation
internal import Reports

/// Something open to which lines are added.
final class LogStream: Sendable {
  static let standardError = LogStream(descriptor: STDERR_FILENO)

  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Opens a file to add to, which is made where it is missing; others than its group cannot read it.
  convenience init(appendingTo path: String) throws(UnwritableFile) {
    // Without O_NONBLOCK the opening of a pipe that nobody reads would never return.
    let descriptor = unsafe open(
      path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o640)
    guard descriptor >= 0 else {
      let reason: UnwritableFile.Reason = errno == ENXIO ? .isNoFile : .init(code: errno)
      throw UnwritableFile(path: path, reason: reason)
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw UnwritableFile(path: path, reason: .isNoFile)
    }
    self.init(descriptor: descriptor)
  }

  deinit {
    if descriptor != STDERR_FILENO { close(descriptor) }
  }

  /// Whether systemd's journal reads the stream.
  ///
  /// Source: systemd.exec(5), `$JOURNAL_STREAM`: device and inode, with a colon between them. The
  /// variable is inherited, so only the numbers say whether this very stream is meant.
  func isJournal(_ environment: [String: String]) -> Bool {
    var status = stat()
    guard let stream = environment["JOURNAL_STREAM"], unsafe fstat(descriptor, &status) == 0 else {
      return false
    }
    return stream == "\(status.st_dev):\(status.st_ino)"
  }

  /// Adds a text in one piece, so that the lines of two processes do not mix; what cannot be
  /// written is lost.
  func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }
}
