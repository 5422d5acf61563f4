internal import Foundation

extension FormLibrary {
  /// A folder of the library that holds files of one kind besides the forms.
  public enum Shelf: String, Sendable {
    /// Catalogues of criteria.
    case criteria
    /// Numberings of the cells of the periodic report.
    case cells
  }

  /// The text of a shelf's file, by its id or by its path, with the path for defects.
  ///
  /// - Throws: `NotOnShelf` or `UnreadableFile`.
  public func text(of name: String, on shelf: Shelf) throws -> (text: String, file: String) {
    if FormLibrary.isPath(name) { return (try TextFile.read(name), name) }
    for folder in folders {
      let path = "\(folder)/\(shelf.rawValue)/\(name).yaml"
      guard FileManager.default.fileExists(atPath: path) else { continue }
      return (try TextFile.read(path), path)
    }
    throw NotOnShelf(name: name, shelf: shelf, known: ids(on: shelf))
  }

  /// The ids of all files of a shelf, sorted.
  public func ids(on shelf: Shelf) -> [String] {
    var ids: Set<String> = []
    for folder in folders {
      let files =
        (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(shelf.rawValue)")) ?? []
      for file in files where file.hasSuffix(".yaml") { ids.insert(String(file.dropLast(5))) }
    }
    return ids.sorted()
  }
}

/// No file of that id is shipped or lies in the workspace.
public struct NotOnShelf: ExplainedError, Equatable {
  let name: String
  let shelf: FormLibrary.Shelf
  let known: [String]

  public var sentence: Bilingual {
    let what =
      switch shelf {
      case .criteria: Bilingual(vi: "bộ tiêu chí", en: "catalogue of criteria")
      case .cells: Bilingual(vi: "cách đánh số ô báo cáo", en: "layout of report cells")
      }
    let list = known.isEmpty ? "–" : known.joined(separator: ", ")
    return Bilingual(
      vi: "Không có \(what.vi) '\(name)'. Có sẵn: \(list). Tệp riêng: nêu đường dẫn tệp .yaml.",
      en: "There is no \(what.en) '\(name)'. Known: \(list). For one of your own, name its .yaml "
        + "file.")
  }
}
