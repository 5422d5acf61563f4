internal import Survey

/// Recomputes a published sheet from its leaves.
///
/// Each contradiction is named once, at the lowest place where it shows: a parent that repeats a
/// figure already reported below it is not reported again.
struct SheetAudit {
  /// What a line should say, beside what it says.
  struct Judged {
    /// From the leaves; nil where a leaf has no points.
    var points: Rational?
    var maximum: Rational?
    var printedPoints: Rational?
    var printedMaximum: Rational?

    /// Points that a later table may repeat without being reported once more.
    var acceptedPoints: [Rational] { Array(Set([points, printedPoints].compactMap(\.self))) }
    var acceptedMaxima: [Rational] { Array(Set([maximum, printedMaximum].compactMap(\.self))) }
  }

  let sheet: PublishedSheet
  let catalogue: Catalogue?
  /// The catalogue's criteria by id; empty without one.
  let criteria: [String: Criterion]
  private(set) var judged: [String: Judged] = [:]
  private(set) var findings: [AuditFinding] = []

  init(_ sheet: PublishedSheet, catalogue: Catalogue?) {
    self.sheet = sheet
    self.catalogue = catalogue
    criteria = catalogue?.criteriaByID ?? [:]
    findings = sheet.unreadable.map {
      AuditFinding(
        file: sheet.file, line: $0.line, criterion: $0.criterion, kind: $0.kind,
        problem: $0.problem)
    }
    for root in sheet.roots { judge(root, under: nil) }
    if catalogue != nil { compareCriteria() }
    for total in sheet.totals { judgeTotal(total) }
    findings.sort {
      ($0.line ?? 0, $0.kind.rawValue, $0.criterion ?? "")
        < ($1.line ?? 0, $1.kind.rawValue, $1.criterion ?? "")
    }
  }

  /// The totals that a statement may repeat: from the leaves, and from the areas as printed.
  var acceptedTotals: [Rational] {
    let roots = sheet.roots.compactMap { judged[$0.id] }
    let sums = [\Judged.points, \Judged.printedPoints].map { figure in
      roots.reduce(Optional(Rational.zero)) { sum, line in
        guard let sum, let next = line[keyPath: figure] ?? line.points else { return nil }
        return sum + next
      }
    }
    return Array(Set(sums.compactMap(\.self)))
  }

  /// The total of the leaves; nil where one has no points.
  var total: Rational? {
    Self.sum(sheet.roots.map { judged[$0.id]?.points })
  }

  mutating func note(
    _ line: PublishedSheet.Line, _ kind: AuditFinding.Kind, published: WrittenNumber?,
    recomputed: Rational?, decimals: Int = 2, isTruncation: Bool = false, vi: String, en: String
  ) {
    findings.append(
      AuditFinding(
        file: sheet.file, line: line.line, criterion: line.id.isEmpty ? nil : line.id, kind: kind,
        published: published.map { .number($0.value, decimals: max($0.decimals, decimals)) },
        recomputed: recomputed.map { .number($0.rounded(decimals: decimals), decimals: decimals) },
        isTruncation: isTruncation, problem: Bilingual(vi: vi, en: en)))
  }

  private mutating func judge(_ line: PublishedSheet.Line, under parent: PublishedSheet.Line?) {
    // Branches first: judging a leaf looks at all its brothers.
    for child in line.children where !child.children.isEmpty { judge(child, under: line) }
    for child in line.children where child.children.isEmpty { judge(child, under: line) }
    var result: Judged
    if line.children.isEmpty {
      result = judgeLeaf(line, under: parent)
    } else {
      result = judgeSum(line)
    }
    result.printedPoints = line.points?.value
    result.printedMaximum = line.maximum?.value
    judged[line.id] = result
    judgePercent(line, result)
  }

  private mutating func judgePercent(_ line: PublishedSheet.Line, _ result: Judged) {
    guard let percent = line.percent, let points = result.points, let maximum = result.maximum,
      maximum > .zero
    else { return }
    let exact = points / maximum * Rational(100)
    var accepted = [exact]
    if let points = result.printedPoints, let maximum = result.printedMaximum, maximum > .zero {
      accepted.append(points / maximum * Rational(100))
    }
    guard !accepted.contains(where: percent.rounds) else { return }
    note(
      line, .percentage, published: percent, recomputed: exact,
      decimals: max(1, percent.decimals), isTruncation: percent.cutsOff(exact),
      vi: "tỷ lệ không bằng điểm chia điểm tối đa",
      en: "the percentage is not points out of the maximum")
  }

  /// A line of the sheet that adds up the areas: «Tổng cộng».
  private mutating func judgeTotal(_ line: PublishedSheet.Line) {
    if let printed = line.points, let total, !acceptedTotals.contains(printed.value) {
      note(
        line, .total, published: printed, recomputed: total,
        vi: "tổng điểm không bằng tổng các tiêu chí",
        en: "the total is not the sum of the criteria")
    }
    let roots = sheet.roots.filter { !isOutsideMaximum($0.id) }.compactMap { judged[$0.id] }
    if let printed = line.maximum, let sum = Self.sum(roots.map(\.maximum)),
      printed.value != sum,
      printed.value != Self.sum(roots.map { $0.printedMaximum ?? $0.maximum })
    {
      note(
        line, .maximumSum, published: printed, recomputed: sum,
        vi: "tổng điểm tối đa không bằng tổng các tiêu chí",
        en: "the total maximum is not the sum of the criteria")
    }
  }

  /// Whether a line's maximum counts towards its parent's.
  func isOutsideMaximum(_ id: String) -> Bool {
    switch criteria[id]?.rule {
    case .bonus, .minus: true
    default: false
    }
  }

  /// nil for nothing, and where one is missing.
  static func sum(_ values: [Rational?]) -> Rational? {
    guard !values.isEmpty else { return nil }
    return values.reduce(Optional(Rational.zero)) { sum, value in
      guard let sum, let value else { return nil }
      return sum + value
    }
  }

  /// Criteria that only one of sheet and catalogue has.
  ///
  /// A sheet may leave out whole branches; it may not leave out single children.
  private mutating func compareCriteria() {
    guard let catalogue else { return }
    for line in sheet.lines.values {
      guard let criterion = criteria[line.id] else {
        note(
          line, .unknownCriterion, published: nil, recomputed: nil,
          vi: "không có trong bộ tiêu chí '\(catalogue.id)'",
          en: "is not in the catalogue '\(catalogue.id)'")
        continue
      }
      for child in missingChildren(of: line, in: criterion) {
        findings.append(
          AuditFinding(
            file: sheet.file, line: line.line, criterion: child.id, kind: .missingCriterion,
            problem: Bilingual(
              vi: "thiếu trong bảng điểm; bộ tiêu chí '\(catalogue.id)' có mục này",
              en: "is missing from the sheet; the catalogue '\(catalogue.id)' has it")))
      }
    }
  }

  func missingChildren(of line: PublishedSheet.Line, in criterion: Criterion) -> [Criterion] {
    guard !line.children.isEmpty else { return [] }
    return criterion.children.filter { sheet.lines[$0.id] == nil }
  }
}

extension WrittenNumber {
  /// Whether this is the exact value rounded half up to the decimals printed.
  func rounds(_ exact: Rational) -> Bool { value == exact.rounded(decimals: decimals) }

  /// Whether this is the exact value cut off after the decimals printed.
  func cutsOff(_ exact: Rational) -> Bool { value == exact.truncated(decimals: decimals) }
}
