import ArgumentParser
import Quarter
import Reports
import Survey

/// `sipas verify`: proves a revision from the store, or names what differs.
struct VerifyCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: said(
        vi: "Tính lại một bản số liệu từ kho phiếu; tệp còn nguyên không.",
        en: "Compute a revision again from the store; check its files."),
      discussion: examples(in: "province", "sipas verify output/2022-Q1"))
  }

  @Argument(
    help: help(
      vi: "Thư mục của một bản, hoặc của một kỳ (bản cuối).",
      en: "A revision's folder, or a period's (its last revision)."))
  var dir: String

  @Option(
    help: help(
      vi: "Khóa công khai; bản kê phải có chữ ký đúng của khóa này.",
      en: "A public key; the manifest must bear its valid signature."))
  var key: String?

  @Option(help: help(vi: "Dạng kết quả.", en: "Format of the result."))
  var format = Format.text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (workspace, language) = try global.open()
    let verification = try Verification(
      dir, in: workspace, key: key.map(VerifyingKey.init(file:)), program: Sipas.version)
    switch format {
    case .text:
      for sentence in verification.sentences { Terminal.print(sentence[language].harmless + "\n") }
    case .json: Terminal.print(verification.json.text)
    }
    if !verification.isConfirmed { throw ExitCode.findings }
  }
}
