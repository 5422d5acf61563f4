internal import Stats
internal import Survey

extension UnitReport {
  var isPoints: Bool { request.measure == .pointsSum }

  /// An index as a sentence says it: `74,87 %`, or points.
  func index(_ estimate: IndexEstimate) -> Bilingual { index(estimate.index) }

  func index(_ value: Double) -> Bilingual {
    let (vi, en) = UnitReport.number(value, decimals: 2)
    return isPoints
      ? Bilingual(vi: "\(vi) điểm", en: "\(en) points") : Bilingual(vi: "\(vi) %", en: "\(en) %")
  }

  /// How sure an index is: number of forms and interval, in brackets.
  func note(_ entry: UnitRanking.Entry, ranks: ClosedRange<Int>? = nil) -> Bilingual {
    note(forms: entry.forms, entry.estimate, ranks: ranks)
  }

  func note(
    forms: Int, _ estimate: IndexEstimate?, ranks: ClosedRange<Int>? = nil
  ) -> Bilingual {
    let count = UnitReport.count(forms)
    var (vi, en) = ("\(count.vi) phiếu", "\(count.en) forms")
    if let interval = estimate?.interval {
      let (lower, upper) = (
        UnitReport.number(interval.lower, decimals: 1),
        UnitReport.number(interval.upper, decimals: 1)
      )
      vi += "; khoảng tin cậy \(request.percent(.vi)) %: từ \(lower.vi) đến \(upper.vi)"
      en += "; \(request.percent(.en)) % interval: \(lower.en) to \(upper.en)"
    }
    if let ranks {
      let isOne = ranks.lowerBound == ranks.upperBound
      vi += "; hạng có thể: " + (isOne ? "" : "từ \(ranks.lowerBound) đến ") + "\(ranks.upperBound)"
      en += "; possible ranks: " + (isOne ? "" : "\(ranks.lowerBound) to ") + "\(ranks.upperBound)"
    }
    return Bilingual(vi: "(\(vi))", en: "(\(en))")
  }

  /// A place among the ranked units, behind an index; nothing where there is but one.
  func place(_ rank: Int, of ranked: Int) -> Bilingual {
    ranked > 1
      ? Bilingual(vi: ", xếp vị trí thứ \(rank)/\(ranked)", en: ", rank \(rank) of \(ranked)")
      : Bilingual(vi: "", en: "")
  }

  static func number(_ value: Double, decimals: Int) -> (vi: String, en: String) {
    (
      NumberFormat(.vi).decimal(value, decimals: decimals),
      NumberFormat(.en).decimal(value, decimals: decimals)
    )
  }

  static func count(_ count: Int) -> (vi: String, en: String) {
    (NumberFormat(.vi).count(count), NumberFormat(.en).count(count))
  }
}

extension Bilingual {
  static func + (left: Bilingual, right: Bilingual) -> Bilingual {
    Bilingual(vi: left.vi + right.vi, en: left.en + right.en)
  }
}
