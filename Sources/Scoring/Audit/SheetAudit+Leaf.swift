internal import Survey

extension SheetAudit {
  /// Judges a leaf's maximum, points and deduction against each other.
  ///
  /// Where they contradict, the parent decides which of the three is wrong: the one whose
  /// correction makes the parent's printed sum right. Otherwise it is the deduction.
  mutating func judgeLeaf(
    _ leaf: PublishedSheet.Line, under parent: PublishedSheet.Line?
  ) -> Judged {
    let known = criteria[leaf.id]?.maximum.exact
    var maximum = leaf.maximum?.value
    if let known, let printed = leaf.maximum, printed.value != known {
      note(
        leaf, .maximum, published: printed, recomputed: known,
        vi: "điểm tối đa khác bộ tiêu chí", en: "the maximum is not the catalogue's")
    }
    maximum = known ?? maximum
    let deducted = leaf.deducted?.value.magnitude
    guard let points = leaf.points?.value else {
      let implied = maximum.flatMap { maximum in deducted.map { maximum - $0 } }
      return Judged(points: implied, maximum: maximum)
    }
    guard let maximum, !isOutsideMaximum(leaf.id) else {
      return Judged(points: points, maximum: maximum)
    }
    let needed = neededFigures(for: leaf, under: parent)
    let neededMaximum = known == nil && needed.maximum != maximum ? needed.maximum : nil
    let neededPoints = needed.points != points ? needed.points : nil
    if let deducted, maximum - points != deducted {
      if let neededMaximum, neededMaximum == points + deducted {
        return correctMaximum(of: leaf, to: neededMaximum, points: points)
      }
      if let neededPoints, neededPoints == maximum - deducted {
        note(
          leaf, .points, published: leaf.points, recomputed: neededPoints,
          vi: "điểm đạt không khớp điểm trừ và mục cha",
          en: "the points agree neither with the deduction nor with the parent")
        return Judged(points: neededPoints, maximum: maximum)
      }
      if points <= maximum {
        noteDeduction(of: leaf, points: points, maximum: maximum)
        return Judged(points: points, maximum: maximum)
      }
    }
    guard points > maximum else { return Judged(points: points, maximum: maximum) }
    if let neededMaximum, neededMaximum >= points, neededPoints == nil {
      return correctMaximum(of: leaf, to: neededMaximum, points: points)
    }
    let plausible = neededPoints.flatMap { $0 >= .zero && $0 <= maximum ? $0 : nil }
    note(
      leaf, .aboveMaximum, published: leaf.points, recomputed: plausible,
      vi: "điểm đạt vượt điểm tối đa \(maximum.text(.vi))",
      en: "the points exceed the maximum of \(maximum.text(.en))")
    return Judged(points: plausible ?? points, maximum: maximum)
  }

  /// Notes a deduction that is not maximum minus points, with the sign it was printed with.
  mutating func noteDeduction(
    of line: PublishedSheet.Line, points: Rational, maximum: Rational
  ) {
    guard let printed = line.deducted else { return }
    let right = maximum - points
    let isPositive = printed.value > .zero
    note(
      line, .deduction, published: printed,
      recomputed: isPositive ? right : Rational.zero - right,
      vi: "điểm trừ không bằng điểm tối đa \(maximum.text(.vi)) trừ điểm đạt \(points.text(.vi))",
      en: "the deduction is not the maximum \(maximum.text(.en)) minus the points"
        + " \(points.text(.en))")
  }

  private mutating func correctMaximum(
    of leaf: PublishedSheet.Line, to maximum: Rational, points: Rational
  ) -> Judged {
    note(
      leaf, .maximum, published: leaf.maximum, recomputed: maximum,
      vi: "điểm tối đa không khớp điểm đạt và mục cha",
      en: "the maximum agrees neither with the points nor with the parent")
    return Judged(points: points, maximum: maximum)
  }

  /// What the leaf would have to say for its parent's printed figures to be right.
  private func neededFigures(
    for leaf: PublishedSheet.Line, under parent: PublishedSheet.Line?
  ) -> (points: Rational?, maximum: Rational?) {
    guard let parent else { return (nil, nil) }
    let brothers = parent.children.filter { $0 !== leaf }
    let points = Self.sum(brothers.map { judged[$0.id]?.points ?? $0.points?.value })
    let maxima = Self.sum(
      brothers.filter { !isOutsideMaximum($0.id) }
        .map { judged[$0.id]?.maximum ?? $0.maximum?.value })
    return (
      parent.points.flatMap { sum in points.map { sum.value - $0 } },
      parent.maximum.flatMap { sum in maxima.map { sum.value - $0 } }
    )
  }
}
