internal import Survey

extension Cell {
  /// The cell as people read it, rounded and in their language.
  ///
  /// An interval is `[72,20; 100,00]`, because a comma cannot part two numbers that have commas.
  func text(in language: Language) -> String {
    let numbers = NumberFormat(language)
    switch self {
    case .text(let text):
      return text.harmless
    case .bilingual(let text):
      return text[language].harmless
    case .count(let count):
      return numbers.count(count)
    case .decimal(let value, let decimals):
      return numbers.decimal(value, decimals: decimals)
    case .hundredths(let hundredths):
      return numbers.hundredths(hundredths)
    case .interval(let lower, let upper, let decimals):
      let separator = language == .vi ? "; " : ", "
      return "[" + numbers.decimal(lower, decimals: decimals) + separator
        + numbers.decimal(upper, decimals: decimals) + "]"
    case .rank(let rank):
      return numbers.count(rank)
    case .rankSet(let best, let worst):
      return best == worst
        ? numbers.count(best) : numbers.count(best) + "–" + numbers.count(worst)
    case .day(let day):
      return language == .vi ? day.split(separator: "-").reversed().joined(separator: "/") : day
    case .missing, .withheld:
      return "–"
    }
  }
}
