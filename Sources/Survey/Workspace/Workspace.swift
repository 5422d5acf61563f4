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
    try library.form(name ?? formName)
  }

  /// The id of the workspace's own form, or the path of its file.
  public var formName: String { reference(settings.form) }

  /// What a setting names by an id, or by a path that is relative to the folder.
  public func reference(_ name: String) -> String {
    FormLibrary.isPath(name) ? path(name) : name
  }

  /// The unit catalogue.
  ///
  /// - Throws: `CatalogueMissing`, `UnreadableFile`, `DefectiveFile`.
  public func catalogue() throws -> UnitCatalogue {
    let file = path(settings.units)
    guard FileManager.default.fileExists(atPath: file) else {
      throw CatalogueMissing(path: file, workspace: Workspace.join(folder, Workspace.fileName))
    }
    return try UnitCatalogueReader.read(CSVDocument.read(file))
  }

  /// The margins that the settings name; nil where they name none.
  ///
  /// - Throws: What reading them throws.
  public func margins(_ catalogue: UnitCatalogue) throws -> Margins? {
    try settings.rake.map { try MarginsReader.read(path($0), catalogue: catalogue) }
  }

  /// How the forms were collected, with the margins.
  ///
  /// - Throws: What reading the margins throws.
  public func design(_ catalogue: UnitCatalogue) throws -> SurveyDesign {
    settings.design.adjusted(to: try margins(catalogue))
  }

  /// The response store.
  public func store(for access: Store.Access) throws -> Store {
    try Store(path: path(settings.store), for: access)
  }

  static func join(_ folder: String, _ path: String) -> String {
    path.hasPrefix("/") || folder == "." ? path : "\(folder)/\(path)"
  }
}

/// The unit catalogue that the workspace names is not there.
public struct CatalogueMissing: ExplainedError, Equatable {
  let path: String
  let workspace: String

  public var sentence: Bilingual {
    Bilingual(
      vi:
        "Chưa có danh mục đơn vị '\(path)' (mục 'units' của \(workspace)): một tệp CSV với các cột "
        + "code,name,level,parent.",
      en: "There is no unit catalogue '\(path)' (key 'units' of \(workspace)): a CSV file with the "
        + "columns code,name,level,parent.")
  }
}

/// No `sipas.yaml` lies in the folder.
public struct WorkspaceNotFound: ExplainedError, Equatable {
  let folder: String

  public init(folder: String) {
    self.folder = folder
  }

  public var sentence: Bilingual {
    Bilingual(
      vi:
        "Thư mục '\(folder)' chưa có sipas.yaml; hãy tạo bằng 'sipas init', hoặc nêu thư mục bằng "
        + "--workspace.",
      en: "The folder '\(folder)' has no sipas.yaml; make one with 'sipas init', or name another "
        + "folder with --workspace.")
  }
}
