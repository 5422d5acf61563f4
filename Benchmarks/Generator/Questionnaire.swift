/// The form `mau-so-1` and how people answer it.
///
/// An answer is cut from a latent opinion: the item's mean, plus what the district, the commune
/// and the respondent add, plus noise. So answers of one form, one commune and one district
/// resemble each other, as they do in real surveys.
enum Questionnaire {
  /// Items of each dimension.
  static let sizes = [4, 5, 6, 3, 4]
  /// The dimension of each item.
  static let dimensions = sizes.indices.flatMap { Array(repeating: $0, count: sizes[$0]) }
  /// Mean opinion of each item, in thousandths of a level.
  static let means = [
    3900, 3950, 3750, 4000, 4150, 4100, 4050, 3950, 3800, 4200, 4100, 4150,
    4050, 4000, 4250, 4200, 4150, 4100, 3700, 3650, 3550, 3600,
  ]
  /// From these opinions on, a person ticks level 2, 3, 4, 5.
  static let cuts = [1100, 2000, 3100, 4700]
  /// What is typed into a cell that should hold a level.
  static let illegal = ["6", "0", "44", "x", "-3", "3.5", "9"].map { Array($0.utf8) }

  /// How much a respondent's general and special opinions, and single answers, differ.
  static let respondentSpread = 480
  static let dimensionSpread = 250
  static let answerSpread = 650

  static func level(of opinion: Int) -> UInt8 {
    var level: UInt8 = 1
    for cut in cuts where opinion >= cut { level += 1 }
    return level
  }
}
