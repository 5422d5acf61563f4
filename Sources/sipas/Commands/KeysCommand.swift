import ArgumentParser
import Quarter
import Survey

/// `sipas keys`: the keys that sign manifests.
struct KeysCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "keys",
      abstract: said(
        vi: "Khóa để ký bản kê của các bản số liệu.", en: "Keys that sign the figures' manifests."),
      discussion: examples(in: "province", "sipas keys new"),
      subcommands: [New.self])
  }

  /// `sipas keys new`.
  struct New: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: said(
          vi: "Tạo một cặp khóa Ed25519: để ký và để kiểm tra.",
          en: "Make a pair of Ed25519 keys: to sign and to check."),
        discussion: examples(in: "province", "sipas keys new --output so-noi-vu.pem"))
    }

    @Option(
      help: ArgumentHelp(
        said(
          vi: "Tệp khóa bí mật; khóa công khai nằm bên cạnh, tên kết thúc bằng .pub.pem.",
          en: "The private key's file; the public key lies beside it and ends in .pub.pem."),
        valueName: "file"))
    var output = "sipas-key.pem"

    @Option(help: help(vi: "Ngôn ngữ: vi hoặc en.", en: "Language: vi or en."))
    var lang: Language?

    func run() throws {
      let language = Terminal.language(option: lang, workspace: nil)
      Terminal.failureLanguage = language
      let key = try NewKey(at: output)
      Terminal.print(
        Bilingual(
          vi: """
            Khóa bí mật: '\(key.privateFile)'. Chỉ tài khoản này đọc được; giữ kín, sao lưu riêng.
            Khóa công khai: '\(key.publicFile)'. Gửi cho người cần kiểm tra chữ ký.
            Dấu vân tay (SHA-256) của khóa công khai: \(key.fingerprint)

            """,
          en: """
            Private key: '\(key.privateFile)'. Only this account may read it; keep it secret, with a backup.
            Public key: '\(key.publicFile)'. Give it to whoever wants to check signatures.
            Fingerprint (SHA-256) of the public key: \(key.fingerprint)

            """)[language])
    }
  }
}
