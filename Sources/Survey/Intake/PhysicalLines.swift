internal import Crypto
internal import Foundation

/// The physical lines of a file as UTF-8, one after the other, each with its line end (LF, CR LF or
/// CR), while the SHA-256 of the file's own bytes is computed.
///
/// Memory stays bounded: what lies before the mark is given up. Behind the mark lies the record
/// being read, so that it can be read again from its second line.
final class PhysicalLines {
  /// No record is longer; one that seems so has an unclosed quotation mark.
  static let mostRecordBytes = 16 << 20

  private let source: FileSource
  private let encoding: TextEncoding
  /// nil for UTF-8, which needs none.
  private var decoder: TextDecoder?
  /// Whether behind the buffer's end stands a byte that means nothing in the encoding.
  private var isCutOff = false
  private var hash = SHA256()
  private(set) var buffer: [UInt8] = []
  /// Where the record being read begins in the buffer.
  private(set) var mark = 0
  /// Where the next line begins in the buffer.
  private(set) var position = 0
  private var isAtEnd = false
  /// Whether the file began with a byte order mark, which belongs to no field.
  private(set) var hasByteOrderMark = false
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  /// Everything before this place of the buffer is UTF-8 without NUL bytes.
  private var checked = 0
  /// Lines handed out, rereading taken back.
  private(set) var count = 0

  init(source: FileSource, encoding: TextEncoding = .utf8) {
    self.source = source
    self.encoding = encoding
    decoder = TextDecoder(encoding)
  }

  var path: String { source.path }
  var size: Int64 { source.size }

  /// Of the whole file, once its end has been reached.
  var sha256: String {
    hash.finalize().map { byte in
      let digits = Array("0123456789abcdef")
      return "\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
  }

  /// Reads to the end without looking at lines.
  func sha256OfRest() throws(UnreadableFile) -> String {
    while !isAtEnd {
      _ = try refill()
      position = buffer.count
      mark = position
    }
    return sha256
  }

  /// Forgets what lies before the next line.
  func markHere() { mark = position }

  /// Goes back to a place behind the mark, giving `lines` lines back.
  func rewind(to place: Int, lines: Int) {
    position = place
    count -= lines
  }

  /// The next line as a range of the buffer; nil at the end of the file.
  ///
  /// - Throws: `UnreadableFile` if the line is not of the encoding, holds NUL bytes or has no end
  ///   within `mostRecordBytes`, or the file fails.
  func next() throws(UnreadableFile) -> Range<Int>? {
    var searched = position
    while true {
      if let end = lineEnd(from: searched) {
        let range = position..<end
        position = end
        count += 1
        try check(range)
        return range
      }
      searched = max(position, buffer.count - 1)
      if isCutOff {
        throw UnreadableFile(
          path: path, reason: .undecodable(line: count + 1, encoding: encoding))
      }
      if isAtEnd {
        guard position < buffer.count else { return nil }
        let range = position..<buffer.count
        position = buffer.count
        count += 1
        try check(range)
        return range
      }
      if buffer.count - position > PhysicalLines.mostRecordBytes {
        throw UnreadableFile(path: path, reason: .longLine(line: count + 1))
      }
      searched -= try refill()
    }
  }

  /// The place behind the line end at or after `start`, if it can be told from what is in memory.
  private func lineEnd(from start: Int) -> Int? {
    unsafe buffer.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress, start < bytes.count else { return nil }
      // In steps, since in a file of only one kind of line end the other is never found.
      var from = start
      while from < bytes.count {
        let length = min(4096, bytes.count - from)
        let feed = unsafe memchr(base + from, 0x0A, length)
        let limit = unsafe feed.map { unsafe UnsafeRawPointer($0) - (base + from) } ?? length
        if let carriage = unsafe memchr(base + from, 0x0D, limit) {
          let place = unsafe UnsafeRawPointer(carriage) - base
          // Whether CR stands alone is told by the byte behind it, which may not be here yet.
          if place + 1 == bytes.count { return isAtEnd ? place + 1 : nil }
          return unsafe bytes[place + 1] == 0x0A ? place + 2 : place + 1
        }
        if unsafe feed != nil { return from + limit + 1 }
        from += length
      }
      return nil
    }
  }

  /// Reads one more piece.
  ///
  /// - Returns: By how much the places in the buffer have moved to the front.
  private func refill() throws(UnreadableFile) -> Int {
    let piece = try source.read()
    let isFirst = count == 0 && buffer.isEmpty
    // Zip, and the old workbook format.
    if isFirst,
      piece.starts(with: [0x50, 0x4B, 0x03, 0x04]) || piece.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    {
      throw UnreadableFile(path: path, reason: .isWorkbook)
    }
    if piece.isEmpty { isAtEnd = true }
    unsafe piece.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
    let text = decoded(piece)
    let moved = mark
    if moved > 0 {
      buffer.removeSubrange(0..<moved)
      position -= moved
      checked -= min(checked, moved)
      mark = 0
    }
    buffer += text
    checkAhead()
    if isFirst && text.starts(with: PhysicalLines.byteOrderMark) {
      hasByteOrderMark = true
      mark = PhysicalLines.byteOrderMark.count
      position = mark
    }
    return moved
  }

  private func decoded(_ piece: [UInt8]) -> [UInt8] {
    guard let (text, isWhole) = decoder?.decode(piece) else { return piece }
    isCutOff = !isWhole
    return text
  }

  /// Checks what has been read as a whole; only if something is wrong are lines checked one by one.
  private func checkAhead() {
    let bytes = buffer
    // A character of several bytes may be in the next piece, in part.
    var end = bytes.count
    while end > checked, end > bytes.count - 4, bytes[end - 1] & 0xC0 == 0x80 { end -= 1 }
    if end > checked, bytes[end - 1] >= 0xC0 { end -= 1 }
    let ahead = bytes.span.extracting(checked..<end)
    if !PhysicalLines.hasNul(ahead), decoder != nil || PhysicalLines.isText(ahead) { checked = end }
  }

  private func check(_ range: Range<Int>) throws(UnreadableFile) {
    if range.upperBound <= checked { return }
    let bytes = buffer
    let line = bytes.span.extracting(range)
    if PhysicalLines.hasNul(line) {
      throw UnreadableFile(path: path, reason: .hasNul(line: count))
    }
    // What was decoded is UTF-8.
    guard decoder != nil || PhysicalLines.isText(line) else {
      throw UnreadableFile(path: path, reason: .undecodable(line: count, encoding: .utf8))
    }
  }

  private static func hasNul(_ bytes: Span<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe bytes.baseAddress.map { unsafe memchr($0, 0, bytes.count) != nil } ?? false
    }
  }

  private static func isText(_ bytes: Span<UInt8>) -> Bool {
    (try? UTF8Span(validating: bytes)) != nil
  }
}
