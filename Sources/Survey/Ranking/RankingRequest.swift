public import Stats

/// What is ranked, and how.
public struct RankingRequest: Sendable {
  /// What the units are put in order by.
  public enum Target: Sendable, Equatable {
    case overall
    /// A dimension, by its place in the form.
    case dimension(Int)
  }

  /// Which indices share a rank.
  public enum Ties: String, Sendable, CaseIterable {
    /// Those that are equal in full precision.
    case exact
    /// Those that are equal as printed, with 2 decimals.
    case published
  }

  public var form: Form
  public var period: Period
  public var level: UnitLevel
  public var target = Target.overall
  public var measure: IndexMeasure
  public var overall: OverallRule
  public var confidence = ConfidenceLevel.percent95
  public var interval = IntervalMethod.wilson
  public var ties = Ties.exact
  public var design = SurveyDesign.simple
  /// Fewer forms are listed without index and rank.
  public var minimumForms = 30
  /// An interval wider than ± this many points, out of 100, is marked as weak.
  public var halfWidth = 10.0
  /// A standard error of more than this share of the index is marked as weak; nil: no such rule.
  public var coefficientOfVariation: Double?

  /// A ranking by the overall index, formed as the form says.
  public init(form: Form, period: Period, level: UnitLevel) {
    self.form = form
    self.period = period
    self.level = level
    measure = form.index.measure
    overall = form.index.overall
  }

  /// How far an index may be published.
  var publication: PublicationRule {
    PublicationRule(
      minimumForms: minimumForms, halfWidth: halfWidth,
      coefficientOfVariation: coefficientOfVariation)
  }

  /// How the sums become indices.
  var rule: IndexRule {
    let overall: IndexRule.Overall =
      switch overall {
      case .meanOfDimensions: .meanOfDimensions(weights: form.index.weights)
      case .pooled: .pooled
      }
    return rule(dimensions: form.dimensions.count, overall: overall)
  }

  /// How the sums of one item become its index.
  var itemRule: IndexRule { rule(dimensions: 1, overall: .evenMean(dimensions: 1)) }

  private func rule(dimensions: Int, overall: IndexRule.Overall) -> IndexRule {
    switch measure {
    case .satisfiedShare, .allSatisfied:
      return .satisfiedShare(dimensions: dimensions, overall: overall)
    case .meanScore:
      return .meanScore(
        dimensions: dimensions, levels: form.scale.lowest...form.scale.highest, overall: overall)
    case .pointsSum:
      return .pointsSum(dimensions: dimensions, highestLevel: form.scale.highest)
    }
  }

  /// The dimensions of which the overall index is made, as places in the form; none where all answers
  /// are pooled.
  var dimensionsOfOverall: [Int] {
    let all = Array(form.dimensions.indices)
    if measure == .pointsSum { return all }
    return overall == .pooled ? [] : all.filter { form.index.weights[$0] > 0 }
  }

  /// - Throws: `UnfitMeasure` where the measure cannot be formed from the form,
  ///   `ContradictoryDesign` where the design does not fit the level.
  func check() throws {
    try design.check(level: level)
    guard measure == .pointsSum else { return }
    if form.dimensions.contains(where: { $0.items.count > 1 }) || form.scale.lowest != 0 {
      throw UnfitMeasure(form: form.id)
    }
  }
}

/// A form whose answers cannot be summed as points.
public struct UnfitMeasure: ExplainedError, Equatable {
  let form: String

  public var sentence: Bilingual {
    Bilingual(
      vi: "Cách tính 'points-sum' cần mẫu có mỗi yếu tố đúng một câu và thang đo bắt đầu từ 0; mẫu "
        + "'\(form)' không như vậy.",
      en: "The measure 'points-sum' needs a form with one item in each dimension and a scale that "
        + "begins at 0; '\(form)' is none.")
  }
}

extension RankingRequest.Target {
  /// What a word of the command line means: `overall`, or a dimension by its id or name.
  ///
  /// - Throws: `UnknownDimension`.
  public init(named name: String, in form: Form) throws(UnknownDimension) {
    let key = Folding.heading(name)
    if key == "overall" || key == "chung" {
      self = .overall
      return
    }
    self = .dimension(try form.dimension(named: name, besides: ["overall"]))
  }
}

extension Form {
  /// The place of a dimension, by its id or name.
  ///
  /// - Parameters:
  ///   - name: In any spelling.
  ///   - others: What else the word might have been.
  /// - Throws: `UnknownDimension`.
  public func dimension(
    named name: String, besides others: [String] = []
  ) throws(UnknownDimension) -> Int {
    let key = Folding.heading(name)
    let place = dimensions.firstIndex { dimension in
      [dimension.id, dimension.name.vi, dimension.name.en].contains { Folding.heading($0) == key }
    }
    if let place { return place }
    throw UnknownDimension(name: name, known: others + dimensions.map(\.id), form: id)
  }
}

/// A word that names no dimension of the form.
public struct UnknownDimension: ExplainedError, Equatable {
  let name: String
  let known: [String]
  let form: String

  public var sentence: Bilingual {
    let list = known.joined(separator: ", ")
    return Bilingual(
      vi: "Mẫu '\(form)' không có yếu tố '\(name)'; hãy dùng \(list).",
      en: "The form '\(form)' has no dimension '\(name)'; use \(list).")
  }
}

extension UnitLevel {
  /// The levels that a ranking is likely to be about, the likeliest first: those that have units in
  /// the period; districts, departments, communes, provinces.
  public static func usual(in catalogue: UnitCatalogue, period: Period) -> [UnitLevel] {
    [.district, .department, .commune, .province].filter {
      !catalogue.units(of: $0, in: period).isEmpty
    }
  }
}
