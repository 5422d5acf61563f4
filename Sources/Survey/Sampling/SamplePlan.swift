public import Stats

/// How many forms a survey needs, and how precise it will be.
public struct SamplePlan: Sendable {
  /// What is wanted.
  public enum Wish: Sendable, Equatable {
    /// Points, ±, out of 100.
    case halfWidth(Double)
    /// Forms.
    case size(Int)
  }

  public let wish: Wish
  public let assumptions: SampleSize
  /// Forms that must come back.
  public let size: Int
  /// Forms by the office rule of Yamane; nil without a wanted half-width or a number of dossiers.
  public let yamane: Int?
  /// The share of the forms sent out that is expected to come back, `0 < r <= 1`.
  public let responseRate: Double

  /// - Throws: `SampleTooLarge` for more forms than dossiers, `StatsError`.
  public init(_ wish: Wish, _ assumptions: SampleSize, responseRate: Double = 1) throws {
    precondition(responseRate > 0 && responseRate <= 1, "A response rate is a share.")
    self.wish = wish
    self.assumptions = assumptions
    self.responseRate = responseRate
    switch wish {
    case .halfWidth(let points):
      size = try assumptions.forms(halfWidth: points / 100)
      yamane = try assumptions.population.map {
        try SampleSize.yamane(population: $0, margin: points / 100)
      }
    case .size(let wanted):
      if let population = assumptions.population, wanted > population {
        throw SampleTooLarge(wanted: wanted, population: population)
      }
      (size, yamane) = (wanted, nil)
    }
  }

  /// The half-width that a number of forms gives, in points.
  public func halfWidth(of forms: Int) throws -> Double {
    100 * (try assumptions.halfWidth(forms: forms))
  }

  /// How many forms must be sent out for so many to come back.
  public func sentOut(for forms: Int) -> Int {
    Int((Double(forms) / responseRate - 1e-9).rounded(.up))
  }
}

/// More forms than there are dossiers.
public struct SampleTooLarge: ExplainedError, Equatable {
  let wanted: Int
  let population: Int

  public var sentence: Bilingual {
    Bilingual(
      vi: "Chỉ có \(population) hồ sơ, không thể lấy \(wanted) phiếu; hãy giảm số phiếu.",
      en: "There are only \(population) dossiers, so that \(wanted) forms cannot be had; ask for "
        + "fewer.")
  }
}
