/// Which forms are looked at.
public struct QualityRequest: Sendable {
  public let form: Form
  public let period: Period
  public let level: UnitLevel
  /// A form that is stored more than this many days after the period's last day is late: 6 days lie
  /// between the 14th, where the reporting windows end, and the 20th, when the report is due.
  public var graceDays = 6

  public init(form: Form, period: Period, level: UnitLevel) {
    self.form = form
    self.period = period
    self.level = level
  }
}

/// A way in which forms may be too much alike.
public enum QualityCheck: String, Sendable, CaseIterable {
  /// Forms of other serials that are equal in everything: answers, date and all that is known of them.
  case duplicates
  /// Forms of consecutive serials with the same answers.
  case consecutive
  /// Forms of consecutive serials whose answers differ in one item.
  case nearIdentical = "near-identical"
  /// Forms of consecutive serials that both have one level in all items.
  case straightLined = "straight-lined"
  /// The least likely run of forms with the same answers.
  case longRun = "long-run"
  /// The forms of one day that have the same answers.
  case sameDay = "same-day"

  /// The checks that count pairs of forms.
  public static let ofPairs: [QualityCheck] = [
    .duplicates, .consecutive, .nearIdentical, .straightLined,
  ]

  /// The fewest items of a form with which the check says something.
  ///
  /// In a short form, forms that differ in one item, or have one level throughout, are nothing
  /// remarkable.
  var fewestItems: Int {
    switch self {
    case .nearIdentical: 10
    case .straightLined: 5
    case .duplicates, .consecutive, .longRun, .sameDay: 1
    }
  }
}
