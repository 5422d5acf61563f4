public import Survey

/// What a run of the quarterly job is asked for, besides what the workspace's settings say.
public struct QuarterRequest: Sendable {
  /// Today; it tells which period was completed last, and no form can be of a later day.
  public var today: Day
  /// A period by its name; nil for the one that was completed last.
  public var period: String?
  /// Counts what had been imported by then, and imports nothing; nil for now.
  public var asOf: Moment?
  /// Instead of the settings' own folders.
  public var inbox: String?
  public var output: String?
  /// A private key that signs the manifest, instead of the settings' own.
  public var key: String?
  /// Of the sentences; the tables' language is the workspace's.
  public var language: Language
  /// For the register: account and program version.
  public var account: String
  public var program: String

  public init(today: Day, language: Language, account: String, program: String) {
    self.today = today
    self.language = language
    self.account = account
    self.program = program
  }
}
