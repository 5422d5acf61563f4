/// The fields of one record.
///
/// The reader uses the same storage for every record.
struct CSVRecord {
  /// Where a field begins and ends in `bytes`.
  struct Field {
    let start: Int32
    let end: Int32

    init(_ start: Int, _ end: Int) {
      // No record is longer than 16 MiB.
      self.start = Int32(truncatingIfNeeded: start)
      self.end = Int32(truncatingIfNeeded: end)
    }
  }

  /// Room for more fields than nearly any file has; it grows.
  private static let usualFields = 256

  /// What the fields are parts of.
  private(set) var bytes: [UInt8] = []
  /// The first `count` are those of the record.
  private var fields = [Field](repeating: Field(0, 0), count: usualFields)
  private(set) var count = 0
  /// Whether the record's end has been reached.
  var isComplete = false

  /// Where a field stands in `bytes`.
  func range(_ field: Int) -> Range<Int> {
    precondition(field < count)
    return Int(fields[field].start)..<Int(fields[field].end)
  }

  /// A field as text, without white space around it.
  func text(_ field: Int) -> String {
    bytes.span.extracting(trimmed(field)).text
  }

  /// Where a field stands without white space and no-break spaces around it.
  ///
  /// libcsv trims only what is not quoted.
  @inline(__always)
  func trimmed(_ field: Int) -> Range<Int> {
    let whole = range(field)
    // Most fields have nothing to take away, and this runs for each of them.
    if whole.isEmpty
      || bytes[whole.lowerBound] > 0x20 && bytes[whole.lowerBound] != 0xC2
        && bytes[whole.upperBound - 1] > 0x20 && bytes[whole.upperBound - 1] != 0xA0
    {
      return whole
    }
    return trimmed(whole)
  }

  @inline(never)
  private func trimmed(_ whole: Range<Int>) -> Range<Int> {
    var (start, end) = (whole.lowerBound, whole.upperBound)
    while start < end {
      if CSVRecord.isSpace(bytes[start]) {
        start += 1
      } else if end - start >= 2, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if CSVRecord.isSpace(bytes[end - 1]) {
        end -= 1
      } else if end - start >= 2, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
  }

  /// Forgets the record.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    count = 0
    isComplete = false
  }

  /// Adds a copy of a field.
  mutating func append(_ field: UnsafeRawBufferPointer) {
    let start = bytes.count
    if field.count == 1 {
      // As most answers are.
      bytes.append(unsafe field[0])
    } else {
      unsafe bytes.append(contentsOf: field)
    }
    if count == fields.count { fields += fields }
    fields[count] = Field(start, bytes.count)
    count += 1
  }
}

extension CSVRecord {
  /// What a physical line is that begins a record.
  enum Line {
    /// The whole record, which the fields have been taken from.
    case record
    /// White space.
    case blank
    /// For libcsv to decide; nothing has been taken.
    case other
  }

  /// Takes the fields of a line over that begins a record, if it is a `PlainLine`.
  ///
  /// - Parameter line: With its line end.
  mutating func takePlain(_ line: UnsafeRawBufferPointer, delimiter: UInt8) -> Line {
    guard let plain = unsafe PlainLine(line, delimiter: delimiter),
      let found = unsafe fields.withUnsafeMutableBufferPointer({ unsafe plain.split(into: $0) })
    else { return .other }
    count = found
    if count == 1, range(0).isEmpty {
      count = 0
      return .blank
    }
    unsafe bytes.append(contentsOf: line)
    isComplete = true
    return .record
  }
}
