import Foundation
import Reports
import Survey
import Testing

// Halves as people write them; the binary value of 74.865, 1.005 and 2.675 lies below the half.
private let roundings: [(value: Double, decimals: Int, text: String)] = [
  (74.865, 2, "74.87"), (0.125, 2, "0.13"), (-0.125, 2, "-0.13"), (1.005, 2, "1.01"),
  (2.675, 2, "2.68"), (74.864, 2, "74.86"), (74.8649999, 2, "74.86"),
  (99.995, 2, "100.00"), (99.994, 2, "99.99"), (9.5, 0, "10"), (9.4, 0, "9"), (0.5, 0, "1"),
  (0.05, 0, "0"), (0, 2, "0.00"), (-0.0, 2, "0.00"), (-0.004, 2, "0.00"), (-0.005, 2, "-0.01"),
  (100, 2, "100.00"), (1e-7, 2, "0.00"), (.leastNonzeroMagnitude, 2, "0.00"),
  (0.00051, 3, "0.001"),
  (1.5e-5, 5, "0.00002"), (1e16, 1, "10000000000000000.0"), (1.25e20, 0, "125000000000000000000"),
]

@Suite("Number format")
struct NumberFormatTests {
  @Test("rounds the number people see half away from zero", arguments: roundings)
  func rounding(value: Double, decimals: Int, text: String) {
    let numbers = NumberFormat(decimalMark: .point)
    #expect(numbers.decimal(value, decimals: decimals) == text)
  }

  @Test("writes a comma in Vietnamese and a point in English")
  func languages() {
    #expect(NumberFormat(.vi).decimal(1234.56, decimals: 2) == "1.234,56")
    #expect(NumberFormat(.en).decimal(1234.56, decimals: 2) == "1,234.56")
    #expect(NumberFormat(.vi).count(8145) == "8.145")
    #expect(NumberFormat(.en).count(8145) == "8,145")
  }

  @Test("sets every three digits apart, and none at the front")
  func grouping() {
    let counts = [0, 7, 999, 1000, 123_456, 1_234_567, -1000, -999, Int.min]
    #expect(
      counts.map(NumberFormat(.en).count) == [
        "0", "7", "999", "1,000", "123,456", "1,234,567", "-1,000", "-999",
        "-9,223,372,036,854,775,808",
      ])
  }

  @Test("writes exact points without rounding")
  func hundredths() {
    let points = [0, 5, 50, 1500, 2995, 123_456, -5, -100]
    #expect(
      points.map(NumberFormat(.vi).hundredths) == [
        "0,00", "0,05", "0,50", "15,00", "29,95", "1.234,56", "-0,05", "-1,00",
      ])
  }

  @Test("agrees with Foundation's decimal arithmetic on every thousandth", arguments: 0...3)
  func foundation(decimals: Int) throws {
    let numbers = NumberFormat(decimalMark: .point)
    for thousandths in stride(from: -3_005, through: 101_005, by: 5) {
      let value = Double(thousandths) / 1000
      let exact = try #require(Decimal(string: "\(value)", locale: Locale(identifier: "en")))
      var source = exact
      var rounded = Decimal()
      NSDecimalRound(&rounded, &source, decimals, .plain)
      let text = numbers.decimal(value, decimals: decimals)
      #expect(Decimal(string: text, locale: Locale(identifier: "en")) == rounded)
      #expect(text.split(separator: ".").dropFirst().first?.count ?? 0 == decimals)
    }
  }

  @Test("refuses a number that is not finite")
  func notFinite() async {
    await #expect(processExitsWith: .failure) {
      _ = NumberFormat(.vi).decimal(.nan, decimals: 2)
    }
  }
}
