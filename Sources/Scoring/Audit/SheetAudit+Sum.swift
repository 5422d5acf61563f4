internal import Survey

extension SheetAudit {
  /// Judges a parent against the sums of its leaves.
  mutating func judgeSum(_ line: PublishedSheet.Line) -> Judged {
    if let criterion = criteria[line.id], !missingChildren(of: line, in: criterion).isEmpty {
      // The missing children are a finding; without them no sum can be judged.
      return Judged(points: line.points?.value, maximum: criterion.maximum.exact)
    }
    let children = line.children.compactMap { judged[$0.id] }
    let counted = line.children.filter { !isOutsideMaximum($0.id) }.compactMap { judged[$0.id] }
    let maximum = judgeMaximum(line, counted)
    let points = Self.sum(children.map(\.points))
    if let points, let printed = line.points, printed.value != points,
      printed.value != Self.sum(children.map { $0.printedPoints ?? $0.points }),
      !mayLackLines(line, counted, points: points)
    {
      note(
        line, .sum, published: printed, recomputed: points,
        vi: "điểm đạt không bằng tổng các mục con",
        en: "the points are not the sum of the children")
    }
    let right = points ?? line.points?.value
    if let right, let maximum, let deducted = line.deducted?.value.magnitude,
      deducted != maximum - right, deducted != line.points.map({ maximum - $0.value }),
      deducted != line.points.flatMap({ points in line.maximum.map { $0.value - points.value } })
    {
      noteDeduction(of: line, points: right, maximum: maximum)
    }
    return Judged(points: right, maximum: maximum)
  }

  private mutating func judgeMaximum(
    _ line: PublishedSheet.Line, _ counted: [Judged]
  ) -> Rational? {
    let sum = Self.sum(counted.map(\.maximum))
    if let known = criteria[line.id]?.maximum.exact {
      if let printed = line.maximum, printed.value != known {
        note(
          line, .maximum, published: printed, recomputed: known,
          vi: "điểm tối đa khác bộ tiêu chí", en: "the maximum is not the catalogue's")
      }
      return known
    }
    if let sum, let printed = line.maximum, printed.value != sum,
      printed.value != Self.sum(counted.map { $0.printedMaximum ?? $0.maximum })
    {
      note(
        line, .maximumSum, published: printed, recomputed: sum,
        vi: "điểm tối đa không bằng tổng các mục con (sai số hoặc thiếu dòng)",
        en: "the maximum is not the sum of the children (a slip, or a line is missing)")
    }
    return sum ?? line.maximum?.value
  }

  /// Whether missing lines explain the points: the maxima lack at least as much.
  private func mayLackLines(
    _ line: PublishedSheet.Line, _ counted: [Judged], points: Rational
  ) -> Bool {
    guard let maximum = line.maximum?.value, let printed = line.points?.value,
      let sum = Self.sum(counted.map(\.maximum))
    else { return false }
    return printed > points && printed - points <= maximum - sum
  }
}
