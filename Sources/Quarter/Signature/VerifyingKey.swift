internal import Crypto
internal import CryptoExtras
public import Foundation

/// An Ed25519 public key, with which anybody checks an office's signatures.
///
/// Its file is PEM around a SubjectPublicKeyInfo (RFC 8410), as `sipas keys new` and
/// `openssl pkey -pubout` write it.
public struct VerifyingKey: Sendable {
  private let key: Curve25519.Signing.PublicKey

  init(_ key: Curve25519.Signing.PublicKey) {
    self.key = key
  }

  /// Reads the key of a file.
  ///
  /// - Throws: `UnreadableFile` or `UnusableKey`.
  public init(file: String) throws {
    let text = try KeyFile.text(of: file, asked: .verifying)
    guard let key = try? Curve25519.Signing.PublicKey(pemRepresentation: text) else {
      throw UnusableKey(path: file, reason: .notEd25519)
    }
    self.key = key
  }

  /// The key's file.
  var pem: String { key.pemRepresentation + "\n" }

  /// SHA-256 of the key's DER in hexadecimal, by which two people compare a key over the telephone.
  public var fingerprint: String {
    SHA256.hash(data: key.derRepresentation).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  /// What a detached signature says of `data`.
  ///
  /// - Parameters:
  ///   - data: The bytes that were signed.
  ///   - path: The file of the signature.
  public func verdict(on data: Data, signatureFile path: String) -> SignatureVerdict {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular else {
      return .missing(path: path)
    }
    guard attributes[.size] as? Int == SignatureVerdict.signatureBytes,
      let signature = FileManager.default.contents(atPath: path)
    else { return .damaged(path: path) }
    return key.isValidSignature(signature, for: data) ? .valid(path: path) : .differs(path: path)
  }
}
