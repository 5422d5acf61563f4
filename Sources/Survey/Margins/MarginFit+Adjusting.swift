internal import Stats

extension MarginFit {
  /// A sample with weights that agree with the margins; as it was, with the reasons, where no
  /// weights can.
  func adjusted(
    _ sample: SampleDesign
  ) -> (design: SampleDesign, adjustment: WeightAdjustment?, findings: [DesignFinding]) {
    var findings = untold.map { DesignFinding.marginUntold($0.trait, share: $0.share) }
    guard missing.isEmpty else {
      return (sample, nil, [.marginsUnfit(missing.map { .noCounts($0) })])
    }
    do {
      let raked = try Raking(targets: targets).adjusted(sample)
      if !raked.hasConverged {
        let miss = raked.largestMiss
        findings.append(
          .marginMissed(
            traits[miss.margin], name(miss.margin, miss.category), share: miss.share))
      }
      let adjustment = WeightAdjustment(
        iterations: raked.iterations, hasConverged: raked.hasConverged, spread: raked.spread)
      return (raked.design, adjustment, findings)
    } catch {
      return (sample, nil, [.marginsUnfit(error.problems.map(misfit))])
    }
  }

  private func misfit(_ problem: MarginProblem) -> MarginMisfit {
    switch problem {
    case .impossibleTarget(let margin, let category, let target):
      .noForms(traits[margin], name(margin, category), count: target)
    case .noForms(let margin, let category, let target):
      .noForms(traits[margin], name(margin, category), count: target)
    case .noTarget(let margin, let category, let forms):
      .noCount(traits[margin], name(margin, category), forms: forms)
    case .totalsDiffer(let margin, let total, let other, let otherTotal):
      .totalsDiffer(traits[margin], total, traits[other], otherTotal)
    case .contradiction(let margin, let categories, _, let other, let others, _):
      .contradiction(
        traits[margin], categories.map { name(margin, $0) }, traits[other],
        others.map { name(other, $0) })
    }
  }
}

/// Why weights cannot agree with margins.
public enum MarginMisfit: Sendable, Equatable {
  /// The file has no counts of the margin for the unit.
  case noCounts(Trait)
  /// People of the category were counted, but none of them filled in a form.
  case noForms(Trait, Bilingual, count: Double)
  /// Forms of a category that the file does not count.
  case noCount(Trait, Bilingual, forms: Int)
  /// Two margins count different totals.
  case totalsDiffer(Trait, Double, Trait, Double)
  /// Forms of the first categories are only in the others, which count less.
  case contradiction(Trait, [Bilingual], Trait, [Bilingual])
}
