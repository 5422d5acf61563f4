internal import Survey

/// An SVG picture and how large it is, in units of about a pixel.
struct Picture {
  let width: Double
  let height: Double
  let markup: Markup
}

extension Chart {
  /// The chart as an SVG picture.
  ///
  /// - Parameters:
  ///   - language: The language of its words and numbers.
  ///   - id: A name that no other picture of the page has.
  func picture(in language: Language, id: String) -> Picture {
    var drawing = Drawing(width: 520)
    let height =
      switch self {
      case .intervals(let chart): chart.draw(on: &drawing, in: language)
      case .levels(let chart): chart.draw(on: &drawing, in: language)
      case .profile(let chart): chart.draw(on: &drawing, in: language)
      case .slopes(let chart): chart.draw(on: &drawing, in: language)
      case .trend(let chart): chart.draw(on: &drawing, in: language)
      case .quadrants(let chart): chart.draw(on: &drawing, in: language)
      }
    return drawing.picture(
      height: height, title: title[language], description: reading[language], id: id)
  }
}
