import ArgumentParser
import Survey

extension TextEncoding: ExpressibleByArgument {
  public init?(argument: String) { self.init(word: argument) }

  public static var allValueStrings: [String] { allCases.map(\.word) }
}

/// How files from outside are read, and when they are stored.
struct IntakeOptions: ParsableArguments {
  @Option(
    help: help(
      vi: "Bảng mã của tệp (mặc định: tự nhận ra).",
      en: "The files' encoding (default: found out)."))
  var encoding: TextEncoding?

  @Flag(
    help: help(
      vi: "Chạy thử: báo mọi điều, không lưu gì, không ghi tệp nào; mỗi tệp được xét riêng.",
      en: "Trial: report everything, store nothing, write no file; each file by itself."))
  var dryRun = false

  @Flag(
    help: help(
      vi: "Có bất kỳ điều gì cần xem thì không nhập cả tệp.",
      en: "Refuse the whole file if there is anything to look at."))
  var strict = false

  @Option(
    help: ArgumentHelp(
      said(
        vi:
          "Không nhập cả tệp nếu hơn chừng này phần trăm số dòng bị loại (mặc định: 10, khi có hơn "
          + "10 dòng bị loại).",
        en: "Refuse the whole file if more than so many percent of its rows are rejected (default: "
          + "10, where more than 10 rows are)."), valueName: "percent"))
  var maxRejects: DecimalOption?

  func validate() throws {
    guard let maxRejects, !(0...100).contains(maxRejects.value) else { return }
    throw ValidationError(
      said(
        vi: "--max-rejects phải từ 0 đến 100.", en: "--max-rejects must be from 0 to 100."))
  }

  /// What a command opens the store for.
  var access: Store.Access { dryRun ? .trying : .writing }

  /// Adds these options to an import's.
  func apply(to options: inout Importer.Options) {
    options.encoding = encoding
    options.policy.isTrial = dryRun
    options.policy.isStrict = strict
    options.policy.mostRejected = maxRejects?.value
  }
}
