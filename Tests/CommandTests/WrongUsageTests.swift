import Foundation
import Testing

@Suite("Wrong usage of every command, in both languages")
struct WrongUsageTests {
  /// What ArgumentParser says in English.
  private static let english = [
    "Error", "Usage", "See ", "Help:", "Missing", "Unknown", "Unexpected", "invalid", "Please",
    "Did you mean", "There is no", "more information",
  ]

  /// Runs a wrong command line in both languages and expects exit code 64, one of them each time.
  ///
  /// - Parameters:
  ///   - mayMiss: Whether the sentence may be about something that is missing instead.
  ///   - inFront: Whether the language is also given in front.
  private func expectRefusal(
    _ words: [String], _ vietnamese: String, _ english: String, mayMiss: Bool = false,
    inFront: Bool = true
  ) throws {
    let folder = try Folder()
    for (language, sentence) in [("vi", vietnamese), ("en", english)] {
      let behind = words + ["--lang", language]
      for arguments in inFront ? [["--lang", language] + words, behind] : [behind] {
        let run = try Program.run(arguments, in: folder.url)
        #expect(run.code == 64 && run.output.isEmpty, "\(arguments)")
        let first = String(run.findings.prefix { $0 != "\n" })
        let isMissing =
          mayMiss
          && ["thiếu", "Missing", "Cần", "Either", "Hãy chọn", "Choose", "Give"]
            .contains { first.contains($0) }
        #expect(first.contains(sentence) || isMissing, "\(arguments): \(first)")
        if language == "vi" {
          for word in Self.english { #expect(!run.findings.contains(word), "\(run.findings)") }
        } else {
          #expect(first.hasPrefix("Error: ") && !run.findings.contains("Câu lệnh"))
        }
        for line in run.findings.split(separator: "\n").dropFirst() where !line.hasPrefix("Giải") {
          #expect(line.count <= 80 || line.hasPrefix("Help:"), "\(line)")
        }
      }
    }
  }

  @Test("an option that there is none of; the likely one is named", arguments: CommandTree.paths)
  func options(_ command: [String]) throws {
    guard !command.isEmpty else { return }
    try expectRefusal(
      command + ["--zzzzzzzz"], "không có tùy chọn '--zzzzzzzz'.", "Unknown option '--zzzzzzzz'",
      mayMiss: true, inFront: false)
    guard let option = CommandTree.options[command]?.max(by: { $0.count < $1.count }) else {
      return
    }
    let wrong = "--" + option.dropLast()
    try expectRefusal(
      command + [wrong], "không có tùy chọn '\(wrong)'; có phải '--\(option)'?",
      "Unknown option '\(wrong)'. Did you mean '--\(option)'?", mayMiss: true, inFront: false)
  }

  @Test("an option without its value", arguments: CommandTree.paths)
  func values(_ command: [String]) throws {
    let options = (CommandTree.options[command] ?? []).filter { $0 != "lang" }
    let folder = try Folder()
    for (place, option) in options.enumerated() {
      // Before the languages, which would be taken for the value. In English the sentence is always
      // the same.
      for (language, sentence) in [
        ("vi", "thiếu giá trị của '--\(option)"), ("en", "Missing value"),
      ].prefix(place == 0 ? 2 : 1) {
        let run = try Program.run(
          ["--lang=\(language)"] + command + ["--\(option)"], in: folder.url)
        #expect(run.code == 64 || run.findings.contains("--lang"), "\(run.findings)")
        #expect(run.findings.contains(sentence) || run.findings.contains("--lang"))
      }
    }
  }

  @Test(
    "a command that there is none of; the likely one is named",
    arguments: [
      (["rnk"], "không có lệnh 'rnk'; có phải 'rank'?", "no command 'rnk'. Did you mean 'rank'?"),
      (
        ["improt", "a.csv"], "không có lệnh 'improt'; có phải 'import'?",
        "no command 'improt'. Did you mean 'import'?"
      ),
      (
        ["forms", "chekc"], "không có lệnh 'chekc'; có phải 'check'?",
        "no command 'chekc'. Did you mean 'check'?"
      ),
      (["quy"], "không có lệnh 'quy'.", "no command 'quy'"),
      (["xep-hang"], "không có lệnh 'xep-hang'.", "no command 'xep-hang'"),
    ])
  func commands(words: [String], vietnamese: String, english: String) throws {
    try expectRefusal(words, vietnamese, english)
  }

  @Test(
    "values out of range or of another kind",
    arguments: [
      (["rank", "--period", "2022", "--confidence", "40"], "phải từ 50", "at least 50"),
      (["rank", "--period", "2022", "--confidence", "1.000,5"], "'1.000,5'", "'1.000,5'"),
      (["sample", "--half-width", "0"], "phải từ 0,01 đến 50", "must be 0.01 to 50"),
      (["sample", "--size", "99999999999999999999"], "không nhận giá trị", "is invalid for"),
      (["schedule", "--cron", "--after", "29"], "phải từ 1 đến 28", "must be from 1 to 28"),
      (["import", "a.csv", "--max-rejects", "101"], "từ 0 đến 100", "0 to 100"),
      (["import", "a.csv", "--encoding", "x"], "hãy chọn một trong:", "one of the following:"),
      (["score", "--catalogue", "x", "--period", "2022"], "Cần đúng một trong", "Give either"),
    ])
  func ranges(words: [String], vietnamese: String, english: String) throws {
    try expectRefusal(words, vietnamese, english)
  }

  @Test("a decimal comma is understood wherever an option takes decimals")
  func decimalComma() throws {
    let folder = try Folder()
    let point = try Program.run(
      ["sample", "--half-width", "2.5", "--confidence", "99.9"], in: folder.url)
    let comma = try Program.run(
      ["sample", "--half-width", "2,5", "--confidence", "99,9"], in: folder.url)
    #expect(point.code == 0 && comma.output == point.output && comma.output.contains("2,5"))
    let help = try Program.run(["sample", "--help"], in: folder.url)
    #expect(help.output.contains("(mặc định: 95)"))
  }
}
