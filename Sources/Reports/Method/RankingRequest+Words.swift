internal import Stats
internal import Survey

/// The words of a request that several tables share.
extension RankingRequest {
  /// Dates, form and number of forms, for the line under a title.
  func subtitle(forms: Int) -> Bilingual {
    let (first, last) = (period.start, period.lastDay)
    return Bilingual(
      vi: "Phiếu nhận từ \(first.vietnamese) đến hết \(last.vietnamese) · mẫu \(form.id) · "
        + "\(NumberFormat(.vi).count(forms)) phiếu",
      en: "Forms received from \(first.iso) to \(last.iso) · form \(form.id) · "
        + "\(NumberFormat(.en).count(forms)) forms")
  }

  var indexHeading: Bilingual {
    measure == .pointsSum
      ? Bilingual(vi: "Điểm", en: "Points") : Bilingual(vi: "Chỉ số (%)", en: "Index (%)")
  }

  var intervalHeading: Bilingual {
    let (vi, en) = (percent(.vi), percent(.en))
    return Bilingual(vi: "Khoảng tin cậy \(vi) %", en: "\(en) % interval")
  }

  /// The confidence as people write it: `95`, `99,5`.
  func percent(_ language: Language) -> String {
    let value = confidence.percent
    return NumberFormat(language).decimal(value, decimals: value == value.rounded() ? 0 : 2)
  }

  /// The floor under which nothing is shown.
  var floorNote: Bilingual {
    Bilingual(
      vi: "–: ít hơn \(minimumForms) phiếu trả lời, chưa đủ để công bố.",
      en: "–: fewer than \(minimumForms) forms answered, too few to publish.")
  }

  /// The cell of a figure that fewer forms than the floor are behind.
  var withheld: Cell { .withheld(tooFewForms) }

  /// Why something is not shown.
  var tooFewForms: Bilingual {
    Bilingual(
      vi: "ít hơn \(minimumForms) phiếu, chưa đủ để công bố",
      en: "fewer than \(minimumForms) forms, too few to publish")
  }

  /// The bounds of an interval; points have two decimals, percentages one.
  func cell(_ interval: ConfidenceInterval?) -> Cell {
    interval.map {
      .interval(lower: $0.lower, upper: $0.upper, decimals: measure == .pointsSum ? 2 : 1)
    } ?? .missing
  }
}

extension IndexEstimate? {
  /// The index as it is published.
  var indexCell: Cell { map { .decimal($0.index, decimals: 2) } ?? .missing }
}
