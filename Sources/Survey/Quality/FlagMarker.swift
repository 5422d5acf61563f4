internal import Stats

/// Finds the forms of a sequence that a flag of their unit is about.
///
/// A flag says that a unit has more of something than chance gives; which forms are the surplus,
/// nobody can tell. Marked is each form that repeats the one before it, not the first one; and of
/// answers that stand together, or come back, no oftener than chance has it, none: where most people
/// are fully satisfied, a copied form of other answers does not mark theirs.
struct FlagMarker {
  /// Answers that are alike with a probability below this, taken alone, are marked.
  private static let suspicious = 0.05

  let patterns: AnswerPatterns
  /// The checks that flag the unit.
  let checks: Set<QualityCheck>
  /// The days that are flagged.
  let days: Set<Int32>

  /// The marked forms with their checks.
  func marks(_ sequence: FormSequence) throws -> [Int64: Set<QualityCheck>] {
    let entries = sequence.entries
    let census = PatternCensus(entries)
    var marks: [Int64: Set<QualityCheck>] = [:]
    if checks.contains(.consecutive) || checks.contains(.straightLined) {
      let together = try standingTogether(entries, census)
      for (before, entry) in zip(entries, entries.dropFirst())
      where before.pattern == entry.pattern && together.contains(entry.pattern) {
        if checks.contains(.consecutive) { marks[entry.id, default: []].insert(.consecutive) }
        if checks.contains(.straightLined), patterns.isStraight(entry.pattern) {
          marks[entry.id, default: []].insert(.straightLined)
        }
      }
    }
    if checks.contains(.nearIdentical) {
      for (before, entry) in zip(entries, entries.dropFirst())
      where patterns.areNear(before.pattern, entry.pattern) {
        marks[entry.id, default: []].insert(.nearIdentical)
      }
    }
    if checks.contains(.longRun), let run = SequenceEvidence.leastLikelyRun(entries, census),
      run.run.probability(patterns: census.shared) < FlagMarker.suspicious
    {
      for entry in entries[run.places].dropFirst() {
        marks[entry.id, default: []].insert(.longRun)
      }
    }
    if checks.contains(.duplicates) { try markDuplicates(entries, census, &marks) }
    if !days.isEmpty { try markDays(entries, census, &marks) }
    return marks
  }

  /// Answers whose forms are neighbours oftener than chance has it.
  private func standingTogether(
    _ entries: [FormEntry], _ census: PatternCensus
  ) throws -> Set<Int32> {
    let neighbours = PairGraph(sequenceOf: entries.count)
    let found = Dictionary(
      zip(entries, entries.dropFirst()).filter { $0.pattern == $1.pattern }
        .map { ($1.pattern, 1) }, uniquingKeysWith: +)
    return try unlikely(found, census, among: neighbours)
  }

  private func markDuplicates(
    _ entries: [FormEntry], _ census: PatternCensus, _ marks: inout [Int64: Set<QualityCheck>]
  ) throws {
    var kinds: [FormKind: Int] = [:]
    var found: [Int32: Int] = [:]
    for entry in entries {
      let kind = FormKind(pattern: entry.pattern, profile: entry.profile)
      found[entry.pattern, default: 0] += kinds[kind, default: 0]
      kinds[kind, default: 0] += 1
    }
    let profiles = Dictionary(entries.map { ($0.profile, 1) }, uniquingKeysWith: +)
    let suspicious = try unlikely(
      found.filter { $0.value > 0 }, census, among: PairGraph(groups: profiles.values.sorted()))
    var seen: Set<FormKind> = []
    for entry in entries where suspicious.contains(entry.pattern) {
      let kind = FormKind(pattern: entry.pattern, profile: entry.profile)
      if !seen.insert(kind).inserted { marks[entry.id, default: []].insert(.duplicates) }
    }
  }

  /// The patterns of which so many pairs are unlikely under chance.
  private func unlikely(
    _ found: [Int32: Int], _ census: PatternCensus, among pairs: PairGraph
  ) throws -> Set<Int32> {
    var result: Set<Int32> = []
    for (pattern, count) in found {
      let group = PairGraph(group: census.count(of: pattern), of: pairs.forms)
      let chance = group.overlap(with: pairs)
      if try chance.probability(ofAtLeast: count) < FlagMarker.suspicious { result.insert(pattern) }
    }
    return result
  }

  private func markDays(
    _ entries: [FormEntry], _ census: PatternCensus, _ marks: inout [Int64: Set<QualityCheck>]
  ) throws {
    let gatherings = try SequenceEvidence.days(entries, census).filter { found in
      try days.contains(found.day)
        && found.concentration.probability(patterns: census.shared) < FlagMarker.suspicious
    }
    for gathering in gatherings {
      let same = entries.filter { $0.day == gathering.day && $0.pattern == gathering.pattern }
      for entry in same.dropFirst() { marks[entry.id, default: []].insert(.sameDay) }
    }
  }
}
