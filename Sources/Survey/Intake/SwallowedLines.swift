/// Tells a text of several lines from records that an open quotation mark has swallowed.
enum SwallowedLines {
  /// Whether a line inside a field has as many delimiters as a record has.
  ///
  /// Nobody types that many into a comment, but where a quotation mark is left open, and a later one
  /// happens to close it, whole records stand inside the field.
  ///
  /// - Parameters:
  ///   - record: A record of several lines.
  ///   - fields: How many fields a record has.
  static func are(in record: borrowing CSVRecord, delimiter: UInt8, fields: Int) -> Bool {
    guard fields > 2 else { return false }
    for field in 0..<record.count {
      let bytes = record.bytes[record.range(field)]
      let isSwallowed = bytes.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
        .dropFirst()
        .contains { line in line.count { $0 == delimiter } >= fields - 1 }
      if isSwallowed { return true }
    }
    return false
  }
}
