internal import Foundation

/// Makes workspaces.
public enum WorkspaceMaker {
  /// Writes a commented `sipas.yaml` into a folder, which is made where it is missing.
  ///
  /// - Parameters:
  ///   - folder: The workspace.
  ///   - settings: What the file says.
  ///   - units: A unit catalogue to check first; nil where none was named.
  /// - Returns: The path of the file.
  /// - Throws: `WorkspaceNotMade` where a workspace exists already or cannot be written, and what
  ///   reading the catalogue throws.
  public static func make(
    folder: String, settings: WorkspaceSettings, units: String?
  ) throws -> String {
    if let units { _ = try UnitCatalogueReader.read(CSVDocument.read(units)) }
    let path = Workspace.join(folder, Workspace.fileName)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw WorkspaceNotMade(path: folder, exists: false)
    }
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw WorkspaceNotMade(path: path, exists: errno == EEXIST) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(settings.yaml.utf8))
    } catch {
      throw WorkspaceNotMade(path: path, exists: false)
    }
    return path
  }
}

/// A workspace that cannot be made.
public struct WorkspaceNotMade: ExplainedError, Equatable {
  let path: String
  let exists: Bool

  public var sentence: Bilingual {
    exists
      ? Bilingual(
        vi: "'\(path)' đã có; hãy sửa tệp đó hoặc chọn thư mục khác.",
        en: "'\(path)' exists already; edit it or choose another folder.")
      : Bilingual(
        vi: "Không ghi được '\(path)'; hãy kiểm tra quyền và chỗ trống trên đĩa.",
        en: "'\(path)' cannot be written; check permissions and disk space.")
  }
}
