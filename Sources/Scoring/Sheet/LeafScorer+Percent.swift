internal import Survey

extension LeafScorer {
  /// The percentage that a ratio or a step is about, from counts, from a percentage, or from
  /// dossiers, in this order; nil, noted, where there is none or the figures contradict.
  mutating func percent(takesPercent: Bool, dossiers: CountRatio?) -> Rational? {
    expect("numerator", "denominator", "value")
    let written = entry?.value
    var stated: WrittenNumber?
    if let written {
      stated = WrittenNumber(written, as: .decimal)
      guard stated != nil else {
        note(
          .unreadableNumber, vi: "'\(written.prefix(20))' không phải là tỷ lệ phần trăm",
          en: "'\(written.prefix(20))' is no percentage")
        return nil
      }
    }
    switch (entry?.numerator, entry?.denominator) {
    case (let part?, let whole?):
      guard let percent = percent(part.value, of: whole.value) else { return nil }
      if let stated, !agrees(percent, with: stated, vi: "hai số đếm", en: "the two counts") {
        return nil
      }
      if let dossiers, !agrees(percent, with: dossiers) { return nil }
      return percent
    case (nil, nil):
      break
    default:
      _ = missing("'numerator', 'denominator'")
      return nil
    }
    let counted = dossiers.flatMap {
      percent(Rational($0.part), of: Rational($0.whole))
    }
    guard let stated else {
      if let counted { return counted }
      if dossiers == nil {
        _ = missing(
          takesPercent ? "'numerator', 'denominator' / 'value' (%)" : "'numerator', 'denominator'")
      }
      return nil
    }
    guard takesPercent else {
      _ = missing("'numerator', 'denominator'")
      return nil
    }
    if let counted, !agrees(counted, with: stated, vi: "số hồ sơ", en: "the dossier counts") {
      return nil
    }
    return checked(stated.value)
  }

  private mutating func percent(_ part: Rational, of whole: Rational) -> Rational? {
    guard part >= .zero, whole >= .zero else {
      note(.belowZero, vi: "số đếm không được âm", en: "counts can't be below zero")
      return nil
    }
    guard whole > .zero else {
      _ = zeroDenominator()
      return nil
    }
    return checked(part / whole * Rational(100))
  }

  private mutating func checked(_ percent: Rational) -> Rational? {
    guard percent >= .zero else {
      note(.belowZero, vi: "tỷ lệ không được âm", en: "a percentage can't be below zero")
      return nil
    }
    guard percent <= Rational(100) else {
      note(
        .overOneHundredPercent, vi: "tỷ lệ \(percent.text(.vi)) % vượt 100 %; chưa có điểm",
        en: "the ratio is \(percent.text(.en)) %, above 100 %; there are no points")
      return nil
    }
    return percent
  }

  /// A stated percentage agrees if it is the exact one rounded, or cut off, to its decimals.
  mutating func agrees(
    _ exact: Rational, with stated: WrittenNumber, vi: String, en: String
  ) -> Bool {
    let decimals = stated.decimals
    if stated.value == exact.rounded(decimals: decimals)
      || stated.value == exact.truncated(decimals: decimals)
    {
      return true
    }
    note(
      .contradictoryInput,
      vi:
        "'value' là \(stated.value.text(.vi, decimals: decimals)) % nhưng \(vi) cho \(exact.text(.vi)) %",
      en:
        "'value' is \(stated.value.text(.en, decimals: decimals)) %, but \(en) give \(exact.text(.en)) %"
    )
    return false
  }

  private mutating func agrees(_ percent: Rational, with dossiers: CountRatio) -> Bool {
    guard dossiers.whole > 0 else { return true }
    let counted = Rational(dossiers.part) / Rational(dossiers.whole) * Rational(100)
    guard counted != percent else { return true }
    note(
      .contradictoryInput,
      vi: "số nhập cho \(percent.text(.vi)) % nhưng số hồ sơ đã nạp cho \(counted.text(.vi)) %",
      en:
        "the figures give \(percent.text(.en)) %, but the imported dossiers \(counted.text(.en)) %")
    return false
  }
}
