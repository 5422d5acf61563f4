public import Stats

/// How the forms were collected, as far as the statistics are to know it.
public struct SurveyDesign: Sendable, Equatable {
  /// What divides the forms of a unit into strata.
  public enum Stratum: String, Sendable, CaseIterable {
    case field, commune, channel

    public var trait: Trait {
      switch self {
      case .field: .field
      case .commune: .commune
      case .channel: .channel
      }
    }
  }

  /// What was drawn first, the forms after it.
  public enum Cluster: String, Sendable, CaseIterable {
    case commune
    /// Every form was drawn on its own.
    case none
  }

  /// What the forms stand for.
  public enum Population: String, Sendable, CaseIterable {
    /// The dossiers of the stratum: weights and the finite population correction.
    case dossiers
    /// Every form for the same number of dossiers, of a population without end.
    case none
  }

  /// In the order in which they were named; each at most once.
  public let strata: [Stratum]
  public let cluster: Cluster
  public let population: Population
  /// What a stratum of one form or one cluster adds to the variance.
  public let lonely: LonelyStrategy
  /// Counts to which the weights are adjusted.
  public let margins: Margins?

  /// Every form drawn on its own from all those of a unit.
  public static let simple = SurveyDesign(checked: [], .none, .none, .fail, nil)

  /// - Parameter population: The dossiers where strata are named, unless something else is asked for.
  /// - Throws: `ContradictoryDesign` where strata are clusters, or a stratum is named twice.
  public init(
    strata: [Stratum] = [], cluster: Cluster = .none, population: Population? = nil,
    lonely: LonelyStrategy = .fail, margins: Margins? = nil
  ) throws(ContradictoryDesign) {
    if Set(strata).count < strata.count { throw ContradictoryDesign(reason: .strataTwice) }
    if cluster == .commune, strata.contains(.commune) {
      throw ContradictoryDesign(reason: .clustersAreStrata)
    }
    self.init(
      checked: strata, cluster, population ?? (strata.isEmpty ? .none : .dossiers), lonely,
      margins)
  }

  private init(
    checked strata: [Stratum], _ cluster: Cluster, _ population: Population,
    _ lonely: LonelyStrategy, _ margins: Margins?
  ) {
    self.strata = strata
    self.cluster = cluster
    self.population = population
    self.lonely = lonely
    self.margins = margins
  }

  /// The same design with other margins, or without any.
  public func adjusted(to margins: Margins?) -> SurveyDesign {
    SurveyDesign(checked: strata, cluster, population, lonely, margins)
  }

  /// Whether every form was drawn on its own from all those of a unit, and counts alike.
  public var isSimple: Bool { drawsFromAll && margins == nil }

  /// Whether every form was drawn on its own, wherever it came from.
  var drawsFromAll: Bool { strata.isEmpty && cluster == .none && population == .none }

  /// What a tally has to be divided by.
  var traits: [Trait] {
    var traits = strata.map(\.trait) + (cluster == .commune ? [.commune] : [])
    for trait in margins?.traits ?? [] where !traits.contains(trait) { traits.append(trait) }
    return traits
  }

  /// - Throws: `ContradictoryDesign` where each unit of the level is one cluster.
  func check(level: UnitLevel) throws(ContradictoryDesign) {
    if cluster == .commune, level == .commune {
      throw ContradictoryDesign(reason: .unitsAreClusters)
    }
  }
}

/// A design whose parts do not go together.
public struct ContradictoryDesign: ExplainedError, Equatable {
  enum Reason: Equatable {
    case strataTwice, clustersAreStrata, unitsAreClusters
  }

  let reason: Reason

  public var sentence: Bilingual {
    switch reason {
    case .strataTwice:
      Bilingual(
        vi: "Thiết kế mẫu nêu một tiêu thức phân tầng hai lần; hãy nêu mỗi tiêu thức một lần.",
        en: "The sample design names one kind of stratum twice; name each once.")
    case .clustersAreStrata:
      Bilingual(
        vi: "Xã không thể vừa là tầng vừa là cụm; hãy bỏ 'commune' khỏi --strata hoặc --cluster.",
        en: "Communes cannot be strata and clusters at once; take 'commune' from --strata or "
          + "--cluster.")
    case .unitsAreClusters:
      Bilingual(
        vi:
          "Khi xếp hạng cấp xã, mỗi xã chỉ là một cụm nên không có sai số; hãy bỏ --cluster commune "
          + "hoặc chọn cấp cao hơn.",
        en: "Where communes are ranked, each is one cluster and tells no error; leave out "
          + "--cluster commune or choose a higher level.")
    }
  }
}
