internal import Foundation

/// A file read from beginning to end in pieces.
final class FileSource {
  static let pieceBytes = 1 << 20

  let path: String
  private let descriptor: Int32
  private let sizeAtStart: Int64
  private let modifiedAtStart: timespec
  private var bytesRead: Int64 = 0

  /// - Throws: `UnreadableFile` for a missing file, a folder, a pipe or device, a missing
  ///   permission.
  init(path: String) throws(UnreadableFile) {
    self.path = path
    // Without O_NONBLOCK the opening of a pipe that nobody writes to would never return.
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileSource.failure(path, errno) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      close(descriptor)
      throw UnreadableFile(path: path, reason: .other)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw UnreadableFile(path: path, reason: isFolder ? .isFolder : .notRegular)
    }
    sizeAtStart = Int64(status.st_size)
    modifiedAtStart = status.st_mtim
  }

  deinit { close(descriptor) }

  /// Whether both names are of one file.
  func isSame(as other: FileSource) -> Bool {
    var (mine, theirs) = (stat(), stat())
    return unsafe fstat(descriptor, &mine) == 0 && fstat(other.descriptor, &theirs) == 0
      && mine.st_dev == theirs.st_dev && mine.st_ino == theirs.st_ino
  }

  /// Size in bytes when the file was opened.
  var size: Int64 { sizeAtStart }

  /// The next piece; empty at the end.
  ///
  /// - Throws: `UnreadableFile.changed` if at the end the file is no longer what was opened.
  func read() throws(UnreadableFile) -> [UInt8] {
    var failure: Int32 = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: FileSource.pieceBytes) {
      buffer, count in
      while true {
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if got < 0 && errno == EINTR { continue }
        failure = got < 0 ? errno : 0
        count = max(0, got)
        return
      }
    }
    if failure != 0 { throw FileSource.failure(path, failure) }
    bytesRead += Int64(piece.count)
    if piece.isEmpty { try checkUnchanged() }
    return piece
  }

  private func checkUnchanged() throws(UnreadableFile) {
    var status = stat()
    let isSame =
      unsafe fstat(descriptor, &status) == 0 && Int64(status.st_size) == sizeAtStart
      && bytesRead == sizeAtStart
      && status.st_mtim.tv_sec == modifiedAtStart.tv_sec
      && status.st_mtim.tv_nsec == modifiedAtStart.tv_nsec
    if !isSame { throw UnreadableFile(path: path, reason: .changed) }
  }

  private static func failure(_ path: String, _ code: Int32) -> UnreadableFile {
    switch code {
    case ENOENT, ENOTDIR: UnreadableFile(path: path, reason: .missing)
    case EACCES, EPERM: UnreadableFile(path: path, reason: .notAllowed)
    case EISDIR: UnreadableFile(path: path, reason: .isFolder)
    case ENXIO: UnreadableFile(path: path, reason: .notRegular)
    default: UnreadableFile(path: path, reason: .other)
    }
  }
}
