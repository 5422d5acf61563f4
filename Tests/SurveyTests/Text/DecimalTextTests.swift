import Testing

@testable import Survey

@Suite("Numbers that people type")
struct DecimalTextTests {
  @Test(
    "have either decimal mark, once",
    arguments: [
      ("2.5", 2.5), ("2,5", 2.5), ("-3", -3), ("0,125", 0.125), ("99", 99), ("1.234,5", nil),
      ("1,2,3", nil), (",5", nil), ("5,", nil), ("1e5", nil), ("nan", nil), ("", nil), (" 5", nil),
      ("٣", nil),
    ] as [(String, Double?)])
  func decimals(text: String, expected: Double?) {
    #expect(DecimalText.number(text) == expected)
  }

  @Test(
    "are counts where nothing but a whole number can be meant",
    arguments: [
      ("1234,0", .whole(1234)), ("1.234,00", .whole(1234)), ("1,234.00", .whole(1234)),
      ("1 234,0", .whole(1234)), ("1\u{202F}234", .whole(1234)), ("0,00", .whole(0)),
      ("1.234", .whole(1234)), ("1.000", .whole(1000)), ("1.234,567", .fraction),
      ("0,125", .fraction), ("12,5", .fraction), ("1234.50", .fraction), ("1.234 567", .unreadable),
      ("1,23,000", .unreadable), ("1.2.3,0", .unreadable), ("12 34", .unreadable),
      ("1.234,", .unreadable), ("1,234,00", .unreadable),
    ] as [(String, WrittenCount)])
  func counts(text: String, expected: WrittenCount) {
    #expect(WrittenCount(text) == expected)
  }
}
