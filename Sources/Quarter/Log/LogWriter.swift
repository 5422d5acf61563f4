internal import Reports

/// A stream with the style in which its reader wants the lines.
struct LogWriter: Sendable {
  /// How a line looks.
  enum Style {
    /// The message alone, for people.
    case sentence
    /// JSON, for programs.
    case json
    /// JSON behind the level's number, for systemd's journal.
    case journal
  }

  let stream: LogStream
  let style: Style

  func write(_ line: LogLine) {
    switch style {
    case .sentence: stream.write(line.message.harmless + "\n")
    case .json: stream.write(line.json + "\n")
    case .journal: stream.write(line.journalPrefix + line.json + "\n")
    }
  }
}
