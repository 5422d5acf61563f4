internal import Stats

/// What the forms of one unit show.
public struct UnitQuality: Sendable {
  /// One check: what was found, what chance would give, and how unlikely that is.
  public struct Finding: Sendable {
    /// Pairs of forms; for a run its length.
    public let found: Int
    /// Pairs that chance would give in the mean; for a run, how many runs as long of its answers.
    public let expected: Double
    /// How probable so much is under chance; nil where chance could not change it, so that it says
    /// nothing.
    public let probability: Double?
    /// The same, adjusted for the number of units and checks (Holm).
    public internal(set) var adjusted: Double?

    /// Whether chance alone is no good explanation.
    public var isFlagged: Bool { adjusted.map { $0 < UnitQuality.significance } ?? false }
  }

  /// The forms of one day with the same answers.
  public struct DayFinding: Sendable {
    public let unit: Unit
    public let day: Day
    /// Forms of the day, those of the same answers, and how many of these chance would give.
    public let forms: Int
    public let same: Int
    public let expected: Double
    public let probability: Double?
    /// Adjusted for the number of days of all units (Holm).
    public internal(set) var adjusted: Double?

    public var isFlagged: Bool { adjusted.map { $0 < UnitQuality.significance } ?? false }
  }

  /// The adjusted probability below which a unit is flagged.
  public static let significance = 0.05

  public let unit: Unit
  public internal(set) var forms = 0
  /// Forms that have one level in all items; nil for a form of too few items.
  public internal(set) var straightLined: Int?
  /// Forms that were stored after the report of the period was due.
  public internal(set) var late = 0
  /// What each check found; a check that the form is too short for is left out.
  public internal(set) var findings: [QualityCheck: Finding] = [:]

  /// The checks that flag the unit.
  public var flags: [QualityCheck] {
    QualityCheck.allCases.filter { findings[$0]?.isFlagged == true }
  }
}

/// The evidence of one unit's sequences, before probabilities are adjusted.
struct UnitEvidence {
  private(set) var forms = 0
  private(set) var straightLined = 0
  private(set) var late = 0
  private var sharedPatterns = 0
  private var pairs: [QualityCheck: SequenceEvidence.Pairs] = [:]
  private(set) var run: IdenticalRun?
  private(set) var days: [Int32: Day] = [:]

  /// The forms of a day.
  struct Day {
    var forms = 0
    /// The least likely gathering of forms with the same answers.
    var least: (concentration: DayConcentration, probability: Double?)?
    /// In how many sequences chance could have made one.
    var tests = 0

    /// How probable so unlikely a gathering is in any of the sequences.
    var probability: Double? {
      least?.probability.map { min(1, Double(tests) * $0) }
    }
  }

  mutating func add(_ sequence: SequenceEvidence) throws {
    forms += sequence.forms
    straightLined += sequence.straightLined
    late += sequence.late
    sharedPatterns += sequence.sharedPatterns
    for (check, pairs) in sequence.pairs {
      self.pairs[check, default: SequenceEvidence.Pairs()].found += pairs.found
      self.pairs[check, default: SequenceEvidence.Pairs()].chance += pairs.chance
    }
    if let run = sequence.run?.run, self.run.map({ run.expected < $0.expected }) ?? true {
      self.run = run
    }
    for found in sequence.days {
      let concentration = found.concentration
      var day = days[found.day] ?? Day()
      day.forms += concentration.onDay
      // A day that holds all forms of its sequence, or answers of which no two are equal, say nothing.
      let canVary = concentration.onDay < concentration.forms && sequence.sharedPatterns > 0
      let probability =
        canVary ? try concentration.probability(patterns: sequence.sharedPatterns) : nil
      if canVary { day.tests += 1 }
      if day.least.map({ (probability ?? 2) < ($0.probability ?? 2) }) ?? true {
        day.least = (concentration, probability)
      }
      days[found.day] = day
    }
  }

  /// What the checks found, not yet adjusted.
  func findings() throws -> [QualityCheck: UnitQuality.Finding] {
    var findings: [QualityCheck: UnitQuality.Finding] = [:]
    for (check, pairs) in pairs {
      findings[check] = UnitQuality.Finding(
        found: pairs.found, expected: pairs.chance.mean,
        probability: pairs.chance.canVary
          ? try pairs.chance.probability(ofAtLeast: pairs.found) : nil)
    }
    if let run {
      let canVary = run.ofPattern < run.forms
      findings[.longRun] = UnitQuality.Finding(
        found: run.length, expected: run.expected,
        probability: canVary ? run.probability(patterns: sharedPatterns) : nil)
    }
    return findings
  }
}
