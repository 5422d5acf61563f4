/// How many independent forms would be as precise as the survey was.
struct EffectiveSize {
  let size: Double
  /// Whether the design variance gave the size; else it is the number of forms that answered.
  let fromDesign: Bool

  /// `p(1 - p)/V`, or the number of forms where all or none are satisfied or nothing varies.
  ///
  /// - Returns: nil if answers are of both kinds and nothing is known of their variance.
  /// - Throws: `StatsError.noAnswers` if `forms` is 0.
  init?(
    share: Double, variance: Double?, degreesOfFreedom: Int, forms: Int
  ) throws(StatsError) {
    precondition((0...1).contains(share), "A share lies between 0 and 1.")
    guard forms > 0 else { throw .noAnswers }
    if share == 0 || share == 1 {
      (size, fromDesign) = (Double(forms), false)
      return
    }
    guard let variance, degreesOfFreedom > 0 else { return nil }
    if variance > 0 {
      (size, fromDesign) = (share * (1 - share) / variance, true)
    } else {
      (size, fromDesign) = (Double(forms), false)
    }
  }
}
