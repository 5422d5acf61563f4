internal import Foundation

/// Where form files, score catalogues and the shared headings are found: the workspace's `forms/`
/// first, then the shipped ones, wherever the program was installed or built.
public struct FormLibrary: Sendable {
  /// Folders to look in, the workspace's first.
  let folders: [String]

  /// - Parameters:
  ///   - workspace: The workspace's folder; nil for the shipped forms alone.
  ///   - executable: The path of the running program.
  public init(workspace: String?, executable: String = FormLibrary.executable) {
    folders = ([workspace.map { "\($0)/forms" }] + [FormLibrary.shipped(beside: executable)])
      .compactMap(\.self)
  }

  /// The running program's path, links followed.
  public static var executable: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
  }

  /// `share/sipas/forms` of the place where the program was installed, or `forms` of the folder
  /// in which it was built: the nearest above the program that holds the shared headings.
  private static func shipped(beside executable: String) -> String? {
    var folder = URL(fileURLWithPath: executable).deletingLastPathComponent()
    while true {
      for candidate in ["share/sipas/forms", "forms"] {
        let path = folder.appendingPathComponent(candidate).path
        if FileManager.default.fileExists(atPath: path + "/columns.yaml") { return path }
      }
      guard folder.path != "/" else { return nil }
      folder.deleteLastPathComponent()
    }
  }

  /// A form by its id, or by the path of its file.
  ///
  /// - Throws: `FormNotFound`, `UnreadableFile` or `DefectiveFile`.
  public func form(_ name: String) throws -> Form {
    let file = try file(ofForm: name)
    return try FormReader.form(TextFile.read(file), file: file)
  }

  /// The ids of all forms that can be named, sorted.
  public var ids: [String] {
    var ids: Set<String> = []
    for folder in folders {
      for file in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      where file.hasSuffix(".yaml") && file != "columns.yaml" {
        ids.insert(String(file.dropLast(5)))
      }
    }
    return ids.sorted()
  }

  static func isPath(_ name: String) -> Bool {
    name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  /// The headings common to all forms: the shipped ones, and those of the workspace.
  ///
  /// - Throws: `FormNotFound` where the shipped file is missing, `DefectiveFile`.
  func sharedHeadings() throws -> SharedHeadings {
    let paths = folders.map { "\($0)/columns.yaml" }
      .filter { FileManager.default.fileExists(atPath: $0) }
    guard !paths.isEmpty else { throw FormNotFound(name: "columns", known: []) }
    return try paths.map { try SharedHeadings.read(TextFile.read($0), file: $0) }
      .reduce(SharedHeadings()) { $0.joined(with: $1) }
  }
}

/// No form of that id is shipped or lies in the workspace.
public struct FormNotFound: ExplainedError, Equatable {
  let name: String
  let known: [String]

  public var sentence: Bilingual {
    guard !known.isEmpty else {
      return Bilingual(
        vi: "Không tìm thấy thư mục 'forms' của chương trình. Hãy cài lại bằng 'make install'.",
        en: "The program's folder 'forms' was not found. Install it again with 'make install'.")
    }
    let list = known.joined(separator: ", ")
    return Bilingual(
      vi:
        "Không có mẫu phiếu '\(name)'. Các mẫu có sẵn: \(list). Mẫu riêng: nêu đường dẫn tệp .yaml.",
      en:
        "There is no form '\(name)'. Known forms: \(list). For a form of your own, name its .yaml file."
    )
  }
}
