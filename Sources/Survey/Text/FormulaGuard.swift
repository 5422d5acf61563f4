/// Keeps a text in a CSV field from being taken for a formula, reversibly: an apostrophe in front.
///
/// A text that itself begins with apostrophes and a sign gets one more, so that exactly one can be
/// taken away again.
enum FormulaGuard {
  private static let apostrophe = UInt8(ascii: "'")

  private static func isDangerous(_ field: ArraySlice<UInt8>) -> Bool {
    switch field.first(where: { $0 != apostrophe }) {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }

  /// The field with an apostrophe where a spreadsheet would compute it.
  static func guarded(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    isDangerous(field) ? [apostrophe] + field : field
  }

  /// What `guarded` was given.
  static func unguarded(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    field.first == apostrophe && isDangerous(field) ? field.dropFirst() : field
  }
}
