import Foundation

/// Every command there is, as the program itself lists them.
enum CommandTree {
  private struct Dump: Decodable {
    let command: Command
  }

  private struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }

      let kind: String
      let names: [Name]?
    }

    let commandName: String
    let subcommands: [Command]?
    let arguments: [Argument]?
  }

  /// The words of each command, its subcommands behind it; the program itself has none.
  static let paths: [[String]] = tree.map(\.path)

  /// The long names of a command's options that take a value.
  static let options: [[String]: [String]] = Dictionary(
    uniqueKeysWithValues: tree.map { path, command in
      let options = (command.arguments ?? []).filter { $0.kind == "option" }
      return (path, options.flatMap { $0.names ?? [] }.filter { $0.kind == "long" }.map(\.name))
    })

  private static let tree: [(path: [String], command: Command)] = (try? read()) ?? []

  private static func read() throws -> [(path: [String], command: Command)] {
    let folder = try Folder()
    let run = try Program.run(["--experimental-dump-help"], in: folder.url)
    let dump = try JSONDecoder().decode(Dump.self, from: Data(run.output.utf8))
    func walk(_ command: Command, _ words: [String]) -> [(path: [String], command: Command)] {
      [(words, command)]
        + (command.subcommands ?? []).filter { $0.commandName != "help" }
        .flatMap { walk($0, words + [$0.commandName]) }
    }
    return walk(dump.command, [])
  }
}
