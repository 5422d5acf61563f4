internal import Foundation

/// A folder with a `sipas.yaml`: where the store, the unit catalogue and the form are, and the
/// rules of publication.
public struct Workspace: Sendable {
  public static let fileName = "sipas.yaml"

  /// The folder, as the user named it.
  public let folder: String
  public let settings: WorkspaceSettings

  /// Reads the workspace of a folder.
  ///
  /// - Throws: `WorkspaceNotFound`, `UnreadableFile` or `DefectiveFile`.
  public init(folder: String) throws {
    self.folder = folder
    let path = Workspace.join(folder, Workspace.fileName)
    guard FileManager.default.fileExists(atPath: path) else {
      throw WorkspaceNotFound(folder: folder)
    }
    settings = try WorkspaceSettings.read(TextFile.read(path), file: path)
  }

  /// A path of the settings, which are relative to the folder.
  public func path(_ path: String) -> String {
    Workspace.join(folder, path)
  }

  /// Forms of the workspace first, then the shipped ones.
  public var library: FormLibrary { FormLibrary(workspace: folder) }

  /// The form of an id or path; nil asks for the workspace's own.
  public func form(_ name: String?) throws -> Form {
    if let name { return try library.form(name) }
    let own = settings.form
    let isPath = own.contains("/") || own.hasSuffix(".yaml")
    return try library.form(isPath ? path(own) : own)
  }

  /// The unit catalogue.
  public func catalogue() throws -> UnitCatalogue {
    try UnitCatalogueReader.read(CSVDocument.read(path(settings.units)))
  }

  /// The response store.
  public func store(for access: Store.Access) throws -> Store {
    try Store(path: path(settings.store), for: access)
  }

  static func join(_ folder: String, _ path: String) -> String {
    path.hasPrefix("/") || folder == "." ? path : "\(folder)/\(path)"
  }
}

/// No `sipas.yaml` lies in the folder.
public struct WorkspaceNotFound: ExplainedError, Equatable {
  let folder: String

  public var sentence: Bilingual {
    Bilingual(
      vi:
        "Thư mục '\(folder)' chưa có sipas.yaml; hãy tạo bằng 'sipas init', hoặc nêu thư mục bằng "
        + "--workspace.",
      en: "The folder '\(folder)' has no sipas.yaml; make one with 'sipas init', or name another "
        + "folder with --workspace.")
  }
}
