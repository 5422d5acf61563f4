import ArgumentParser
import Survey

extension TextEncoding: ExpressibleByArgument {
  public init?(argument: String) { self.init(word: argument) }

  public static var allValueStrings: [String] { allCases.map(\.word) }
}

/// How files from outside are read.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: help(
      vi: "Bảng mã của tệp (mặc định: tự nhận ra).",
      en: "The files' encoding (default: found out)."))
  var encoding: TextEncoding?
}
