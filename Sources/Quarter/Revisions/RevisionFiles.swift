internal import Foundation
internal import Survey

/// The files of a revision beside what its manifest says of them.
enum RevisionFiles {
  /// A file that is not as the manifest says.
  enum Defect: Hashable, Explained {
    case altered(String)
    case missing(String)
    case extra(String)

    var sentence: Bilingual {
      switch self {
      case .altered(let name):
        Bilingual(
          vi: "'\(name)' đã bị sửa sau khi lập.", en: "'\(name)' was changed after it was made.")
      case .missing(let name):
        Bilingual(vi: "Thiếu tệp '\(name)'.", en: "The file '\(name)' is missing.")
      case .extra(let name):
        Bilingual(
          vi: "Tệp '\(name)' không thuộc bản này.",
          en: "The file '\(name)' is not part of this revision.")
      }
    }
  }

  /// Compares every file of a folder with the manifest.
  ///
  /// Only names that this program gives are looked up, whatever the manifest says.
  static func defects(_ folder: String, _ manifest: Manifest) -> [Defect] {
    let files = manifest.content.results + (manifest.made.changes?.files ?? [])
    let named = Set(files.map(\.name)).union([Manifest.fileName, Manifest.signatureName])
    var defects: [Defect] = files.compactMap { file in
      guard FileName.isPlain(file.name), isFile("\(folder)/\(file.name)") else {
        return .missing(file.name)
      }
      let hash = try? Digest.sha256(ofFile: "\(folder)/\(file.name)")
      return hash == file.sha256 ? nil : .altered(file.name)
    }
    let inner = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    for name in inner.sorted() where !named.contains(name) && isFile("\(folder)/\(name)") {
      defects.append(.extra(name))
    }
    return defects
  }

  /// Whether a path is a file's own and no link or folder.
  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
  }
}
