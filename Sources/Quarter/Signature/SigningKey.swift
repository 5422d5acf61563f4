internal import Crypto
internal import CryptoExtras
public import Foundation

/// An Ed25519 private key, with which an office signs its manifests.
///
/// Its file is PEM around PKCS#8 (RFC 8410), as `sipas keys new` and
/// `openssl genpkey -algorithm ed25519` write it.
public struct SigningKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey

  /// A key nobody else has.
  init() {
    key = Curve25519.Signing.PrivateKey()
  }

  /// Reads the key of a file that nobody but its owner may read.
  ///
  /// - Throws: `UnreadableFile` or `UnusableKey`.
  public init(file: String) throws {
    let text = try KeyFile.text(of: file, asked: .signing)
    let mode = try? FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    guard let mode, mode & 0o077 == 0 else { throw UnusableKey(path: file, reason: .openToOthers) }
    // The library also reads keys of X25519, which sign nothing: they differ when written again.
    guard let key = try? Curve25519.Signing.PrivateKey(pemRepresentation: text),
      KeyFile.isSame(key.pemRepresentation, text)
    else { throw UnusableKey(path: file, reason: .notEd25519) }
    self.key = key
  }

  /// The key's file.
  var pem: String { key.pemRepresentation + "\n" }

  /// What others need to check a signature.
  public var verifyingKey: VerifyingKey { VerifyingKey(key.publicKey) }

  /// The 64 bytes of the Ed25519 signature (RFC 8032) of `data`, which always has the same one.
  public func signature(of data: Data) throws -> Data {
    try key.signature(for: data)
  }
}
