internal import Survey

extension StatementAudit {
  /// The total against the leaves, with parts that stand outside the sheet.
  mutating func judgeTotal(_ row: CSVDocument.Row) {
    guard let published = number("published", row), let right = sheet.total,
      let parts = parts(row)
    else { return }
    let others = parts.reduce(Rational.zero, +)
    guard !sheet.acceptedTotals.contains(where: { published.rounds($0 + others) }) else { return }
    compare(
      row, .total, published, right + others, decimals: 2,
      vi:
        "tổng điểm không bằng tổng các tiêu chí \(right.text(.vi)) và phần khác \(others.text(.vi))",
      en: "the total is not the sum of the criteria \(right.text(.en)) and the rest"
        + " \(others.text(.en))")
  }

  mutating func judgeChange(_ row: CSVDocument.Row) {
    guard let published = number("published", row), let before = number("before", row),
      let after = number("after", row)
    else { return }
    compare(
      row, .change, published, after.value - before.value, decimals: 2,
      vi: "mức tăng/giảm không bằng hiệu của \(after.value.text(.vi)) và \(before.value.text(.vi))",
      en: "the change is not \(after.value.text(.en)) minus \(before.value.text(.en))")
  }

  /// Points against index × maximum.
  ///
  /// Neither is corrected: both are named.
  mutating func judgeIndex(_ row: CSVDocument.Row) {
    guard let published = number("published", row), let percent = number("percent", row),
      let maximum = number("maximum", row), maximum.value > .zero
    else { return }
    let implied = published.value / maximum.value * Rational(100)
    compare(
      row, .index, published, percent.value / Rational(100) * maximum.value, decimals: 2,
      vi: "điểm không bằng \(percent.value.text(.vi)) % × \(maximum.value.text(.vi));"
        + " điểm này ứng với \(implied.text(.vi)) %",
      en: "the points are not \(percent.value.text(.en)) % × \(maximum.value.text(.en));"
        + " they would be \(implied.text(.en)) %")
  }

  mutating func judgeMean(_ row: CSVDocument.Row) {
    guard let published = number("published", row), let parts = parts(row), !parts.isEmpty else {
      return
    }
    let mean = parts.reduce(Rational.zero, +) / Rational(parts.count)
    compare(
      row, .mean, published, mean, decimals: 2,
      vi: "không bằng trung bình của \(parts.count) yếu tố",
      en: "is not the mean of the \(parts.count) dimensions")
  }

  mutating func judgeRatio(_ row: CSVDocument.Row) {
    guard let published = number("published", row), let percent = ratio(row) else { return }
    compare(
      row, .ratio, published, percent, decimals: 1, vi: "tỷ lệ không bằng tử số chia mẫu số",
      en: "the percentage is not the numerator out of the denominator")
  }

  /// Points against a ratio and a threshold that the report itself states.
  mutating func judgePoints(_ row: CSVDocument.Row) {
    let line = text("criterion", row).flatMap { sheet.sheet.lines[$0] }
    let known = line.flatMap { sheet.judged[$0.id] }
    // Points that the sheet itself contradicts are reported there.
    if text("published", row) == nil, line?.points?.value != known?.points { return }
    guard let published = text("published", row) == nil ? line?.points : number("published", row),
      let maximum = number("maximum", row)?.value ?? known?.maximum,
      let points = Points(exactly: maximum), points > .zero, points <= Criterion.highestMaximum
    else { return }
    if text("on_time", row) != nil {
      guard let onTime = number("on_time", row, as: .count)?.value,
        let late = number("late", row, as: .count)?.value
      else { return }
      let total = number("denominator", row, as: .count)?.value ?? onTime + late
      guard total > .zero, onTime + late <= total else { return noteNoRatio(row) }
      let right = TimelinessRule.points(onTime: onTime, late: late, total: total, maximum: points)
      return comparePoints(
        row, published, right,
        vi: "điểm không theo số việc đúng hạn và trễ hạn",
        en: "the points do not follow from the tasks on time and late")
    }
    guard let percent = number("percent", row)?.value ?? ratio(row) else { return }
    guard percent >= .zero, percent <= Rational(100) else { return noteNoRatio(row) }
    let (fullAt, zeroBelow) = (number("full_at", row)?.value, number("zero_below", row)?.value)
    if let fullAt, fullAt <= .zero || fullAt > Rational(100) { return noteNoRatio(row) }
    let right = RatioRule(fullAt: fullAt, zeroBelow: zeroBelow)
      .points(percent: percent, maximum: points)
    let fitting = threshold(giving: published, percent: percent, maximum: points)
    let (full, reason) = (fullAt ?? Rational(100), fitting.map { "\($0)" })
    comparePoints(
      row, published, right,
      vi: "điểm không theo tỷ lệ \(percent.text(.vi)) % với ngưỡng \(full.text(.vi)) %"
        + (reason.map { "; ngưỡng \($0) % thì đúng" } ?? ""),
      en: "the points do not follow from \(percent.text(.en)) % with a threshold of"
        + " \(full.text(.en)) %" + (reason.map { "; \($0) % would fit" } ?? ""))
  }

  /// Points are printed without zeros at the end, so that 0.5 is 0.50 and not 0.53 rounded.
  private mutating func comparePoints(
    _ row: CSVDocument.Row, _ published: WrittenNumber, _ right: Points, vi: String, en: String
  ) {
    guard published.value != right.exact else { return }
    note(
      row, .ratioPoints, .number(published.value, decimals: max(2, published.decimals)),
      .number(right.exact, decimals: 2), vi: vi, en: en)
  }

  private func threshold(
    giving published: WrittenNumber, percent: Rational, maximum: Points
  ) -> Int? {
    let fitting = stride(from: 5, through: 100, by: 5).filter {
      RatioRule(fullAt: Rational($0)).points(percent: percent, maximum: maximum).exact
        == published.value
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  private mutating func ratio(_ row: CSVDocument.Row) -> Rational? {
    guard let part = number("numerator", row, as: .count),
      let whole = number("denominator", row, as: .count)
    else { return nil }
    guard whole.value > .zero else {
      noteNoRatio(row)
      return nil
    }
    return part.value / whole.value * Rational(100)
  }

  private mutating func noteNoRatio(_ row: CSVDocument.Row) {
    noteUnreadable(
      row, vi: "không có tỷ lệ từ 0 đến 100 %: kiểm tra mẫu số, tử số và ngưỡng",
      en: "there is no ratio from 0 to 100 %: check denominator, numerator and threshold")
  }

  /// The numbers of `parts`, separated by `;`; empty where it is blank, nil, noted, for a text.
  private mutating func parts(_ row: CSVDocument.Row) -> [Rational]? {
    let texts = text("parts", row)?.split(separator: ";").map(String.init) ?? []
    let numbers = texts.compactMap { WrittenNumber($0, as: .decimal)?.value }
    guard numbers.count == texts.count else {
      noteUnreadable(
        row, vi: "cột 'parts' phải gồm các số, cách nhau bằng dấu chấm phẩy",
        en: "column 'parts' must hold numbers, separated by semicolons")
      return nil
    }
    return numbers
  }
}
