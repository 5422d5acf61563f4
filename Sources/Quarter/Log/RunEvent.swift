public import Survey

/// One thing that happened in a run: a sentence for people, a name and counts for programs.
///
/// An event holds nothing that a respondent wrote: counts, and the names of files and periods.
public struct RunEvent: Sendable {
  /// How much an event matters.
  public enum Level: Sendable {
    /// The run goes its usual way.
    case info
    /// A person should look at something; the run went on.
    case warning
    /// The run could not do what it should.
    case error
  }

  /// A number that belongs to an event.
  public struct Count: Sendable {
    /// In lowerCamelCase: `accepted`.
    public let name: String
    public let value: Int

    public init(_ name: String, _ value: Int) {
      self.name = name
      self.value = value
    }
  }

  /// In lowerCamelCase, the same in every language: `fileImported`.
  public let name: String
  public let level: Level
  public let sentence: Bilingual
  public let counts: [Count]

  public init(_ name: String, _ level: Level, _ sentence: Bilingual, counts: [Count] = []) {
    self.name = name
    self.level = level
    self.sentence = sentence
    self.counts = counts
  }
}
