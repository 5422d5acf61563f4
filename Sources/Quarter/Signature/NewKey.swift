internal import Foundation
internal import Reports
public import Survey

/// A key pair that was just made.
public struct NewKey: Sendable {
  /// Signs; stays where it is, readable for nobody but its owner.
  public let privateFile: String
  /// Checks signatures; given to everybody who wants to.
  public let publicFile: String
  /// The public key's fingerprint.
  public let fingerprint: String

  /// Makes a key pair: the private key at `path`, the public one beside it.
  ///
  /// - Throws: `KeyExists`, since a key that was replaced could never sign again, or
  ///   `UnwritableFile`; nothing is left behind then.
  public init(at path: String) throws {
    privateFile = path
    publicFile = (path.hasSuffix(".pem") ? String(path.dropLast(4)) : path) + ".pub.pem"
    let key = SigningKey()
    fingerprint = key.verifyingKey.fingerprint
    try NewKey.write(key.pem, to: privateFile, mode: 0o600)
    do {
      try NewKey.write(key.verifyingKey.pem, to: publicFile, mode: 0o644)
    } catch {
      try? FileManager.default.removeItem(atPath: privateFile)
      throw error
    }
  }

  /// Writes a file that must not exist yet.
  private static func write(_ text: String, to path: String, mode: mode_t) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw KeyExists(path: path) }
      throw UnwritableFile(path: path, reason: UnwritableFile.Reason(code: errno))
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(text.utf8))
      try handle.synchronize()
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw UnwritableFile(path: path, reason: .notWritten)
    }
  }
}

extension UnwritableFile.Reason {
  /// The reason behind an error number of opening a file.
  init(code: Int32) {
    self =
      switch code {
      case ENOENT, ENOTDIR: .folderMissing
      case EACCES, EPERM, EROFS: .notAllowed
      case ENOSPC, EDQUOT, EFBIG: .noSpace
      case EISDIR: .isFolder
      default: .notWritten
      }
  }
}

/// A file with the name of the new key is there already.
public struct KeyExists: ExplainedError, Equatable {
  let path: String

  public var sentence: Bilingual {
    Bilingual(
      vi: "'\(path)' đã có và không bị ghi đè; hãy chọn tên khác bằng --output.",
      en: "'\(path)' exists already and is not overwritten; choose another name with --output.")
  }
}
