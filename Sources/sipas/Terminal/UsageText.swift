import ArgumentParser
import Survey

/// What ArgumentParser says of the command line, which it says in English only.
enum UsageText {
  /// The text of a help screen or of wrong usage, in a language.
  static func text(of error: any Error, _ language: Language) -> String {
    let text = Sipas.fullMessage(for: error)
    guard text.firstMatch(of: /(?m)^(?:USAGE|Usage):\ /) != nil else {
      return language == .en ? text : vietnamese(text)
    }
    let own = withOwnList(withSuggestion(text), language)
    return (language == .en ? own : vietnamese(own))
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { wrappedOption(wrappedUsage(String($0))) }.joined(separator: "\n")
  }

  /// A line of an option that became longer in Vietnamese, broken as ArgumentParser breaks it.
  private static func wrappedOption(_ line: String) -> String {
    guard line.hasPrefix("  -") || line.hasPrefix(optionIndent), line.count > CommandList.width,
      let space = line.prefix(CommandList.width + 1).lastIndex(of: " "),
      line.distance(from: line.startIndex, to: space) > optionIndent.count
    else { return line }
    return line[..<space] + "\n" + optionIndent + line[line.index(after: space)...]
  }

  /// Where ArgumentParser begins to explain an option.
  private static let optionIndent = String(repeating: " ", count: 26)

