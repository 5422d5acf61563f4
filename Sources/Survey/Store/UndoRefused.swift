/// An import that cannot be undone.
public enum UndoRefused: ExplainedError, Equatable {
  case noSuchImport(Int64)
  /// Later imports count forms of this one as duplicates; without it they would be missing.
  case neededBy(Int64, [Int64])
  /// Later imports replaced forms of this one, which are theirs to bring back.
  case replacedBy(Int64, [Int64])

  public var sentence: Bilingual {
    switch self {
    case .noSuchImport(let id):
      return Bilingual(
        vi: "Không có lần nhập số \(id); 'sipas imports' liệt kê các lần nhập.",
        en: "There is no import \(id); 'sipas imports' lists them.")
    case .neededBy(let id, let later):
      let list = later.map(String.init).joined(separator: ", ")
      return Bilingual(
        vi:
          "Lần nhập \(list) có các phiếu trùng với lần nhập \(id) nên không lưu lại chúng; hãy bỏ "
          + "lần nhập \(list) trước, rồi nhập lại tệp đó sau.",
        en:
          "Import \(list) holds forms that import \(id) had stored before; undo \(list) first and "
          + "import its file again afterwards.")
    case .replacedBy(let id, let later):
      let list = later.map(String.init).joined(separator: ", ")
      return Bilingual(
        vi: "Lần nhập \(list) đã thay phiếu của lần nhập \(id); hãy bỏ lần nhập \(list) trước.",
        en: "Import \(list) replaced forms of import \(id); undo \(list) first.")
    }
  }
}
