internal import Survey

/// The assessment of how procedures are handled: means of nine 0/1/2 answers beside the points
/// that the assessor gives.
///
/// The class follows from the assessed total alone. Source: Thông tư 01/2018/TT-VPCP; exactly 15
/// is Xuất sắc.
public struct TTHCAssessment: Sendable, Equatable {
  /// The answers to one indicator.
  public struct Answers: Sendable, Equatable {
    /// The sum of the answers 0, 1 and 2.
    public let sum: Int
    /// How many forms answered it.
    public let count: Int

    public init(sum: Int, count: Int) {
      self.sum = sum
      self.count = count
    }

    /// The mean, half up to hundredths; nil where nobody answered.
    public var mean: Points? {
      precondition(sum >= 0 && count >= 0, "Counts cannot be negative.")
      return count == 0 ? nil : Points(rounding: Rational(Int128(sum), Int128(count)))
    }
  }

  public struct Indicator: Sendable, Equatable {
    public let id: String
    public let name: String
    public let maximum: Points
    /// How many forms answered it.
    public let answers: Int
    /// Điểm tự chấm: the mean of the forms.
    public let selfAssessed: Points?
    /// Điểm thẩm định.
    public let assessed: Points?
  }

  /// The unit's code; nil where the inputs name none.
  public let unit: String?
  public let indicators: [Indicator]
  public let maximum: Points
  /// nil while an indicator has no answers.
  public let selfAssessed: Points?
  /// nil while an indicator has not been assessed.
  public let assessed: Points?
  /// The class of the assessed total; never of the self-assessed one.
  public let group: PointsClass?
  public let findings: [ScoreFinding]

  /// - Parameters:
  ///   - catalogue: One leaf for each indicator.
  ///   - unit: The unit's code; nil where the inputs name none.
  ///   - answers: The answers to the dimension of a form, as named by the catalogue's rule.
  ///   - assessed: The assessor's points, as `criterion,value`.
  ///   - minimumForms: An indicator that fewer forms answered has no points of theirs.
  public init(
    catalogue: Catalogue, unit: String? = nil, answers: (SurveySource) -> Answers?,
    assessed: ScoreInputs, minimumForms: Int = 1
  ) {
    var findings: [ScoreFinding] = []
    indicators = catalogue.leaves.map { leaf in
      var own: Answers?
      if case .survey(let rule) = leaf.rule { own = answers(rule.source) }
      let entry = assessed.entry(for: leaf.id, unit: unit)
      var points: Points?
      if !assessed.isDefective(leaf.id, unit: unit) {
        var scorer = LeafScorer(criterion: leaf, entry: entry, file: assessed.file, unit: unit)
        points = scorer.enteredPoints()
        findings += scorer.findings
      }
      let count = own?.count ?? 0
      let isEnough = count >= max(1, minimumForms)
      if !isEnough { findings.append(Self.tooFew(count, leaf, unit)) }
      return Indicator(
        id: leaf.id, name: leaf.name, maximum: leaf.maximum, answers: count,
        selfAssessed: isEnough ? own?.mean : nil, assessed: points)
    }
    self.unit = unit
    self.findings = findings
    maximum = catalogue.maximum
    selfAssessed = Self.sum(indicators.map(\.selfAssessed))
    self.assessed = Self.sum(indicators.map(\.assessed))
    group = self.assessed.flatMap(catalogue.group(of:))
  }

  private static func tooFew(_ count: Int, _ leaf: Criterion, _ unit: String?) -> ScoreFinding {
    ScoreFinding(
      file: nil, line: nil, unit: unit, criterion: leaf.id,
      kind: count == 0 ? .noSurveyIndex : .tooFewForms,
      problem: count == 0
        ? Bilingual(
          vi: "không có phiếu nào trả lời; chưa có điểm tự chấm",
          en: "no form answered it, so there are no points of the forms")
        : Bilingual(
          vi: "chỉ có \(count) phiếu trả lời, quá ít; chưa có điểm tự chấm",
          en: "only \(count) forms answered it, too few for points of the forms"))
  }

  private static func sum(_ points: [Points?]) -> Points? {
    points.reduce(Points.zero) { sum, points in
      guard let sum, let points else { return nil }
      return sum + points
    }
  }
}
