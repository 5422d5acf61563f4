/// Tasks on time count 1, late ones 0.5, open ones 0.
///
/// ```
/// points = (onTime + late / 2) / total × maximum
/// ```
/// Source: criterion 1.7 of the Vân Canh sheet 2021: 4 of 4 done, 2 on time: 0.75 of 1.
enum TimelinessRule {
  /// - Precondition: `total` is above zero and not below `onTime + late`.
  static func points(
    onTime: Rational, late: Rational, total: Rational, maximum: Points
  ) -> Points {
    Points(rounding: (onTime + late / Rational(2)) / total * maximum.exact)
  }
}
