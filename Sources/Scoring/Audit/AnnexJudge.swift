internal import Survey

/// Judges one percentage of an annex.
struct AnnexJudge {
  let file: String
  let percentage: AnnexAudit.Line
  /// Its two counts, or nothing.
  let below: [AnnexAudit.Line]

  /// What can't be read; where all can, at most one contradiction.
  var findings: [AuditFinding] {
    guard let text = Self.printed(percentage) else { return [] }
    let numbers = below.map { line in
      Self.printed(line).flatMap { WrittenNumber($0, as: .count) }?.value
    }
    let unreadable = zip(below, numbers).compactMap { line, number in
      number == nil ? Self.printed(line).map { self.unreadable(line, $0) } : nil
    }
    guard let value = PrintedPercentage(text) else {
      let hasCounts = below.contains { Self.printed($0) != nil }
      return hasCounts ? [self.unreadable(percentage, text)] + unreadable : []
    }
    guard unreadable.isEmpty else { return unreadable }
    return contradiction(value, counts: counts(numbers)).map { [$0] } ?? []
  }

  /// Part and whole of the lines below; nil where one is blank, or there are none.
  private func counts(_ numbers: [Rational?]) -> PrintedPercentage.Fraction? {
    guard numbers.count == 2, let first = numbers[0], let second = numbers[1] else { return nil }
    let isReversed = Self.isTotal(below[1]) && !Self.isTotal(below[0])
    let (part, whole) = isReversed ? (first, second) : (second, first)
    // 0 of 0 has no percentage, so that none can be wrong.
    return whole > .zero ? PrintedPercentage.Fraction(part: part, whole: whole) : nil
  }

  private func contradiction(
    _ value: PrintedPercentage, counts: PrintedPercentage.Fraction?
  ) -> AuditFinding? {
    guard let source = counts ?? value.fraction else { return nil }
    let exact = source.percent
    let isFractionWrong = value.fraction.map { $0.percent != exact } ?? false
    let isNumberWrong = value.number.map { !$0.rounds(exact) } ?? false
    guard isNumberWrong || isFractionWrong else { return nil }
    let digits = max(1, value.number?.decimals ?? 1)
    let published = isNumberWrong ? value.number?.value : value.fraction?.percent
    return AuditFinding(
      file: file, line: percentage.line, criterion: criterion(percentage), kind: .annexPercentage,
      published: published.map { .number($0.rounded(decimals: digits), decimals: digits) },
      recomputed: .number(exact.rounded(decimals: digits), decimals: digits),
      isTruncation: isNumberWrong && value.number?.cutsOff(exact) == true,
      problem: problem(
        source, isBelow: counts != nil, beside: isFractionWrong ? value.fraction : nil))
  }

  private func problem(
    _ source: PrintedPercentage.Fraction, isBelow: Bool,
    beside fraction: PrintedPercentage.Fraction?
  ) -> Bilingual {
    func said(_ fraction: PrintedPercentage.Fraction, _ language: Language) -> String {
      let (part, whole) = (fraction.part.text(language), fraction.whole.text(language))
      return language == .vi ? "\(part) trên \(whole)" : "\(part) out of \(whole)"
    }
    guard isBelow else {
      return Bilingual(
        vi: "tỷ lệ không bằng \(said(source, .vi)) ghi bên cạnh",
        en: "the percentage is not \(said(source, .en)) printed beside it")
    }
    if let fraction {
      return Bilingual(
        vi: "tỷ lệ ghi là \(said(fraction, .vi)), hai dòng dưới là \(said(source, .vi))",
        en: "printed as \(said(fraction, .en)), but \(said(source, .en)) on the next lines")
    }
    return Bilingual(
      vi: "tỷ lệ không bằng \(said(source, .vi)) ở hai dòng dưới",
      en: "the percentage is not \(said(source, .en)) on the next lines")
  }

  private func unreadable(_ line: AnnexAudit.Line, _ text: String) -> AuditFinding {
    AuditFinding(
      file: file, line: line.line, criterion: criterion(line), kind: .unreadable,
      problem: Bilingual(
        vi: "không đọc được số '\(text.prefix(20))' nên không kiểm tra được tỷ lệ",
        en: "'\(text.prefix(20))' can't be read as a number, so the percentage is not checked"))
  }

  private func criterion(_ line: AnnexAudit.Line) -> String? {
    line.number.isEmpty ? nil : line.number
  }

  /// The value; nil where nothing is printed but a dash.
  private static func printed(_ line: AnnexAudit.Line) -> String? {
    line.value.flatMap { text in text.allSatisfy { "-–—−".contains($0) } ? nil : text }
  }

  private static func isTotal(_ line: AnnexAudit.Line) -> Bool {
    Columns.folded(line.indicator).hasPrefix("tongso")
  }
}

extension PrintedPercentage.Fraction {
  fileprivate var percent: Rational { part / whole * Rational(100) }
}
