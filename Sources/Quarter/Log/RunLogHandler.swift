internal import Foundation
internal import Logging

/// The handler behind a run's logger: one line an event, to each of its writers.
struct RunLogHandler: LogHandler {
  /// The metadata that names an event; everything else that is a whole number is a count.
  static let eventKey = "event"

  let run: String
  let writers: [LogWriter]
  let clock: RunLog.Clock
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info

  init(run: String, writers: [LogWriter], clock: @escaping RunLog.Clock) {
    self.run = run
    self.writers = writers
    self.clock = clock
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let values = metadata.merging(event.metadata ?? [:]) { $1 }
    let line = LogLine(
      time: clock(), level: event.level, run: run, event: values[Self.eventKey]?.description,
      message: event.message.description,
      counts: values.compactMap { name, value in
        Int(value.description).map { (name, $0) }
      }.sorted { $0.0 < $1.0 })
    for writer in writers { writer.write(line) }
  }
}
