/// Decimal digits as bytes.
enum Digits {
  /// The number with leading zeros.
  static func padded(_ number: Int, to width: Int) -> [UInt8] {
    var digits: [UInt8] = []
    append(number, width: width, to: &digits)
    return digits
  }

  /// Appends the number with leading zeros; digits beyond the width are lost.
  static func append(_ number: Int, width: Int, to bytes: inout [UInt8]) {
    var scale = 1
    for _ in 1..<width { scale *= 10 }
    while scale > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / scale % 10))
      scale /= 10
    }
  }
}
