import ArgumentParser
import Survey

/// `sipas undo`: removes one import whole.
struct UndoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "undo",
      abstract: said(
        vi: "Bỏ trọn một lần nhập; việc này được ghi lại.",
        en: "Remove one import whole; that is recorded."),
      discussion: examples(in: "binh-dinh-2021", "sipas undo 1"))
  }

  @Argument(help: help(vi: "Số của lần nhập.", en: "The import's number."))
  var id: Int64

  @Flag(
    help: help(
      vi: "Xoá hẳn nội dung; sau đó không tính lại được số liệu của các thời điểm trước.",
      en: "Delete its contents for good; figures of earlier times cannot be computed again."))
  var erase = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (workspace, language) = try global.open()
    let entry = try workspace.store(for: .writing).undo(
      import: id, erasing: erase, time: Clock.timestamp, account: Clock.account)
    Terminal.print(
      Bilingual(
        vi: "Đã bỏ lần nhập \(entry.id): '\(entry.path)', \(entry.accepted) dòng đã nhận.\n",
        en: "Import \(entry.id) was undone: '\(entry.path)', \(entry.accepted) accepted rows.\n")[
          language])
  }
}
