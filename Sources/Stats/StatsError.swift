/// Why a statistic could not be computed from the numbers given.
public enum StatsError: Error, Equatable, Sendable {
  /// Nobody answered, so no share, mean or interval exists.
  case noAnswers
  /// More things of one kind than things in all: satisfied answers than answers, forms than dossiers.
  case countExceedsTotal(count: Int, total: Int)
  /// A confidence level outside 50 up to, but without, 100 percent.
  case confidenceOutOfRange(percent: Double)
  /// A design weight that is zero, negative, infinite or no number.
  case weightOutOfRange(weight: Double)
  /// A share outside 0 to 1, both without, where sample sizes are computed.
  case shareOutOfRange(share: Double)
  /// A design effect that is zero, negative, infinite or no number.
  case designEffectOutOfRange(effect: Double)
  /// No dossiers to draw from.
  case noPopulation
  /// The numerical library gave no finite number for these arguments.
  case notComputable(function: String, arguments: [Double])
}

extension StatsError: CustomStringConvertible {
  /// One sentence in English; translations are made from the payload.
  public var description: String {
    switch self {
    case .noAnswers:
      "No answers were given."
    case .countExceedsTotal(let count, let total):
      "\(count) were counted out of \(total)."
    case .confidenceOutOfRange(let percent):
      "The confidence level is \(percent) percent; it must be at least 50 and less than 100."
    case .weightOutOfRange(let weight):
      "The weight is \(weight); it must be a positive number."
    case .shareOutOfRange(let share):
      "The share is \(share); it must lie between 0 and 1."
    case .designEffectOutOfRange(let effect):
      "The design effect is \(effect); it must be a positive number."
    case .noPopulation:
      "There are no dossiers to draw from."
    case .notComputable(let function, let arguments):
      "The \(function) could not be computed for "
        + arguments.map { "\($0)" }.joined(separator: ", ") + "."
    }
  }
}
