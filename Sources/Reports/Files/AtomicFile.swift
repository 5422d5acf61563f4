public import Foundation

/// Writes a file whole or not at all.
///
/// The content goes to a hidden file in the same folder, reaches the disk, and takes the place of
/// the old file in one step. After a failure the old file is untouched and nothing half written is
/// left; after a crash at most a hidden `.sipas-….part`.
///
/// Standard output, and what `-` means, are the caller's.
public enum AtomicFile {
  /// Writes `data` to the file at `path`, replacing what it held.
  ///
  /// A link is followed, so that the file it names is replaced and not the link. Permissions of a
  /// file that exists are kept. Devices and pipes are refused: replacing them would destroy them.
  ///
  /// - Throws: `UnwritableFile`, whose sentence says what to do.
  public static func write(_ data: Data, to path: String) throws(UnwritableFile) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    if let reason = obstacle(at: target, named: path) {
      throw UnwritableFile(path: path, reason: reason)
    }
    do {
      try replace(target, with: data)
    } catch {
      throw UnwritableFile(path: path, reason: reason(for: error))
    }
  }

  /// Writes a text in UTF-8 to the file at `path`, as `write(_:to:)` does with data.
  public static func write(_ text: String, to path: String) throws(UnwritableFile) {
    try write(Data(text.utf8), to: path)
  }

  /// What stands in the way before anything is written.
  private static func obstacle(at target: URL, named path: String) -> UnwritableFile.Reason? {
    let files = FileManager.default
    // An empty name means the current folder, and a name that ends in a slash means a folder.
    if path.isEmpty || path.hasSuffix("/") { return .isFolder }
    if let attributes = try? files.attributesOfItem(atPath: target.path) {
      switch attributes[.type] as? FileAttributeType {
      case .typeDirectory: return .isFolder
      case .typeRegular: return files.isWritableFile(atPath: target.path) ? nil : .notAllowed
      default: return .isNoFile
      }
    }
    var isFolder: ObjCBool = false
    let folder = target.deletingLastPathComponent().path
    let exists = unsafe files.fileExists(atPath: folder, isDirectory: &isFolder)
    return exists && isFolder.boolValue ? nil : .folderMissing
  }

  /// Puts a complete file in the place of `target`, or leaves the folder as it was.
  static func replace(_ target: URL, with data: Data) throws {
    let files = FileManager.default
    let aside = target.deletingLastPathComponent()
      .appendingPathComponent(".sipas-\(UUID().uuidString).part")
    do {
      try data.write(to: aside, options: .withoutOverwriting)
      if let attributes = try? files.attributesOfItem(atPath: target.path),
        let permissions = attributes[.posixPermissions]
      {
        try files.setAttributes([.posixPermissions: permissions], ofItemAtPath: aside.path)
      }
      let handle = try FileHandle(forWritingTo: aside)
      try handle.synchronize()
      try handle.close()
      guard unsafe rename(aside.path, target.path) == 0 else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
    } catch {
      try? files.removeItem(at: aside)
      throw error
    }
  }

  private static func reason(for error: any Error) -> UnwritableFile.Reason {
    switch error {
    case let error as CocoaError where error.code == .fileWriteNoPermission: .notAllowed
    case let error as CocoaError where error.code == .fileWriteOutOfSpace: .noSpace
    case let error as CocoaError where error.code == .fileWriteVolumeReadOnly: .notAllowed
    case let error as CocoaError where error.code == .fileNoSuchFile: .folderMissing
    case let error as POSIXError where error.code == .EACCES || error.code == .EPERM: .notAllowed
    case let error as POSIXError where error.code == .ENOSPC: .noSpace
    case let error as POSIXError where error.code == .EISDIR: .isFolder
    default: .notWritten
    }
  }
}
