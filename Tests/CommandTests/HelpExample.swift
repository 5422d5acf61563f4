import Foundation

/// A command line that a help text shows, and the folder of samples that it is for.
struct HelpExample: Hashable {
  let sample: String
  let line: String

  /// The examples of a help text: the lines below `Example, in samples/…:` up to a blank line.
  static func all(in help: String) -> [HelpExample] {
    let lines = help.replacing(/\ \\\n\s+/, with: " ").split(
      separator: "\n", omittingEmptySubsequences: false)
    var (examples, sample) = ([HelpExample](), String?.none)
    for line in lines {
      if let heading = line.wholeMatch(of: /(?:Ví dụ, trong|Examples?, in) samples\/(.+):/) {
        sample = String(heading.1)
      } else if let known = sample, line.hasPrefix("  ") {
        examples.append(
          HelpExample(sample: known, line: line.trimmingCharacters(in: .whitespaces)))
      } else {
        sample = nil
      }
    }
    return examples
  }

  /// What a person does in a sample before most commands.
  static func preparation(of sample: String) -> [[String]] {
    switch sample {
    case "binh-dinh-2021":
      [["import", "thanh-pho-thi-xa.csv", "dong-bang.csv", "mien-nui.csv", "van-canh.csv"]]
    case "kong-chro-2022-h1": [["import", "phieu-giay.csv"]]
    case "province":
      ["2022-03-15", "2022-04-05"].map { ["quarter", "--date", $0, "--inbox", "den/\($0)"] }
    default: []
    }
  }

  /// Whether it begins the work, so that nothing is to be done before.
  var isFirst: Bool {
    ["init", "import", "dossiers", "quarter"].contains { line.hasPrefix("sipas \($0) ") }
  }

  /// Runs it in a shell.
  ///
  /// - Returns: The run, and the bytes of the file that it writes instead of a screen.
  func run(in samples: Folder) throws -> (run: Program.Run, written: Int) {
    let place = samples.file(sample)
    let run = try Program.run(script: "PATH=\"${0%/*}:$PATH\"\n\(line)", in: place)
    let file = line.firstMatch(of: /--output (\S+)/).map { place.appendingPathComponent("\($0.1)") }
    let written = file.map {
      (try? FileManager.default.attributesOfItem(atPath: $0.path)[.size] as? Int) ?? 0
    }
    return (run, written ?? 0)
  }
}
