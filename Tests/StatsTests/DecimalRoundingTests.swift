import Stats
import Testing

@Suite("Decimal rounding")
struct DecimalRoundingTests {
  @Test(
    "is half away from zero, of the number as it is written",
    arguments: [
      (74.865, 2, 7487), (74.864999, 2, 7486), (-74.865, 2, -7487), (1.005, 2, 101),
      (2.675, 2, 268), (0.005, 2, 1), (0.00499999, 2, 0), (-0.005, 2, -1), (0, 2, 0), (-0.0, 2, 0),
      (100, 2, 10000), (99.995, 2, 10000), (99.9949, 2, 9999), (0.5, 0, 1), (0.49999999, 0, 0),
      (1e-300, 2, 0), (Double.leastNonzeroMagnitude, 15, 0), (5e-5, 4, 1), (4.9e-5, 4, 0),
      (1e-5, 4, 0),
      (6e-1, 0, 1),
      (9e-3, 2, 1), (9e-3, 1, 0), (1.5e16, 2, 1_500_000_000_000_000_000),
      (-9e15, 2, -900_000_000_000_000_000), (1e18, 0, 1_000_000_000_000_000_000),
      (123456789.125, 2, 12_345_678_913), (0.1 + 0.2, 15, 300_000_000_000_000),
    ])
  func rounding(value: Double, decimals: Int, expected: Int) {
    #expect(DecimalRounding.roundedHalfUp(value, decimals: decimals) == expected)
  }

  @Test("of every thousandth to hundredths is that of whole numbers")
  func thousandths() {
    for thousandths in 0...100_000 {
      let rounded = DecimalRounding.roundedHalfUp(Double(thousandths) / 1000, decimals: 2)
      if rounded != (thousandths + 5) / 10 { Issue.record("\(thousandths): \(rounded)") }
    }
  }
}
