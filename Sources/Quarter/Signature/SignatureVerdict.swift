public import Survey

/// What the check of a detached signature found.
///
/// The signature of `manifest.json` is `manifest.json.sig` beside it: the 64 bytes of Ed25519 and
/// nothing else, so that OpenSSL checks it as well:
/// ```
/// openssl pkeyutl -verify -pubin -inkey sipas-key.pub.pem -rawin \
///   -in manifest.json -sigfile manifest.json.sig
/// ```
public enum SignatureVerdict: Explained, Sendable, Equatable {
  /// The file's name is that of the signed file with this behind it.
  public static let suffix = ".sig"
  static let signatureBytes = 64

  /// The holder of the key signed exactly these bytes.
  case valid(path: String)
  /// There is no signature.
  case missing(path: String)
  /// The file is no Ed25519 signature.
  case damaged(path: String)
  /// Another key signed, or other bytes were signed.
  case differs(path: String)

  /// Whether the signature proves where the file comes from.
  public var isValid: Bool {
    if case .valid = self { true } else { false }
  }

  public var sentence: Bilingual {
    switch self {
    case .valid(let path):
      Bilingual(vi: "'\(path)': chữ ký đúng.", en: "'\(path)': the signature is valid.")
    case .missing(let path):
      Bilingual(
        vi: "'\(path)': không có chữ ký; hãy ký lại bằng '--sign'.",
        en: "'\(path)': there is no signature; sign with '--sign'.")
    case .damaged(let path):
      Bilingual(
        vi: "'\(path)': không phải chữ ký Ed25519 (phải dài đúng "
          + "\(SignatureVerdict.signatureBytes) byte).",
        en: "'\(path)': this is no Ed25519 signature, which has exactly "
          + "\(SignatureVerdict.signatureBytes) bytes.")
    case .differs(let path):
      Bilingual(
        vi: "'\(path)': chữ ký không đúng: được ký bằng khóa khác, hoặc tệp đã bị sửa sau khi ký.",
        en: "'\(path)': the signature does not hold: another key signed, or the file was changed "
          + "afterwards.")
    }
  }
}
