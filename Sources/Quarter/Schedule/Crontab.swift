public import Survey

/// The lines of a crontab that run the job.
///
/// cron makes up for nothing: the job runs on the day and on the two days after it, in case the
/// machine was off or a run failed. A run that finds its work done changes nothing.
public struct Crontab: Sendable {
  /// Debian's cron cuts a longer command off without a word.
  ///
  /// Source: `MAX_COMMAND` of cron 3.0pl1, 1000 with the end of the text.
  static let mostCommandBytes = 990
  static let days = 3

  public let file: ScheduleFile
  /// How the lines are put to use.
  public let advice: Bilingual

  /// - Throws: `UnschedulablePath` where the command is too long.
  public init(_ job: ScheduledJob) throws(UnschedulablePath) {
    let command = job.command.map(Crontab.word).joined(separator: " ")
    guard command.utf8.count <= Crontab.mostCommandBytes else {
      throw UnschedulablePath(path: job.workspace, reason: .tooLongForCron)
    }
    advice = ScheduleAdvice.crontab(job)
    let lines = Crontab.times(job.dates.lasting(Crontab.days)).map { "\($0) \(command)\n" }
    file = ScheduleFile(
      name: job.name + ".crontab", advice: advice[job.language], text: lines.joined())
  }

  /// `0 2 15,16,17 3,6,9,12 *`: at two o'clock, one line for all months with the same days.
  private static func times(_ dates: RunDates) -> [String] {
    var months: [(days: [Int], months: [Int])] = []
    for month in 1...12 {
      let days = dates.dates.filter { $0.month == month }.map(\.day)
      guard !days.isEmpty else { continue }
      if let place = months.firstIndex(where: { $0.days == days }) {
        months[place].months.append(month)
      } else {
        months.append((days, [month]))
      }
    }
    return months.map { "0 2 \(list($0.days)) \(list($0.months)) *" }
  }

  private static func list(_ numbers: [Int]) -> String {
    numbers.map(String.init).joined(separator: ",")
  }

  /// A word of the shell, in which cron finds no percent sign to take for an end of line.
  ///
  /// Source: crontab(5).
  private static func word(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    if isPlain { return text }
    var quoted = "'"
    for character in text.unicodeScalars {
      switch character {
      case "'": quoted += #"'\''"#
      case "%": quoted += #"\%"#
      default: quoted.unicodeScalars.append(character)
      }
    }
    return quoted + "'"
  }
}
