internal import Stats

/// What one sequence of forms shows of each check.
///
/// Chance means throughout: every order of the sequence's forms is equally likely, as it is where
/// people answer independently of each other. What answers the unit's forms have, and how many of
/// them, is taken as it is: where nine of ten people are fully satisfied, forms that are all 5 are
/// expected beside each other.
struct SequenceEvidence {
  /// A count of pairs, and what chance would give.
  struct Pairs {
    var found = 0
    var chance = CountMoments()
  }

  /// The forms of a day with the answers that gather there least likely.
  struct Day {
    let day: Int32
    let pattern: Int32
    let concentration: DayConcentration
  }

  /// A run of forms with the same answers, by its places in the sequence.
  struct Run {
    let places: Range<Int>
    let run: IdenticalRun
  }

  let forms: Int
  /// Patterns of answers that more than one form has.
  let sharedPatterns: Int
  let straightLined: Int
  let late: Int
  private(set) var pairs: [QualityCheck: Pairs] = [:]
  /// The run of at least two forms that chance would give least often.
  private(set) var run: Run?
  private(set) var days: [Day] = []

  /// - Parameters:
  ///   - checks: Those that the form has enough items for.
  init(_ sequence: FormSequence, _ patterns: AnswerPatterns, checks: Set<QualityCheck>) throws {
    let entries = sequence.entries
    let census = PatternCensus(entries)
    forms = entries.count
    sharedPatterns = census.shared
    straightLined = entries.count { patterns.isStraight($0.pattern) }
    late = entries.count(where: \.isLate)
    let same = PairGraph(groups: census.counts)
    let neighbours = PairGraph(sequenceOf: forms)
    let steps = zip(entries, entries.dropFirst())
    pairs[.consecutive] = Pairs(
      found: steps.count { $0.pattern == $1.pattern }, chance: same.overlap(with: neighbours))
    pairs[.duplicates] = SequenceEvidence.duplicates(entries, same)
    if checks.contains(.straightLined) {
      let straight = PairGraph(group: straightLined, of: forms)
      pairs[.straightLined] = Pairs(
        found: steps.count { patterns.isStraight($0.pattern) && patterns.isStraight($1.pattern) },
        chance: straight.overlap(with: neighbours))
    }
    if checks.contains(.nearIdentical) {
      let near = PairGraph(nearPatterns: census.counts, items: patterns.items) {
        patterns.key(census.patterns[$0], without: $1)
      }
      pairs[.nearIdentical] = Pairs(
        found: steps.count { patterns.areNear($0.pattern, $1.pattern) },
        chance: near.overlap(with: neighbours))
    }
    run = SequenceEvidence.leastLikelyRun(entries, census)
    days = try SequenceEvidence.days(entries, census)
  }

  private static func duplicates(_ entries: [FormEntry], _ same: PairGraph) -> Pairs {
    let profiles = Dictionary(entries.map { ($0.profile, 1) }, uniquingKeysWith: +)
    let both = Dictionary(
      entries.map { (FormKind(pattern: $0.pattern, profile: $0.profile), 1) },
      uniquingKeysWith: +)
    return Pairs(
      found: both.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 },
      chance: same.overlap(with: PairGraph(groups: profiles.values.sorted())))
  }

  static func leastLikelyRun(_ entries: [FormEntry], _ census: PatternCensus) -> Run? {
    var least: Run?
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].pattern == entries[start].pattern { end += 1 }
      if end - start > 1 {
        let run = IdenticalRun(
          length: end - start, ofPattern: census.count(of: entries[start].pattern),
          forms: entries.count)
        if least.map({ run.expected < $0.run.expected }) ?? true {
          least = Run(places: start..<end, run: run)
        }
      }
      start = end
    }
    return least
  }

  static func days(
    _ entries: [FormEntry], _ census: PatternCensus
  ) throws -> [Day] {
    let byDay = entries.sorted { ($0.day, $0.pattern) < ($1.day, $1.pattern) }
    var days: [Day] = []
    var start = 0
    while start < byDay.count {
      var end = start
      while end < byDay.count, byDay[end].day == byDay[start].day { end += 1 }
      if end - start > 1 {
        days.append(try day(byDay[start..<end], of: entries.count, census))
      }
      start = end
    }
    return days
  }

  /// The pattern that chance would gather on the day least often; where none gathers, the commonest.
  private static func day(
    _ entries: ArraySlice<FormEntry>, of forms: Int, _ census: PatternCensus
  ) throws -> Day {
    var least: (day: Day, probability: Double)?
    var start = entries.startIndex
    while start < entries.endIndex {
      var end = start
      while end < entries.endIndex, entries[end].pattern == entries[start].pattern { end += 1 }
      let concentration = DayConcentration(
        same: end - start, onDay: entries.count,
        ofPattern: census.count(of: entries[start].pattern), forms: forms)
      let gathers = end - start > 1 && Double(end - start) > concentration.expected
      let probability = gathers ? try concentration.probability(patterns: 1) : 1
      let day = Day(
        day: entries[start].day, pattern: entries[start].pattern, concentration: concentration)
      if least.map({
        (probability, -concentration.same) < ($0.probability, -$0.day.concentration.same)
      }) ?? true {
        least = (day, probability)
      }
      start = end
    }
    guard let least else { preconditionFailure("A day of the sequence has forms.") }
    return least.day
  }
}

/// Answers and everything else of a form but its serial.
struct FormKind: Hashable {
  let pattern: Int32
  let profile: UInt64
}

/// How many forms of a sequence have each pattern of answers.
struct PatternCensus {
  /// In the order in which they first occur.
  private(set) var patterns: [Int32] = []
  private(set) var counts: [Int] = []
  private var places: [Int32: Int] = [:]

  init(_ entries: [FormEntry]) {
    for entry in entries {
      if let place = places[entry.pattern] {
        counts[place] += 1
      } else {
        places[entry.pattern] = counts.count
        patterns.append(entry.pattern)
        counts.append(1)
      }
    }
  }

  /// Patterns that more than one form has.
  var shared: Int { counts.count { $0 > 1 } }

  func count(of pattern: Int32) -> Int { places[pattern].map { counts[$0] } ?? 0 }
}
