internal import Foundation

/// Tells a text of several lines from records that an open quotation mark has swallowed.
enum SwallowedLines {
  /// Whether a line inside a field looks like a record: it has as many delimiters as one, and a date
  /// where one has it.
  ///
  /// Nobody types that into a comment, but where a quotation mark is left open, and a later one
  /// happens to close it, whole records stand inside the field.
  ///
  /// - Parameters:
  ///   - record: A record of several lines.
  ///   - fields: How many fields a record has.
  ///   - dayColumn: The place of the field with the date.
  static func are(
    in record: borrowing CSVRecord, delimiter: UInt8, fields: Int, dayColumn: Int
  ) -> Bool {
    guard fields > 2 else { return false }
    for field in 0..<record.count {
      let bytes = record.bytes[record.range(field)]
      let isSwallowed = bytes.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
        .dropFirst()
        .contains { line in
          let pieces = line.split(separator: delimiter, omittingEmptySubsequences: false)
          guard pieces.count >= fields, dayColumn < pieces.count else { return false }
          let text = String(decoding: pieces[dayColumn], as: UTF8.self)
          return WrittenDay(text.trimmingCharacters(in: .whitespaces)).day != nil
        }
      if isSwallowed { return true }
    }
    return false
  }
}
