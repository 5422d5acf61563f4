internal import Crypto
internal import Foundation

/// What a browser may do with a page: show it.
///
/// Only the style and the script whose SHA-256 stand here are used, and nothing is fetched or sent.
enum HTMLPolicy {
  static let text =
    "default-src 'none'; style-src \(source(HTMLStyle.text)); "
    + "script-src \(source(HTMLScript.text)); base-uri 'none'; form-action 'none'"

  private static func source(_ text: String) -> String {
    let hash = Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
    return "'sha256-\(hash)'"
  }
}
