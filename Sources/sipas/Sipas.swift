import ArgumentParser
import Foundation
import Survey

/// The command line: `sipas <command>`.
@main
struct Sipas: ParsableCommand {
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sipas",
      abstract: said(
        vi: "Chỉ số hài lòng (SIPAS): từ phiếu khảo sát đến bảng xếp hạng đơn vị.",
        en: "Satisfaction indices (SIPAS): from survey forms to the ranking of units."),
      version: version,
      groupedSubcommands: groups)
  }

  static func main() {
    do {
      let words = CommandWords.ordered(
        Array(CommandLine.arguments.dropFirst()),
        commands: Set(configuration.subcommands.map { $0._commandName } + ["help"]))
      var command = try parseAsRoot(words)
      try command.run()
    } catch let error as ExplainedError {
      Terminal.fail(error)
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      let code = exitCode(for: error)
      if code == .failure { Terminal.fail(UnforeseenFailure(error: error)) }
      let text = UsageText.text(of: error, Terminal.helpLanguage)
      if code == .success { Terminal.print(text + "\n") } else { Terminal.report(text) }
      Foundation.exit(code.rawValue)
    }
  }
}
