internal import Survey

/// The content of one CSV field: figures of ours, or words that might be anybody's.
enum CSVField {
  /// A number, a day or nothing, written as it is.
  case figure(String)
  /// Words, guarded against being read as a formula.
  case words(String)

  /// The field before quoting.
  var content: String {
    switch self {
    case .figure(let figure): figure
    case .words(let words): words.harmless.withoutFormula
    }
  }
}

extension Cell {
  /// The CSV fields of the cell, as many as its column's kind has parts.
  func csvFields(
    of kind: Column.Kind, numbers: NumberFormat, language: Language
  ) -> [CSVField] {
    switch self {
    case .text(let text):
      return [.words(text)]
    case .bilingual(let text):
      return [.words(text[language])]
    case .count(let count):
      return [.figure(numbers.count(count))]
    case .decimal(let value, let decimals):
      return [.figure(numbers.decimal(value, decimals: decimals))]
    case .hundredths(let hundredths):
      return [.figure(numbers.hundredths(hundredths))]
    case .interval(let lower, let upper, let decimals):
      return [lower, upper].map { .figure(numbers.decimal($0, decimals: decimals)) }
    case .rank(let rank):
      return [.figure(numbers.count(rank))]
    case .rankSet(let best, let worst):
      return [best, worst].map { .figure(numbers.count($0)) }
    case .day(let day):
      return [.figure(day)]
    case .missing, .withheld:
      return kind.parts.map { _ in .figure("") }
    }
  }
}
