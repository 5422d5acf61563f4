internal import Foundation
internal import Logging
public import Survey

/// What a run says while it works: to people on the terminal, to programs in the journal and in a
/// log file.
///
/// On standard error stand sentences, or, where systemd's journal reads it, JSON; in a log file
/// always JSON, one object a line: `time`, `level`, `run`, `event`, `message`, `counts`.
public struct RunLog: Sendable {
  private let logger: Logger
  private let language: Language

  /// - Parameters:
  ///   - run: The run's id, which every line carries.
  ///   - language: The language of the sentences.
  ///   - file: A file to which lines are added; nil for none.
  ///   - environment: The process's environment, in which systemd says that a journal reads.
  /// - Throws: `UnwritableFile` where the log file cannot be opened.
  public init(
    run: String, language: Language, file: String?, environment: [String: String]
  ) throws {
    let console = LogStream.standardError
    var writers = [
      LogWriter(stream: console, style: console.isJournal(environment) ? .journal : .sentence)
    ]
    if let file {
      writers.append(LogWriter(stream: try LogStream(appendingTo: file), style: .json))
    }
    self.init(run: run, language: language, writers: writers)
  }

  init(run: String, language: Language, writers: [LogWriter], clock: @escaping Clock = Date.init) {
    self.language = language
    logger = Logger(label: "sipas") { _ in
      RunLogHandler(run: run, writers: writers, clock: clock)
    }
  }

  /// The time of a line.
  typealias Clock = @Sendable () -> Date

  /// Writes an event to everybody who listens.
  ///
  /// A line that cannot be written is lost: no figure depends on the log.
  public func note(_ event: RunEvent) {
    let level: Logger.Level =
      switch event.level {
      case .info: .info
      case .warning: .warning
      case .error: .error
      }
    var metadata: Logger.Metadata = [RunLogHandler.eventKey: "\(event.name)"]
    for count in event.counts { metadata[count.name] = .stringConvertible(count.value) }
    logger.log(level: level, "\(event.sentence[language])", metadata: metadata)
  }
}
