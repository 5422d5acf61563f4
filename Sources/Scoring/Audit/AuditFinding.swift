public import Survey

/// A contradiction in something published: both values, the difference, and where.
public struct AuditFinding: Sendable, Hashable, Explained {
  /// Raw values are part of the JSON.
  public enum Kind: String, Sendable, CaseIterable {
    /// A parent's points against the sum of its leaves.
    case sum
    /// A parent's maximum against the sum of its leaves' maxima.
    case maximumSum = "maximum-sum"
    /// A deduction against maximum minus points.
    case deduction
    /// A leaf's points against both its deduction and its parent.
    case points
    /// A maximum against the catalogue, or against both its own line and its parent.
    case maximum
    case aboveMaximum = "above-maximum"
    /// A percentage against points out of maximum.
    case percentage
    /// The same for the year before.
    case percentageBefore = "percentage-before"
    /// A change against the two years.
    case change
    /// Points in the comparison table against the sheet.
    case comparisonPoints = "comparison-points"
    /// A maximum in the comparison table against the sheet.
    case comparisonMaximum = "comparison-maximum"
    /// A total against the leaves.
    case total
    /// Points against the index they come from.
    case index
    /// An overall index against the mean of its dimensions.
    case mean
    /// A percentage against its numerator and denominator.
    case ratio
    /// Points against a stated ratio and threshold.
    case ratioPoints = "ratio-points"
    /// A class against the points it is for.
    case pointsClass = "class"
    /// A percentage of a statistical annex against the two counts below it.
    case annexPercentage = "annex-percentage"
    case duplicate
    case unknownCriterion = "unknown-criterion"
    case missingCriterion = "missing-criterion"
    case unreadable
  }

  public let file: String
  public let line: Int?
  public let criterion: String?
  public let kind: Kind
  /// As printed; nil where nothing was printed that could be compared.
  public let published: Figure?
  /// nil where the right value can't be told.
  public let recomputed: Figure?
  /// The published figure is the right one cut off instead of rounded.
  public let isTruncation: Bool
  /// What is wrong, without the place and the two values.
  public let problem: Bilingual

  init(
    file: String, line: Int?, criterion: String?, kind: Kind, published: Figure? = nil,
    recomputed: Figure? = nil, isTruncation: Bool = false, problem: Bilingual
  ) {
    self.file = file
    self.line = line
    self.criterion = criterion
    self.kind = kind
    self.published = published
    self.recomputed = recomputed
    self.isTruncation = isTruncation
    self.problem = problem
  }

  /// Published minus recomputed; nil for texts and where one of them is not known.
  public var difference: Figure? {
    guard case .number(let a, let first)? = published,
      case .number(let b, let second)? = recomputed
    else { return nil }
    return .number(a - b, decimals: max(first, second))
  }

  /// `sheet.csv:2: tiêu chí 1: điểm trừ …: công bố -3,36, tính lại -3,54, lệch 0,18`.
  public var sentence: Bilingual {
    let place = line.map { "\(file):\($0): " } ?? "\(file): "
    func said(_ language: Language) -> String {
      let words =
        switch language {
        case .vi: ("tiêu chí", "công bố", "tính lại", "lệch")
        case .en: ("criterion", "published", "recomputed", "difference")
        }
      var text = place + (criterion.map { "\(words.0) \($0): " } ?? "") + problem[language]
      let figures = [(words.1, published), (words.2, recomputed), (words.3, difference)]
        .compactMap { word, figure in figure.map { "\(word) \($0.text(language))" } }
      if !figures.isEmpty { text += ": " + figures.joined(separator: ", ") }
      if isTruncation {
        text += language == .vi ? " (bị cắt bớt thay vì làm tròn)" : " (cut off instead of rounded)"
      }
      return text
    }
    return Bilingual(vi: said(.vi), en: said(.en))
  }
}
