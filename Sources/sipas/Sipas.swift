import ArgumentParser
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
      // One a line, so that commands added side by side do not touch the same line.
      subcommands: [
        InitCommand.self,
        ImportCommand.self,
        DossiersCommand.self,
        RankCommand.self,
        IndexCommand.self,
        ScoreCommand.self,
        AuditCommand.self,
        CellsCommand.self,
        ImportsCommand.self,
        UndoCommand.self,
        CompareCommand.self,
        DoctorCommand.self,
        FormsCommand.self,
        KeysCommand.self,
      ])
  }

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as ExplainedError {
      Terminal.fail(error)
    } catch {
      // The sentences of wrong usage are ArgumentParser's; at least the first line is understood.
      if exitCode(for: error) == .validationFailure, Terminal.helpLanguage == .vi {
        Terminal.report("Câu lệnh chưa đúng; '--help' cho biết cách dùng.")
      }
      exit(withError: error)
    }
  }
}
