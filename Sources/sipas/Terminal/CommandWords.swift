/// The words of a command line, as people type them.
enum CommandWords {
  private static let global = ["--lang", "--workspace"]

  /// Puts options that every command has behind the command, where they stand before it.
  ///
  /// A word that is no command has no options, and is what should be complained about.
  static func ordered(_ words: [String], commands: Set<String>) -> [String] {
    var rest = words[...]
    let moved = taken(from: &rest)
    // What is about no command has no options; the language was read before.
    if rest.first.map({ $0 == "help" || $0.hasPrefix("-") }) ?? true {
      var kept: [String] = []
      while let word = rest.popFirst() {
        kept.append(word)
        _ = taken(from: &rest)
      }
      return kept
    }
    if let first = rest.first, !first.hasPrefix("-"), !commands.contains(first) { return [first] }
    guard !moved.isEmpty else { return words }
    // Behind '--' everything is a file.
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return rest[..<end] + moved + rest[end...]
  }

  /// Takes the options that every command has off the beginning.
  private static func taken(from rest: inout ArraySlice<String>) -> [String] {
    var taken: [String] = []
    while let word = rest.first {
      if global.contains(word), rest.count > 1 {
        taken += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if global.contains(where: { word.hasPrefix("\($0)=") }) {
        taken.append(word)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    return taken
  }
}
