/// A survey instrument as data: its scale, items, dimensions and the way its index is formed.
public struct Form: Sendable, Equatable {
  public let id: String
  public let version: String
  public let title: Bilingual
  public let legalBasis: String?
  public let scale: Scale
  public let dimensions: [Dimension]
  public let index: IndexDefinition
  /// Share of the items, 0...1, that must carry a counted answer for the form to be accepted.
  public let minimumAnswered: Double
  /// Column headings besides the shipped ones.
  let headings: [ColumnRole: [String]]
  /// What exports of survey programs call its items and levels.
  var mapping = Mapping()

  /// Items in the form's order, dimension by dimension.
  public var items: [Item] { dimensions.flatMap(\.items) }

  /// How many counted answers an acceptable form has at least; never none.
  var fewestAnswers: Int {
    max(1, Int((minimumAnswered * Double(items.count) - 1e-9).rounded(.up)))
  }

  /// The place of a dimension, by its id.
  public func dimension(_ id: String) -> Int? {
    dimensions.firstIndex { $0.id == id }
  }
}

extension Form {
  /// The levels of an answer.
  public struct Scale: Sendable, Equatable {
    /// One level, with the ways in which it is written out.
    public struct Level: Sendable, Equatable {
      /// 0...9.
      public let value: Int
      public let label: Bilingual
      let spellings: [String]
    }

    /// Lowest first.
    public let levels: [Level]
    /// The levels that count as satisfied.
    public let satisfied: Set<Int>
    let notApplicable: [String]

    /// The level that stands as far from the best one as this stands from the worst.
    ///
    /// By its place, since a scale may have gaps; a value that is no level stays as it is.
    public func reversed(_ level: Int) -> Int {
      guard let place = levels.firstIndex(where: { $0.value == level }) else { return level }
      return levels[levels.count - 1 - place].value
    }

    public var lowest: Int { levels[0].value }
    public var highest: Int { levels[levels.count - 1].value }
  }

  /// A question of the form.
  public struct Item: Sendable, Equatable {
    public let id: String
    public let text: Bilingual
    let headings: [String]
    /// Whether the lowest level is the best answer.
    public let isReversed: Bool
  }

  /// Items that form one index.
  public struct Dimension: Sendable, Equatable {
    public let id: String
    public let name: Bilingual
    /// At most 8 characters: a column heading.
    public let short: Bilingual
    public let items: [Item]
  }

  /// How answers become an index, unless the command says otherwise.
  public struct IndexDefinition: Sendable, Equatable {
    public let measure: IndexMeasure
    public let overall: OverallRule
    /// One for each dimension, together 1.
    public let weights: [Double]
    /// The item that asks for satisfaction as a whole, by its place in the form; `sipas drivers`
    /// explains it.
    public let overallQuestion: Int?
  }
}

/// What an answer counts.
public enum IndexMeasure: String, Sendable, CaseIterable {
  /// 1 if the level is a satisfied one.
  case satisfiedShare = "satisfied-share"
  /// Levels above the lowest one, out of those there are.
  case meanScore = "mean-score"
  /// One count a form: whether all its answers of the dimension are satisfied.
  case allSatisfied = "all-satisfied"
  /// The mean of each indicator in points, rounded to 2 decimals; the overall is their sum.
  case pointsSum = "points-sum"
}

/// How the dimensions become the overall index.
public enum OverallRule: String, Sendable, CaseIterable {
  case meanOfDimensions = "mean-of-dimensions"
  /// All answers together, whatever their dimension.
  case pooled
}

/// What a column of a response file holds.
public enum ColumnRole: String, Sendable, CaseIterable {
  case serial, received, channel, unit, province, department, district, commune, field
  case respondentType = "respondent_type"
  case gender
  case ageGroup = "age_group"
  case comment
}
