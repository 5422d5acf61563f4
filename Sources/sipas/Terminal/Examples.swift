import Survey

/// Real command lines for a help text, to be run in a folder of the shipped samples.
///
/// A line too long for a terminal goes on behind a backslash, so that it can still be copied into a
/// shell. A test finds and runs every one of them, so a command without examples fails.
///
/// - Parameters:
///   - sample: A folder below `samples/`.
///   - commands: Each as a person types it.
func examples(in sample: String, _ commands: String...) -> String {
  let heading =
    commands.count == 1
    ? said(vi: "Ví dụ, trong samples/\(sample):", en: "Example, in samples/\(sample):")
    : said(vi: "Ví dụ, trong samples/\(sample):", en: "Examples, in samples/\(sample):")
  return ([heading] + commands.map(continued)).joined(separator: "\n")
}

/// A command line, indented and broken where it would be wider than a terminal.
private func continued(_ command: String) -> String {
  var (lines, line) = ([String](), " ")
  for word in command.split(separator: " ") {
    // Two columns for the backslash; ArgumentParser breaks what fills the last one.
    if line.count + 1 + word.count > CommandList.width - 3 {
      lines.append(line + " \\")
      line = "     "
    }
    line += " " + word
  }
  return (lines + [line]).joined(separator: "\n")
}
