internal import Foundation

/// Decodes with iconv(3) of the C library.
///
/// Its state lives through the whole file: the decoder of windows-1258 holds each vowel back until it
/// has seen whether a tone follows, so a file that is not flushed at its end loses its last letter.
@safe
final class IconvDecoder: ByteDecoder {
  private let handle: iconv_t
  /// Bytes at the end of a piece that begin a character.
  private var unfinished: [UInt8] = []

  /// - Parameter name: The encoding's name in the C library; one that every glibc has.
  init(from name: String) {
    unsafe handle = iconv_open("UTF-8", name)
    precondition(unsafe Int(bitPattern: handle) != -1, "The C library lacks \(name).")
  }

  deinit { unsafe iconv_close(handle) }

  func decode(_ piece: ArraySlice<UInt8>, into text: inout [UInt8]) -> Int {
    let held = unfinished.count
    var bytes = unfinished + piece
    unfinished = []
    var taken = 0
    let isWhole = unsafe bytes.withUnsafeMutableBytes { buffer in
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      return unsafe convert(start, buffer.count, &taken, into: &text)
    }
    guard isWhole else { return max(0, taken - held) }
    unfinished = Array(bytes[taken...])
    return piece.count
  }

  func finish(into text: inout [UInt8]) -> Bool {
    var taken = 0
    return unsafe convert(nil, 0, &taken, into: &text) && unfinished.isEmpty
  }

  /// Converts bytes, or, without any, what the converter holds back.
  ///
  /// - Parameter taken: Becomes the number of bytes converted.
  /// - Returns: false where the next byte means nothing; true also where a character is unfinished.
  private func convert(
    _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ taken: inout Int,
    into text: inout [UInt8]
  ) -> Bool {
    let isFlush = unsafe bytes == nil
    var input = unsafe bytes
    var left = count
    while true {
      // A byte of these encodings becomes at most 3 of UTF-8; a held letter and a flush need more.
      let room = left * 3 + 64
      var (result, failure) = (0, Int32(0))
      text += unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, written in
        unsafe buffer.withMemoryRebound(to: CChar.self) { output in
          var (end, free) = (output.baseAddress, room)
          result =
            unsafe isFlush
            ? iconv(handle, nil, nil, &end, &free) : iconv(handle, &input, &left, &end, &free)
          failure = errno
          written = room - free
        }
      }
      taken = count - left
      if result != -1 || failure == EINVAL { return true }
      if failure != E2BIG { return false }
    }
  }
}
