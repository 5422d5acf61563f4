/// What a `sipas.yaml` says of the quarterly job, under `quarter`.
public struct QuarterSettings: Sendable, Equatable {
  /// How the tables are written; JSON always is, since revisions are compared by it.
  public enum Format: String, Sendable, CaseIterable {
    case text, csv, json, xlsx

    /// The ending of a file's name.
    public var fileEnding: String { self == .text ? "txt" : rawValue }
  }

  /// Where new files are found; paths are relative to the workspace.
  public var inbox = "inbox"
  /// Where the figures go, a folder a period.
  public var output = "output"
  /// The levels that are ranked; none named stands for those with forms.
  public var levels: [UnitLevel] = []
  /// Forms that the inbox may hold besides the workspace's own and those of the catalogue.
  public var forms: [String] = []
  /// A catalogue of criteria that is scored, by its id or path.
  public var catalogue: String?
  /// The level that is scored; nil for the first that is ranked.
  public var scoredLevel: UnitLevel?
  /// What is entered for the criteria, or the assessor's points.
  public var inputs: String?
  /// The areas of the year before, where one unit is scored.
  public var before: String?
  public var formats = Format.allCases
  /// A file that changed within so many seconds is looked at once more after as many.
  public var settleSeconds = 2.0
  /// A private key that signs every manifest.
  public var key: String?
  /// A file to which each run adds its log, one JSON object a line.
  public var log: String?
  /// A program with its arguments that is run when the job fails.
  public var onFailure: [String] = []

  public init() {}

  static func read(_ map: YAMLMap) -> QuarterSettings {
    map.allow(
      "inbox", "output", "levels", "forms", "catalogue", "scored_level", "inputs", "before",
      "formats", "settle_seconds", "key", "log", "on_failure")
    var settings = QuarterSettings()
    settings.inbox = map.optionalPath("inbox") ?? settings.inbox
    settings.output = map.optionalPath("output") ?? settings.output
    settings.levels = map.levels("levels")
    settings.forms = map.strings("forms")
    settings.catalogue = map.optionalPath("catalogue")
    settings.scoredLevel = map.has("scored_level") ? map.levels("scored_level").first : nil
    settings.inputs = map.optionalPath("inputs")
    settings.before = map.optionalPath("before")
    if map.has("formats") { settings.formats = map.formats("formats") }
    settings.settleSeconds =
      map.optionalNumber("settle_seconds", in: 0...3600) ?? settings.settleSeconds
    settings.key = map.optionalPath("key")
    settings.log = map.optionalPath("log")
    settings.onFailure = map.strings("on_failure")
    return settings
  }
}

extension YAMLMap {
  /// Levels by their words, each once; noted where a word names none.
  fileprivate func levels(_ key: String) -> [UnitLevel] {
    let levels = strings(key).compactMap { word in
      if let level = UnitLevel(word: word) { return level as UnitLevel? }
      note(
        key, vi: "có cấp '\(word)'; phải là tinh, so, huyen hoặc xa",
        en: "names the level '\(word)'; expected tinh, so, huyen or xa")
      return nil
    }
    return levels.enumerated().filter { !levels[..<$0.offset].contains($0.element) }.map(\.element)
  }

  /// Formats in their usual order, JSON always among them.
  fileprivate func formats(_ key: String) -> [QuarterSettings.Format] {
    let named = strings(key).compactMap { word in
      if let format = QuarterSettings.Format(rawValue: word) {
        return format as QuarterSettings.Format?
      }
      note(
        key, vi: "có dạng '\(word)'; phải là text, csv, json hoặc xlsx",
        en: "names the format '\(word)'; expected text, csv, json or xlsx")
      return nil
    }
    return QuarterSettings.Format.allCases.filter { $0 == .json || named.contains($0) }
  }
}
