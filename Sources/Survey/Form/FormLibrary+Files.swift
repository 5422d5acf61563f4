internal import Foundation

extension FormLibrary {
  /// The file of a form, by the form's id or by its path.
  ///
  /// - Throws: `FormNotFound`.
  public func file(ofForm name: String) throws(FormNotFound) -> String {
    if FormLibrary.isPath(name) { return name }
    let files = folders.map { "\($0)/\(name).yaml" }
    guard name != "columns",
      let file = files.first(where: { FileManager.default.fileExists(atPath: $0) })
    else { throw FormNotFound(name: name, known: ids) }
    return file
  }
}
