import Foundation

/// Every command there is, as the program itself lists them.
enum CommandTree {
  private struct Dump: Decodable {
    let command: Command
  }

  private struct Command: Decodable {
    let commandName: String
    let subcommands: [Command]?
  }

  /// The words of each command, its subcommands behind it; the program itself has none.
  static let paths: [[String]] = (try? read()) ?? []

  private static func read() throws -> [[String]] {
    let folder = try Folder()
    let run = try Program.run(["--experimental-dump-help"], in: folder.url)
    let dump = try JSONDecoder().decode(Dump.self, from: Data(run.output.utf8))
    func paths(_ command: Command, _ words: [String]) -> [[String]] {
      [words]
        + (command.subcommands ?? []).filter { $0.commandName != "help" }
        .flatMap { paths($0, words + [$0.commandName]) }
    }
    return paths(dump.command, [])
  }
}
