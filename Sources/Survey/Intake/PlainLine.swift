/// A line whose fields are plain to see: a quotation mark stands nowhere but around a whole field.
///
/// It is split as libcsv would split it, but eight bytes at a time. White space around a quotation
/// mark, doubled ones, stray ones, one that is not closed on the line: all that is for libcsv.
@safe
struct PlainLine {
  private static let quote = UInt8(ascii: "\"")

  private let first: UnsafeRawPointer
  /// Without the line end; at least 8.
  private let length: Int
  private let delimiter: UInt8

  /// - Parameter line: With its line end; it must stay where it is.
  /// - Returns: nil for a line of fewer than 8 bytes.
  init?(_ line: UnsafeRawBufferPointer, delimiter: UInt8) {
    var length = line.count
    while length > 0, unsafe line[length - 1] == 0x0A || line[length - 1] == 0x0D { length -= 1 }
    guard length >= 8, let first = line.baseAddress else { return nil }
    unsafe self.first = unsafe first
    (self.length, self.delimiter) = (length, delimiter)
  }

  /// Finds the fields, as libcsv would.
  ///
  /// - Returns: How many there are; nil where the line is not plain, or has more than there is room
  ///   for.
  func split(into fields: UnsafeMutableBufferPointer<CSVRecord.Field>) -> Int? {
    var count = 0
    // Where the field begins, and where the quotation mark stands that closes it: 0 for none.
    var (start, closing) = (0, 0)
    var isInQuotes = false
    var base = 0
    while base < length {
      var (delimiters, quotes) = marks(base)
      while delimiters | quotes != 0 {
        let bit = (delimiters | quotes).trailingZeroBitCount
        let place = base &+ bit
        if quotes == 0 || delimiters.trailingZeroBitCount == bit {
          delimiters &= delimiters &- 1
          if isInQuotes { continue }
          guard count < fields.count else { return nil }
          unsafe fields[count] = field(start, place, closing)
          count &+= 1
          (start, closing) = (place &+ 1, 0)
        } else {
          quotes &= quotes &- 1
          if isInQuotes {
            guard place + 1 == length || byte(place + 1) == delimiter else { return nil }
            closing = place
          } else if place != start {
            return nil
          }
          isInQuotes.toggle()
        }
      }
      base &+= 64
    }
    guard !isInQuotes, count < fields.count else { return nil }
    unsafe fields[count] = field(start, length, closing)
    return count + 1
  }

  @inline(__always)
  private func field(_ start: Int, _ end: Int, _ closing: Int) -> CSVRecord.Field {
    if closing > 0 { return CSVRecord.Field(start + 1, closing) }
    if start == end || byte(start) > 0x20 && byte(end &- 1) > 0x20 {
      return CSVRecord.Field(start, end)
    }
    var (start, end) = (start, end)
    while start < end, isSpace(byte(start)) { start += 1 }
    while start < end, isSpace(byte(end - 1)) { end -= 1 }
    return CSVRecord.Field(start, end)
  }

  /// Where among the 64 bytes from `base` on delimiters stand, and where quotation marks: one bit a
  /// byte, the lowest first.
  @inline(__always)
  private func marks(_ base: Int) -> (delimiters: UInt64, quotes: UInt64) {
    var (delimiters, quotes) = (UInt64(0), UInt64(0))
    var offset = base
    var shift: UInt64 = 0
    while shift < 64, offset < length {
      // The last word is read from where all of it is within the line.
      let beyond = max(0, offset &+ 8 &- length)
      let word = word(offset &- beyond) &>> UInt64(truncatingIfNeeded: 8 &* beyond)
      delimiters |= PlainLine.places(of: delimiter, in: word) &<< shift
      quotes |= PlainLine.places(of: PlainLine.quote, in: word) &<< shift
      offset &+= 8
      shift &+= 8
    }
    return (delimiters, quotes)
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    (byte == 0x20 || byte == 0x09) && byte != delimiter
  }

  @inline(__always)
  private func byte(_ place: Int) -> UInt8 {
    unsafe first.load(fromByteOffset: place, as: UInt8.self)
  }

  @inline(__always)
  private func word(_ place: Int) -> UInt64 {
    UInt64(littleEndian: unsafe first.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// For each of the eight bytes of a word, from the lowest on, a bit: whether it is `byte`.
  @inline(__always)
  private static func places(of byte: UInt8, in word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let difference = word ^ UInt64(byte) &* 0x0101_0101_0101_0101
    // The highest bit of each byte that is zero, and no other bit.
    let zeros = ~(((difference & low) &+ low) | difference | low)
    // The product brings the eight bits together in the highest byte.
    return ((zeros &>> 7) &* 0x0102_0408_1020_4080) &>> 56
  }
}
