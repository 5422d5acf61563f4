import ArgumentParser

extension Sipas {
  /// The commands by what a person wants.
  ///
  /// One a line, so that commands added side by side do not touch the same line.
  static var groups: [CommandGroup] {
    [
      CommandGroup(
        name: said(vi: "Thiết lập", en: "Set up"),
        subcommands: [
          InitCommand.self,
          DoctorCommand.self,
        ]),
      CommandGroup(
        name: said(vi: "Mẫu phiếu và cỡ mẫu", en: "Forms and samples"),
        subcommands: [
          FormsCommand.self,
          SampleCommand.self,
        ]),
      CommandGroup(
        name: said(vi: "Thu thập phiếu và số hồ sơ", en: "Collect forms and dossier counts"),
        subcommands: [
          ImportCommand.self,
          DossiersCommand.self,
          ImportsCommand.self,
          UndoCommand.self,
          CompareCommand.self,
          QualityCommand.self,
        ]),
      CommandGroup(
        name: said(vi: "Xem kết quả", en: "Look at the results"),
        subcommands: [
          RankCommand.self,
          IndexCommand.self,
          ItemsCommand.self,
          BreakdownCommand.self,
          ReportCommand.self,
          DriversCommand.self,
          ReliabilityCommand.self,
        ]),
      CommandGroup(
        name: said(vi: "Chấm điểm", en: "Score"),
        subcommands: [
          ScoreCommand.self,
          AuditCommand.self,
          CellsCommand.self,
        ]),
      CommandGroup(
        name: said(vi: "Hằng quý, tự chạy", en: "Every quarter, by itself"),
        subcommands: [
          QuarterCommand.self,
          DiffCommand.self,
          VerifyCommand.self,
          ScheduleCommand.self,
          KeysCommand.self,
        ]),
    ]
  }
}
