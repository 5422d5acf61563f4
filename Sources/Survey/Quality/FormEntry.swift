/// A stored form, as far as its likeness to others goes.
struct FormEntry {
  let id: Int64
  /// The number of its answers among the patterns.
  let pattern: Int32
  let day: Int32
  /// Equal for forms that are equal in everything but serial and answers.
  let profile: UInt64
  let serial: SerialKey
  let isLate: Bool
}

/// What puts serials in order: the text in front of the last digits, and these as a number.
struct SerialKey: Comparable {
  /// A hash of the text in front.
  let front: UInt64
  /// -1 where the serial does not end in a number of at most 15 digits.
  let number: Int64

  var isNumbered: Bool { number >= 0 }

  init(_ serial: Span<UInt8>) {
    var start = serial.count
    while start > 0, serial[start - 1] &- 0x30 < 10 { start -= 1 }
    front = SerialKey.hash(serial.extracting(0..<start))
    guard start < serial.count, serial.count - start <= 15 else {
      number = -1
      return
    }
    var number: Int64 = 0
    for place in start..<serial.count { number = number * 10 + Int64(serial[place] &- 0x30) }
    self.number = number
  }

  static func < (left: SerialKey, right: SerialKey) -> Bool {
    (left.front, left.number) < (right.front, right.number)
  }

  /// FNV-1a.
  ///
  /// Source: Fowler, Noll, Vo, RFC 9923.
  static func hash(_ bytes: Span<UInt8>, _ seed: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    var hash = seed
    for place in bytes.indices {
      hash = (hash ^ UInt64(bytes[place])) &* 0x0000_0100_0000_01B3
    }
    return hash
  }
}

/// The forms of one unit and channel, in the order in which they were filled in.
struct FormSequence {
  /// The unit's id in the store.
  let unit: Int64
  private(set) var entries: [FormEntry]

  /// Puts the forms in the order of their serials; where a serial is no number, as those that
  /// portals make up are, in the order in which they were stored.
  init(unit: Int64, _ entries: [FormEntry]) {
    self.unit = unit
    self.entries = entries
    if entries.allSatisfy(\.serial.isNumbered) {
      self.entries.sort { ($0.serial, $0.id) < ($1.serial, $1.id) }
    } else {
      self.entries.sort { $0.id < $1.id }
    }
  }
}
