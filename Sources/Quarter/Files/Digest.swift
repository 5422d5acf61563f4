internal import Crypto
internal import Foundation
internal import Survey

/// SHA-256 as 64 hexadecimal digits.
enum Digest {
  /// Of bytes in memory.
  static func sha256(of data: Data) -> String {
    text(SHA256.hash(data: data))
  }

  /// Of a file, read in pieces.
  ///
  /// - Throws: `UnreadableFile`.
  static func sha256(ofFile path: String) throws(UnreadableFile) -> String {
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      var hash = SHA256()
      while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
        hash.update(data: piece)
      }
      return text(hash.finalize())
    } catch {
      let isThere = FileManager.default.fileExists(atPath: path)
      throw UnreadableFile(path: path, reason: isThere ? .notAllowed : .missing)
    }
  }

  private static func text(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
