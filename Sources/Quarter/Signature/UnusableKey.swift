public import Survey

/// A file that holds no key for its purpose, or not safely.
public struct UnusableKey: ExplainedError, Equatable {
  /// Why the key is not used.
  public enum Reason: Sendable, Hashable {
    /// Accounts other than the owner's may read a private key.
    case openToOthers
    /// A public key where a private one is needed.
    case isPublic
    /// A private key where a public one is needed.
    case isPrivate
    /// A job that runs by itself cannot be asked for a password.
    case hasPassword
    /// A key of another kind, or cut off or altered.
    case notEd25519
    /// No PEM text at all.
    case notPEM
  }

  let path: String
  let reason: Reason

  public var sentence: Bilingual {
    switch reason {
    case .openToOthers:
      Bilingual(
        vi: "'\(path)': tài khoản khác cũng đọc được khóa bí mật này; hãy chạy "
          + "chmod 600 cho tệp đó.",
        en: "'\(path)': other accounts may read this private key; run chmod 600 on the file.")
    case .isPublic:
      Bilingual(
        vi: "'\(path)' là khóa công khai; để ký cần khóa bí mật (tệp không có '.pub').",
        en: "'\(path)' is a public key; to sign, name the private one, the file without '.pub'.")
    case .isPrivate:
      Bilingual(
        vi: "'\(path)' là khóa bí mật; để kiểm tra chữ ký chỉ cần khóa công khai (tệp '.pub.pem').",
        en: "'\(path)' is a private key; to check a signature, name the public one, '.pub.pem'.")
    case .hasPassword:
      Bilingual(
        vi: "'\(path)': khóa có mật khẩu, trong khi việc chạy tự động không hỏi ai được; hãy tạo "
          + "khóa bằng 'sipas keys new'.",
        en: "'\(path)': the key has a password, and a job that runs by itself can ask nobody; make "
          + "a key with 'sipas keys new'.")
    case .notEd25519:
      Bilingual(
        vi: "'\(path)': không phải khóa Ed25519 nguyên vẹn; hãy tạo khóa bằng 'sipas keys new'.",
        en: "'\(path)': this is no complete Ed25519 key; make one with 'sipas keys new'.")
    case .notPEM:
      Bilingual(
        vi: "'\(path)' không phải tệp khóa PEM; hãy tạo khóa bằng 'sipas keys new'.",
        en: "'\(path)' is no key file in PEM; make one with 'sipas keys new'.")
    }
  }
}
