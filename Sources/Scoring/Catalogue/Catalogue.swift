public import Survey

/// A tree of criteria with maximum points, as a decision of a ministry or a province gives it.
///
/// Read from `forms/criteria/<id>.yaml`; `forms/criteria/README.md` says the format.
public struct Catalogue: Sendable, Equatable {
  public let id: String
  public let version: String
  public let title: Bilingual
  public let legalBasis: String?
  /// Whether an assessor's points stand beside those of the forms and alone decide the class.
  public let isAssessed: Bool
  /// The areas, in the file's order.
  public let criteria: [Criterion]
  /// Classes of the total: nhóm 1, nhóm 2, Xuất sắc ….
  public let groups: [PointsClass]
  /// Ratings of the head of the unit that follow from the total.
  public let ratings: [PointsClass]

  /// The sum of the areas' maxima.
  public var maximum: Points { Criterion.maximum(of: criteria) }

  /// Every leaf, in the file's order.
  public var leaves: [Criterion] { criteria.flatMap(\.leaves) }

  /// A criterion of any level.
  public subscript(id: String) -> Criterion? {
    criteria.lazy.compactMap { $0.descendant(id) }.first
  }

  /// Every criterion of every level.
  var criteriaByID: [String: Criterion] {
    var all: [String: Criterion] = [:]
    func visit(_ criterion: Criterion) {
      all[criterion.id] = criterion
      criterion.children.forEach(visit)
    }
    criteria.forEach(visit)
    return all
  }

  /// The class into which a total falls; nil where the catalogue gives none for it.
  public func group(of points: Points) -> PointsClass? {
    groups.first { $0.bounds.contains(points.exact) }
  }

  /// The rating that a total gives; nil where the catalogue gives none for it.
  public func rating(of points: Points) -> PointsClass? {
    ratings.first { $0.bounds.contains(points.exact) }
  }
}

/// A class of totals, by points and not by percent.
public struct PointsClass: Sendable, Equatable {
  public let id: String
  public let name: Bilingual
  public let bounds: Bounds
}

/// One line of a catalogue: an area, a criterion or a component.
public struct Criterion: Sendable, Equatable {
  /// What a criterion is made of.
  public enum Content: Sendable, Equatable {
    case children([Criterion])
    case rule(Rule)
  }

  public let id: String
  public let name: String
  /// The most it can give; of a `minus` rule, the most it can take.
  public let maximum: Points
  public let note: String?
  public let content: Content

  public var children: [Criterion] {
    if case .children(let children) = content { children } else { [] }
  }

  /// nil for a criterion that is the sum of others.
  public var rule: Rule? {
    if case .rule(let rule) = content { rule } else { nil }
  }

  var leaves: [Criterion] { rule == nil ? children.flatMap(\.leaves) : [self] }

  /// Keeps the digits of products in range; real criteria have at most 100 points.
  static let highestMaximum = Points(hundredths: 100_000_00)

  /// What this adds to its parent's maximum: bonus and minus points stand outside it.
  var countedMaximum: Points {
    switch rule {
    case .bonus, .minus: .zero
    default: maximum
    }
  }

  static func maximum(of criteria: [Criterion]) -> Points {
    criteria.map(\.countedMaximum).reduce(.zero, +)
  }

  func descendant(_ id: String) -> Criterion? {
    if self.id == id { return self }
    return children.lazy.compactMap { $0.descendant(id) }.first
  }
}
