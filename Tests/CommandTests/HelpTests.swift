import Foundation
import Synchronization
import Testing

/// What has been asked for already.
private let texts = Mutex<[[String]: String]>([:])

/// What a command's help says.
private func help(_ command: [String], _ language: String) throws -> String {
  let words = command + ["--help", "--lang", language]
  if let text = texts.withLock({ $0[words] }) { return text }
  let folder = try Folder()
  let run = try Program.run(words, in: folder.url)
  #expect(run.code == 0 && run.findings.isEmpty)
  texts.withLock { $0[words] = run.output }
  return run.output
}

/// The examples of every command, by the sample that they are for.
private let allExamples: [String: [HelpExample]] = Dictionary(
  grouping: CommandTree.paths.flatMap { (try? HelpExample.all(in: help($0, "vi"))) ?? [] },
  by: \.sample)

@Suite("Help of every command")
struct HelpTests {
  @Test("the tree of commands is known")
  func tree() {
    #expect(CommandTree.paths.count > 30)
    #expect(CommandTree.paths.contains(["forms", "check"]))
  }

  @Test("shows the same examples in both languages", arguments: CommandTree.paths.dropFirst())
  func examples(_ command: [String]) throws {
    let examples = try HelpExample.all(in: help(command, "vi"))
    #expect(!examples.isEmpty)
    #expect(try HelpExample.all(in: help(command, "en")) == examples)
    for example in examples {
      #expect(example.line.hasPrefix((["sipas"] + command).joined(separator: " ")))
    }
  }

  @Test("every example does what it says", arguments: allExamples.keys.sorted())
  func run(_ sample: String) throws {
    let (fresh, prepared) = (try Folder(samples: true), try Folder(samples: true))
    for words in HelpExample.preparation(of: sample) {
      let run = try Program.run(words, in: prepared.file(sample))
      #expect([0, 2].contains(run.code), "\(words): \(run.findings)")
    }
    for example in allExamples[sample] ?? [] {
      let place = try Folder()
      try FileManager.default.removeItem(at: place.url)
      try FileManager.default.copyItem(at: (example.isFirst ? fresh : prepared).url, to: place.url)
      let (run, written) = try example.run(in: place)
      #expect([0, 2].contains(run.code), "\(example.line): \(run.findings)")
      #expect(written > 0 || !run.output.isEmpty, "\(example.line)")
      #expect(example.line.contains("--output") == (written > 0), "\(example.line)")
    }
  }

  @Test("fits a terminal of 80 columns and is in one language", arguments: CommandTree.paths)
  func width(_ command: [String]) throws {
    for language in ["vi", "en"] {
      let text = try help(command, language)
      for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
    let english = try help(command, "en").replacing("tiếng Việt", with: "")
    // Examples name units as the samples do.
    let prose = english.replacing(/'[^'\n]*'/, with: "")
    #expect(prose.firstMatch(of: /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/) == nil)
    let vietnamese = try help(command, "vi")
    for word in ["USAGE", "OPTIONS", "COMMANDS", "values:", "default", "Show ", "Example", " the "]
    {
      #expect(!vietnamese.contains(word))
    }
  }

  @Test("groups the commands by what a person wants, one line each", arguments: ["vi", "en"])
  func groups(_ language: String) throws {
    let text = try help([], language)
    try expectSnapshot(text, "help.\(language).txt")
    let lines = text.split(separator: "\n")
    for command in CommandTree.paths where command.count == 1 {
      #expect(lines.count { $0.hasPrefix("  \(command[0]) ") } == 1, "\(command)")
    }
    // The last thing read is where to start.
    #expect(lines.suffix(4).contains { $0.hasPrefix("  sipas import ") })
  }

  @Test("shows the same when no command is named, and for 'help'")
  func otherWays() throws {
    let folder = try Folder()
    let text = try help([], "en")
    #expect(try Program.run(["--lang", "en"], in: folder.url).output == text)
    #expect(try Program.run(["help", "--lang", "en"], in: folder.url).output == text)
    let rank = try Program.run(["help", "rank", "--lang", "en"], in: folder.url)
    #expect(try rank.output == help(["rank"], "en"))
  }
}
