internal import Foundation
internal import Survey

/// The text of key files, and what kind of key it holds.
enum KeyFile {
  /// What a key is needed for.
  enum Purpose { case signing, verifying }

  /// The text of a PEM file whose label is that of the key asked for.
  ///
  /// - Throws: `UnreadableFile` or `UnusableKey`.
  static func text(of file: String, asked purpose: Purpose) throws -> String {
    let text: String
    do {
      text = try TextFile.read(file)
    } catch {
      let isNoText = UnreadableFile(
        path: file, reason: .undecodable(line: nil, encoding: .utf8))
      guard error == isNoText else { throw error }
      throw UnusableKey(path: file, reason: .notPEM)
    }
    let label = text.split(whereSeparator: \.isNewline).lazy
      .map { $0.trimmingCharacters(in: .whitespaces) }.first { !$0.isEmpty }
    switch (label, purpose) {
    case ("-----BEGIN PRIVATE KEY-----", .signing), ("-----BEGIN PUBLIC KEY-----", .verifying):
      return text
    case ("-----BEGIN PUBLIC KEY-----", .signing):
      throw UnusableKey(path: file, reason: .isPublic)
    case ("-----BEGIN PRIVATE KEY-----", .verifying):
      throw UnusableKey(path: file, reason: .isPrivate)
    case ("-----BEGIN ENCRYPTED PRIVATE KEY-----", _):
      throw UnusableKey(path: file, reason: .hasPassword)
    default:
      let isPEM = label?.hasPrefix("-----BEGIN ") == true
      throw UnusableKey(path: file, reason: isPEM ? .notEd25519 : .notPEM)
    }
  }

  /// Whether two PEM texts differ in nothing but their lines.
  static func isSame(_ first: String, _ second: String) -> Bool {
    first.filter { !$0.isWhitespace } == second.filter { !$0.isWhitespace }
  }
}