  /// A line of usage, which ArgumentParser does not wrap, broken between its options.
  private static func wrappedUsage(_ line: String) -> String {
    let heading = /(?:USAGE|Usage|CÁCH DÙNG|Cách dùng):\ /
    guard let found = line.prefixMatch(of: heading) else { return line }
    let indent = String(repeating: " ", count: line[found.range].count)
    var (lines, last) = ([String](), String(line[found.range]))
    // An option in brackets, an option with its value, or a word.
    for part in line[found.range.upperBound...].matches(of: /\[[^\]]*\]|--\S+ <[^>]*>|\S+/) {
      if last.count + part.output.count > CommandList.width {
        lines.append(String(last.dropLast()))
        last = indent
      }
      last += part.output + " "
    }
    return (lines + [String(last.dropLast())]).joined(separator: "\n")
  }

  /// The commands of a line of usage: `sipas forms list [<options>]`.
  private static func path(of words: some Sequence<Substring>) -> [any ParsableCommand.Type] {
    var path: [any ParsableCommand.Type] = [Sipas.self]
    for word in words.dropFirst() {
      guard
        let next = path.last?.configuration.subcommands.first(where: { $0._commandName == word })
      else { break }
      path.append(next)
    }
    return path
  }

  /// Says of a word that stands where a command should that there is no such command, and which one
  /// may be meant; ArgumentParser calls it an unexpected argument.
  private static func withSuggestion(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let usage = lines.first(where: { $0.hasPrefix("Usage: ") }), let first = lines.first,
      first.hasPrefix("Error: Unexpected argument '") || first.contains(" unexpected arguments: '")
    else { return text }
    let path = path(of: usage.split(separator: " ").dropFirst())
    guard let place = path.lastIndex(where: { !$0.configuration.subcommands.isEmpty }) else {
      return text
    }
    let parent = path[place]
    // A default command, such as 'forms list', gets what should have been a command.
    let usual = parent.configuration.defaultSubcommand?._commandName
    guard place == path.count - 1 || place > 0 && usual == path[path.count - 1]._commandName else {
      return text
    }
    let word = String(first.split(separator: "'", omittingEmptySubsequences: false)[1])
    let names = parent.configuration.subcommands.map { $0._commandName }
    lines[0] = "Error: There is no command '\(word)'"
    if let nearest = Suggestion.nearest(to: word, among: names) {
      lines[0] += ". Did you mean '\(nearest)'?"
    }
    return lines.joined(separator: "\n")
  }

  /// A help screen whose list of commands is `CommandList`'s.
  private static func withOwnList(_ text: String, _ language: Language) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let usage = lines.first(where: { $0.hasPrefix("USAGE: ") }),
      let start = lines.firstIndex(where: { $0.hasSuffix("SUBCOMMANDS:") })
    else { return text }
    let path = path(of: usage.split(separator: " ").dropFirst())
    lines.removeSubrange(start...)
    return lines.joined(separator: "\n") + "\n" + CommandList.text(of: path, language)
  }

  /// The Vietnamese for ArgumentParser 1.8's sentences; what is none of them stays as it is.
  static func vietnamese(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for place in lines.indices {
      if lines[place].hasPrefix("Error: ") {
        let problem = problem(String(lines[place].dropFirst(7)))
        lines[place] = "Câu lệnh chưa đúng: \(problem)"
      }
      lines[place] = words(lines[place])
    }
    return lines.joined(separator: "\n")
  }

  /// One sentence of wrong usage.
  private static func problem(_ text: String) -> String {
    if let found = text.wholeMatch(of: /There is no command '(.+?)'(?:\. Did you mean '(.+)'\?)?/) {
      return "không có lệnh '\(found.1)'\(found.2.map { "; có phải '\($0)'?" } ?? ".")"
    }
    if let found = text.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/) {
      let hint = found.2.map { "; có phải '\($0)'?" } ?? "."
      return "không có tùy chọn '\(found.1)'\(hint)"
    }
    if let found = text.wholeMatch(of: /Missing expected argument '(.+)'/) {
      return "thiếu '\(found.1)'."
    }
    if let found = text.wholeMatch(of: /Missing one of: (.+)/) {
      return "thiếu một trong \(found.1)."
    }
    if let found = text.wholeMatch(of: /Missing value for '(.+)'/) {
      return "thiếu giá trị của '\(found.1)'."
    }
    if let found = text.wholeMatch(of: /The value '(.*)' is invalid for '(.+?)'(.*)/) {
      let choices = found.3.firstMatch(of: /Please provide one of (.+)\./)
        .map { "; hãy chọn \($0.1.replacing(/\ (?:or|and)\s/, with: " hoặc "))" }
      let isListed = found.3.hasSuffix("one of the following:")
      return "'\(found.2)' không nhận giá trị '\(found.1)'"
        + (isListed ? "; hãy chọn một trong:" : (choices ?? "") + ".")
    }
    if let found = text.wholeMatch(of: /Unexpected argument '(.*)'/) {
      return "thừa '\(found.1)'."
    }
    if let found = text.wholeMatch(of: /\d+ unexpected arguments: (.+)/) {
      return "thừa \(found.1)."
    }
    if let found = text.wholeMatch(
      of: /The option '(.+)' does not take any value, but '(.*)' was specified\./)
    {
      return "tùy chọn '\(found.1)' không có giá trị, nhưng câu lệnh ghi '\(found.2)'."
    }
    if let found = text.wholeMatch(
      of: /Value to be set with flag (.+) had already been set with flag (.+)/)
    {
      return "\(found.1) và \(found.2) loại trừ nhau."
    }
    return text == "Missing required subcommand." ? "thiếu tên lệnh." : text
  }

  /// The fixed words of help screens.
  private static func words(_ line: String) -> String {
    var line = line
    if let found = line.wholeMatch(of: /\s*See '(.+)' for (?:more information|detailed help)\./) {
      return "  '\(found.1)' giải thích cách dùng.".replacing("<subcommand>", with: "<lệnh>")
    }
    for (english, vietnamese) in [
      ("OVERVIEW: ", ""), ("USAGE: ", "CÁCH DÙNG: "), ("Usage: ", "Cách dùng: "),
      ("ARGUMENTS:", "THAM SỐ:"), ("OPTIONS:", "TÙY CHỌN:"),
      ("Help:  ", "Giải thích: "),
    ] where line.hasPrefix(english) {
      line = vietnamese + line.dropFirst(english.count)
    }
    for (english, vietnamese) in [
      ("Show the version.", "Hiện phiên bản."),
      ("Show help information.", "Hiện hướng dẫn này."),
      ("Show subcommand help information.", "Giải thích cách dùng một lệnh."),
      ("values:", "giá trị:"), ("default as flag:", "mặc định:"), ("default:", "mặc định:"),
      ("(default)", "(mặc định)"), ("<subcommand>", "<lệnh>"), ("<options>", "<tùy chọn>"),
    ] {
      line = line.replacing(english, with: vietnamese)
    }
    return line
  }
}
