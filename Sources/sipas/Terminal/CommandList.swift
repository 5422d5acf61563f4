import ArgumentParser
import Survey

/// The commands of a command in its help: by what a person wants, one line each.
enum CommandList {
  /// The columns of the narrowest terminal that counts.
  static let width = 80

  /// The list, and where to start or read on.
  ///
  /// ArgumentParser's own list starts so far right that every second line is wrapped.
  static func text(of path: [any ParsableCommand.Type], _ language: Language) -> String {
    guard let command = path.last else { return "" }
    let configuration = command.configuration
    let commands = configuration.subcommands.filter { $0.configuration.shouldDisplay }
    let label = { (command: any ParsableCommand.Type) in
      command == configuration.defaultSubcommand
        ? command._commandName + said(vi: " (mặc định)", en: " (default)") : command._commandName
    }
    let column = (commands.map { label($0).count }.max() ?? 0) + 2
    let lines = { (commands: [any ParsableCommand.Type]) in
      commands.filter { $0.configuration.shouldDisplay }.map { command in
        "  " + label(command).padding(to: column) + command.configuration.abstract
      }
    }
    var sections: [[String]] = []
    if !configuration.ungroupedSubcommands.isEmpty {
      sections.append(
        [said(vi: "CÁC LỆNH:", en: "COMMANDS:")] + lines(configuration.ungroupedSubcommands))
    }
    for group in configuration.groupedSubcommands {
      sections.append([group.name.uppercased() + ":"] + lines(group.subcommands))
    }
    sections.append(path.count == 1 ? whereToStart : [furtherHelp(path)])
    return sections.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// The first hour with the program.
  private static var whereToStart: [String] {
    [
      said(vi: "BẮT ĐẦU TỪ ĐÂU:", en: "WHERE TO START:"),
      "  sipas init --units don-vi.csv    "
        + said(
          vi: "cần danh mục đơn vị, như samples/units",
          en: "needs a catalogue of units, as samples/units"),
      "  sipas import phieu.csv           " + said(vi: "nhập phiếu", en: "bring forms in"),
      "  sipas rank --period 2022-H1      "
        + said(vi: "xếp hạng 6 tháng đầu năm 2022", en: "rank the first six months of 2022"),
      "",
      said(
        vi: "  'sipas LỆNH --help' giải thích từng lệnh, có ví dụ. English: --lang en.",
        en: "  'sipas COMMAND --help' explains a command, with examples."),
    ]
  }

  private static func furtherHelp(_ path: [any ParsableCommand.Type]) -> String {
    let names = path.map { $0._commandName }.joined(separator: " ")
    return said(
      vi: "  '\(names) LỆNH --help' giải thích từng lệnh, có ví dụ.",
      en: "  '\(names) COMMAND --help' explains a command, with examples.")
  }
}

extension String {
  /// The text, followed by spaces up to a number of characters.
  fileprivate func padding(to length: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, length - count))
  }
}
