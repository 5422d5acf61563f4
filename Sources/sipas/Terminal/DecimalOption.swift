import ArgumentParser
import Reports
import Survey

/// A number of an option, typed with a decimal point or comma: `99.9`, `99,9`.
struct DecimalOption: ExpressibleByArgument, ExpressibleByFloatLiteral {
  let value: Double

  init?(argument: String) {
    guard let value = DecimalText.number(argument) else { return nil }
    self.value = value
  }

  init(floatLiteral value: Double) {
    self.value = value
  }

  /// As the help of its language writes it.
  var defaultValueDescription: String { NumberFormat(Terminal.helpLanguage).shortest(value) }
}
