import ArgumentParser
import Survey

/// What ArgumentParser says of the command line, which it says in English only.
enum UsageText {
  /// The text of a help screen or of wrong usage, in a language.
  static func text(of error: any Error, _ language: Language) -> String {
    let text = Sipas.fullMessage(for: error)
    return language == .en ? text : vietnamese(text)
  }

  /// The Vietnamese for ArgumentParser 1.8's sentences; what is none of them stays as it is.
  static func vietnamese(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let isAboutRoot = lines.contains("Usage: sipas <subcommand>")
    for place in lines.indices {
      if lines[place].hasPrefix("Error: ") {
        let problem = problem(String(lines[place].dropFirst(7)), isAboutRoot: isAboutRoot)
        lines[place] = "Câu lệnh chưa đúng: \(problem)"
      }
      lines[place] = words(lines[place])
    }
    return lines.joined(separator: "\n")
  }

  /// One sentence of wrong usage.
  private static func problem(_ text: String, isAboutRoot: Bool) -> String {
    if let found = text.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/) {
      let hint = found.2.map { "; có phải '\($0)'?" } ?? "."
      return "không có tùy chọn '\(found.1)'\(hint)"
    }
    if let found = text.wholeMatch(of: /Missing expected argument '(.+)'/) {
      return "thiếu '\(found.1)'."
    }
    if let found = text.wholeMatch(of: /Missing value for '(.+)'/) {
      return "thiếu giá trị của '\(found.1)'."
    }
    if let found = text.wholeMatch(of: /The value '(.*)' is invalid for '(.+?)'(.*)/) {
      let choices = found.3.firstMatch(of: /Please provide one of (.+)\./)
        .map { "; hãy chọn \($0.1.replacing(/\ (?:or|and)\s/, with: " hoặc "))" }
      return "'\(found.2)' không nhận giá trị '\(found.1)'\(choices ?? "")."
    }
    if let found = text.wholeMatch(of: /Unexpected argument '(.*)'/) {
      return isAboutRoot ? "không có lệnh '\(found.1)'." : "thừa '\(found.1)'."
    }
    if let found = text.wholeMatch(of: /\d+ unexpected arguments: (.+)/) {
      return isAboutRoot ? "không có lệnh này: \(found.1)." : "thừa \(found.1)."
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
    if let found = line.wholeMatch(of: /(.+) SUBCOMMANDS:/) { line = "\(found.1):" }
    for (english, vietnamese) in [
      ("OVERVIEW: ", ""), ("USAGE: ", "CÁCH DÙNG: "), ("Usage: ", "Cách dùng: "),
      ("ARGUMENTS:", "THAM SỐ:"), ("OPTIONS:", "TÙY CHỌN:"), ("SUBCOMMANDS:", "CÁC LỆNH:"),
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
