internal import CQREncode

/// The squares of a QR code.
///
/// The only file that imports `CQREncode`.
@safe
struct QRCode: Equatable {
  /// Squares on each side, without the quiet zone around them.
  let side: Int
  /// Row by row from the top left, true for a dark square.
  let squares: [Bool]

  /// The code of a text, of the smallest version that holds it, with 15 % to spare for damage.
  ///
  /// nil for an empty text, and for one of more than 2,331 bytes of UTF-8.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { return nil }
    let code = unsafe QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M)
    guard let code = unsafe code, let data = unsafe code.pointee.data else { return nil }
    defer { unsafe QRcode_free(code) }
    let side = unsafe Int(code.pointee.width)
    self.side = side
    squares = (0..<side * side).map { unsafe data[$0] & 1 == 1 }
  }

  /// The code as an SVG path, a unit a square, the quiet zone of four squares included.
  var path: String {
    var path = ""
    for row in 0..<side {
      var column = 0
      while column < side {
        let start = column
        while column < side, squares[row * side + column] { column += 1 }
        if column > start { path += "M\(start + 4) \(row + 4)h\(column - start)v1H\(start + 4)z" }
        column += 1
      }
    }
    return path
  }

  /// The width of the picture that `path` is drawn in.
  var width: Int { side + 8 }
}
