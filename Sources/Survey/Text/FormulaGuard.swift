/// Keeps a text in a CSV field from being taken for a formula, reversibly: an apostrophe in front.
enum FormulaGuard {
  private static func isDangerous(_ byte: UInt8?) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }

  /// The field with an apostrophe where a spreadsheet would compute it.
  static func guarded(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    isDangerous(field.first) ? [UInt8(ascii: "'")] + field : field
  }

  /// What `guarded` was given.
  static func unguarded(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    field.first == UInt8(ascii: "'") && isDangerous(field.dropFirst().first)
      ? field.dropFirst() : field
  }
}
