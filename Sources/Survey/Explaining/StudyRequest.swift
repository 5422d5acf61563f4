public import Stats

/// Which forms a study of items and dimensions looks at.
public struct StudyRequest: Sendable {
  public let form: Form
  public let period: Period
  /// Whose forms.
  public enum Subject: Sendable {
    /// All forms together.
    case all
    /// Those of one unit and the ones below it.
    case unit(Unit)
    /// Those of each unit of a level on their own.
    case each(UnitLevel)
  }

  public let subject: Subject
  public let confidence: ConfidenceLevel
  /// Fewer forms give no figures.
  public let minimumForms: Int

  public init(
    form: Form, period: Period, subject: Subject = .all,
    confidence: ConfidenceLevel = .percent95, minimumForms: Int = 30
  ) {
    self.form = form
    self.period = period
    self.subject = subject
    self.confidence = confidence
    self.minimumForms = max(1, minimumForms)
  }

  /// The unit that alone is looked at.
  public var unit: Unit? {
    if case .unit(let unit) = subject { return unit }
    return nil
  }

  func tally(isGrouped: Bool) -> TallyRequest {
    let level: UnitLevel =
      switch subject {
      case .all: .province
      case .unit(let unit): unit.level
      case .each(let level): level
      }
    var tally = TallyRequest(
      form: form, measure: form.index.measure, period: period, level: level, unit: unit)
    tally.isGrouped = isGrouped
    if case .all = subject { tally.isWhole = true }
    return tally
  }
}

/// The forms that a study looked at.
public struct StudyScope: Sendable {
  public let request: StudyRequest
  public let forms: Int
  /// Forms of the period whose unit is no longer in the catalogue or of no unit of the level.
  public let withoutUnit: Int
  public let ofOtherVersions: Int
  /// The imports that the forms came from.
  public let imports: [Int64]

  init(_ request: StudyRequest, forms: Int, _ tally: Tally<CrossSums>) {
    self.request = request
    self.forms = forms
    withoutUnit = tally.withoutUnit
    ofOtherVersions = tally.ofOtherVersions
    imports = tally.imports
  }
}
