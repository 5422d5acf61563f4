internal import Foundation
internal import Reports
internal import Survey

/// When the last run that succeeded was: `output/last-run.json`.
struct LastRun: Codable {
  static let fileName = "last-run.json"

  /// By the machine's clock.
  let at: String
  /// The date of the run, `2022-06-20`.
  let date: String
  let run: String

  /// The last run that left its trace in a folder of results; nil for none.
  init?(in output: String) {
    let path = "\(output)/\(LastRun.fileName)"
    guard let text = try? TextFile.read(path),
      let last = try? JSONDecoder().decode(LastRun.self, from: Data(text.utf8))
    else { return nil }
    self = last
  }

  init(at: Moment, date: Day, run: String) {
    self.at = at.text
    self.date = date.iso
    self.run = run
  }

  func write(in output: String) throws {
    let json = JSONValue.object([
      ("at", .string(at)), ("date", .string(date)), ("run", .string(run)),
    ])
    try AtomicFile.write(Data(json.text.utf8), to: "\(output)/\(LastRun.fileName)")
  }

  /// Refuses to run before the last run: a clock that went back would choose a wrong period and put
  /// the register out of order.
  ///
  /// - Parameter isPeriodNamed: Whether the date does not decide which period it is.
  /// - Throws: `ClockWentBack`.
  func check(
    now: Moment, today: Day, isPeriodNamed: Bool, output: String
  ) throws(ClockWentBack) {
    let file = "\(output)/\(LastRun.fileName)"
    if now < Moment(recorded: at) {
      throw ClockWentBack(
        now: now.vietnamese, last: Moment(recorded: at).vietnamese, file: file, isDate: false)
    }
    if !isPeriodNamed, let last = Day(date), today < last {
      throw ClockWentBack(now: today.vietnamese, last: last.vietnamese, file: file, isDate: true)
    }
  }
}

/// The clock, or the date, lies before the last run.
struct ClockWentBack: ExplainedError, Equatable {
  let now: String
  let last: String
  let file: String
  let isDate: Bool

  var sentence: Bilingual {
    isDate
      ? Bilingual(
        vi:
          "Ngày \(now) ở trước ngày của lần chạy trước (\(last)); muốn làm lại một kỳ cũ, hãy nêu "
          + "--period; nếu lần trước sai ngày, hãy xóa '\(file)'.",
        en: "The date \(now) lies before that of the last run (\(last)); to make an old period "
          + "again, name it with --period; if the last date was wrong, remove '\(file)'.")
      : Bilingual(
        vi:
          "Đồng hồ của máy (\(now)) chậm hơn lần chạy trước (\(last)); hãy chỉnh đồng hồ, hoặc nếu "
          + "lần trước sai giờ thì xóa '\(file)'.",
        en: "The machine's clock (\(now)) lies before the last run (\(last)); set the clock, or if "
          + "the last time was wrong, remove '\(file)'.")
  }
}
