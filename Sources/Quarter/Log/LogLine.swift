internal import Foundation
internal import Logging
internal import Reports

/// One line of a log before it is written in a style.
struct LogLine {
  let time: Date
  let level: Logger.Level
  let run: String
  let event: String?
  let message: String
  /// In the order of their names.
  let counts: [(name: String, value: Int)]

  /// `{"time": "2022-06-15T02:00:00.000Z", "level": "info", …}`, without an end of line.
  var json: String {
    JSONValue.object([
      ("time", .string(time.formatted(.iso8601WithMilliseconds))),
      ("level", .string(level.rawValue)),
      ("run", .string(run)),
      ("event", .string(event)),
      ("message", .string(message)),
      ("counts", .object(counts.map { ($0.name, .integer($0.value)) })),
    ]).line
  }

  /// Syslog's number of the level in front of the line, which the journal takes off again.
  ///
  /// Source: sd-daemon(3).
  var journalPrefix: String {
    switch level {
    case .critical: "<2>"
    case .error: "<3>"
    case .warning: "<4>"
    case .notice: "<5>"
    case .info: "<6>"
    case .debug, .trace: "<7>"
    }
  }
}

extension FormatStyle where Self == Date.ISO8601FormatStyle {
  /// UTC to the millisecond: `2022-06-15T02:00:00.000Z`.
  fileprivate static var iso8601WithMilliseconds: Self { Self(includingFractionalSeconds: true) }
}
