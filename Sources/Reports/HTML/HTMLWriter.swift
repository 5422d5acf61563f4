internal import Mustache
public import Survey

/// Writes a document as one HTML file that needs no other and asks no network.
///
/// Style and script stand in the file, and its security policy names them by their SHA-256, so that
/// a browser runs nothing else: a name from a file could not become a script even if an escape were
/// forgotten. Tables are sorted by a click upon a heading; without scripts they are read as they
/// are. The page follows the reader's dark mode, is legible on a phone and prints on A4.
public struct HTMLWriter: Sendable {
  /// The language of words and numbers.
  public let language: Language

  public init(language: Language) {
    self.language = language
  }

  /// The whole file.
  public func text(of document: Document) -> String {
    HTMLTemplates.library.render(HTMLPage(document, in: language), withTemplate: "page") ?? ""
  }
}
