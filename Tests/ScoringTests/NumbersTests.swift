import Scoring
import Survey
import Testing

@Suite("Numbers as written")
struct WrittenNumberTests {
  @Test(
    "points are read with either decimal mark, a spaced or a typographic minus",
    arguments: [
      ("1,5", 150), ("0.5", 50), ("- 0.25", -25), ("−0,15", -15), ("+3.9", 390), ("10", 1000),
      ("1.0", 100), ("1.500", 150), ("-3", -300), (" 2,95 ", 295), ("0", 0),
    ])
  func points(text: String, hundredths: Int) throws {
    #expect(try Points(written: text) == Points(hundredths: hundredths))
  }

  @Test(
    "points finer than hundredths are refused, not rounded", arguments: ["1.268", "1,268", "0.125"])
  func tooFine(text: String) {
    #expect(throws: PointsError.finerThanHundredths(text)) { try Points(written: text) }
  }

  @Test(
    "a text that is no number is refused in words",
    arguments: ["", "a", "1 5", "1,2,3", "1..5", ",5", "5,", "--1", "1.23.456", "12e3", "½"])
  func unreadable(text: String) {
    let error = #expect(throws: PointsError.self) { try Points(written: text) }
    #expect(error == .unreadable(text))
    #expect(error?.sentence.vi.contains("không phải là số điểm") == true)
  }

  @Test("one mark before three digits is thousands in a count and decimals elsewhere")
  func ambiguous() throws {
    let count = try #require(WrittenNumber("3.571", as: .count))
    #expect(count.value == Rational(3571))
    #expect(count.isGuess)
    let share = try #require(WrittenNumber("3.571", as: .decimal))
    #expect(share.value == Rational(Int128(3571), 1000))
    #expect(!share.isGuess)
    // A leading zero or more than three digits before the mark can't be thousands.
    #expect(WrittenNumber("0.57", as: .count)?.value == Rational(Int128(57), 100))
    #expect(WrittenNumber("1234.56", as: .count)?.value == Rational(Int128(123_456), 100))
  }

  @Test("several marks separate thousands, and the last one of another kind is decimal")
  func grouped() {
    #expect(WrittenNumber("1.234.567", as: .decimal)?.value == Rational(1_234_567))
    #expect(WrittenNumber("1.234,5", as: .count)?.value == Rational(Int128(12345), 10))
    #expect(WrittenNumber("1,234.5", as: .count)?.value == Rational(Int128(12345), 10))
    #expect(WrittenNumber("1.234,567.8", as: .count) == nil)
  }

  @Test("a percent sign is part of the number's writing")
  func percentSign() {
    #expect(WrittenNumber("99,6 %", as: .decimal)?.value == Rational(Int128(996), 10))
    #expect(WrittenNumber("100%", as: .decimal)?.decimals == 0)
  }

  @Test("digits beyond any count are refused, decimals of a spreadsheet rounded off")
  func limits() {
    #expect(WrittenNumber("1234567890123456", as: .count) == nil)
    #expect(WrittenNumber("1.1234", as: .count) == nil)
    #expect(WrittenNumber("123456789", as: .decimal) == nil)
    #expect(
      WrittenNumber("85.9259259259259", as: .decimal)?.value
        == Rational(Int128(85_925_926), 1_000_000))
  }
}

@Suite("Exact arithmetic")
struct RationalTests {
  @Test("a half goes up, and the next thousandth below it goes down")
  func halfUp() {
    #expect(Points(rounding: Rational(Int128(855), 1000)) == points(86))
    #expect(Points(rounding: Rational(Int128(8549), 10000)) == points(85))
    // 1.005 is below a half as a Double, and exactly a half as a fraction.
    #expect(Points(rounding: Rational(Int128(1005), 1000)) == points(101))
    #expect(Rational(Int128(-125), 100).rounded(decimals: 1) == Rational(Int128(-13), 10))
  }

  @Test("rounding agrees with whole-number division over all small fractions")
  func roundingProperty() {
    for denominator in 1...60 {
      for numerator in 0...200 {
        let expected = (200 * numerator + denominator) / (2 * denominator)
        let rounded = Points(rounding: Rational(Int128(numerator), Int128(denominator)))
        #expect(rounded == points(expected))
      }
    }
  }

  @Test("a percentage computed in floating point keeps its exact decimals")
  func percentages() {
    #expect(Rational(percent: 74.872) == Rational(Int128(74872), 1000))
    #expect(Rational(percent: 0.1 + 0.2) == Rational(Int128(3), 10))
    #expect(Rational(percent: .nan) == nil)
    #expect(Rational(percent: -1) == nil)
    #expect(Rational(percent: 100.001) == nil)
    // An error of the last bit is no percentage above 100.
    #expect(Rational(percent: 100.00000000000001) == Rational(100))
  }

  @Test("sentences use the decimal mark of their language")
  func texts() {
    #expect(points(646).text(.vi) == "6,46")
    #expect(points(646).text(.en) == "6.46")
    #expect(points(-5).text(.vi) == "-0,05")
    #expect(points(1000).text(.vi) == "10")
    #expect(Rational(Int128(2), 3).text(.en, decimals: 1) == "0.7")
  }
}
