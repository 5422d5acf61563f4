internal import Foundation

/// A small file that a person wrote, read whole.
public enum TextFile {
  /// The largest that is read: no form, workspace or catalogue comes near it.
  static let mostBytes = 64 << 20

  /// The text of a UTF-8 file, without a byte order mark.
  ///
  /// - Throws: `UnreadableFile` with the reason in words.
  public static func read(_ path: String) throws(UnreadableFile) -> String {
    let data = try bytes(path)
    guard var text = String(validating: data, as: UTF8.self) else {
      throw UnreadableFile(path: path, reason: .undecodable(line: nil, encoding: .utf8))
    }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    return text
  }

  private static func bytes(_ path: String) throws(UnreadableFile) -> [UInt8] {
    let file = try FileSource(path: path)
    var all: [UInt8] = []
    while case let chunk = try file.read(), !chunk.isEmpty {
      all += chunk
      if all.count > mostBytes { throw UnreadableFile(path: path, reason: .tooLarge) }
    }
    return all
  }
}

/// A file that cannot be read, and why.
public struct UnreadableFile: ExplainedError, Equatable {
  public enum Reason: Equatable, Sendable {
    case missing, notAllowed, isFolder, notRegular, tooLarge, changed, other
    /// Bytes that mean nothing in the encoding.
    case undecodable(line: Int?, encoding: TextEncoding)
    case hasNul(line: Int)
    /// A workbook instead of a CSV file.
    case isWorkbook
    case longLine(line: Int)
  }

  let path: String
  public let reason: Reason

  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  public var sentence: Bilingual {
    switch reason {
    case .missing:
      Bilingual(vi: "Không có tệp '\(path)'.", en: "There is no file '\(path)'.")
    case .notAllowed:
      Bilingual(vi: "Không có quyền đọc '\(path)'.", en: "You may not read '\(path)'.")
    case .isFolder:
      Bilingual(
        vi: "'\(path)' là thư mục; cần một tệp.", en: "'\(path)' is a folder; a file is needed.")
    case .notRegular:
      Bilingual(
        vi: "'\(path)' là ống dẫn hoặc thiết bị; cần một tệp.",
        en: "'\(path)' is a pipe or a device; a file is needed.")
    case .tooLarge:
      Bilingual(vi: "'\(path)' quá lớn.", en: "'\(path)' is too large.")
    case .changed:
      Bilingual(
        vi: "'\(path)' thay đổi trong khi đọc; hãy thử lại khi tệp đã chép xong.",
        en: "'\(path)' changed while it was read; try again when it has been copied completely.")
    case .other:
      Bilingual(vi: "Không đọc được '\(path)'.", en: "'\(path)' cannot be read.")
    case .undecodable(let line, .utf8):
      Bilingual(
        vi: "\(place(line)): không phải UTF-8; trong Excel hãy lưu dạng 'CSV UTF-8'.",
        en: "\(place(line)): this is not UTF-8; in Excel save it as 'CSV UTF-8'.")
    case .undecodable(let line, let encoding):
      Bilingual(
        vi: "\(place(line)): có byte không thuộc bảng mã \(encoding.name); hãy sửa dòng này hoặc "
          + "chọn bảng mã khác bằng --encoding.",
        en: "\(place(line)): a byte means nothing in \(encoding.name); mend this line or choose "
          + "another encoding with --encoding.")
    case .longLine(let line):
      Bilingual(
        vi: "\(place(line)): dòng dài quá \(PhysicalLines.mostRecordBytes >> 20) MiB; đây không "
          + "phải tệp CSV phiếu.",
        en: "\(place(line)): the line is longer than \(PhysicalLines.mostRecordBytes >> 20) MiB; "
          + "this is no CSV file of forms.")
    case .isWorkbook:
      Bilingual(
        vi: "'\(path)' là tệp Excel; hãy mở nó và lưu dạng 'CSV UTF-8'.",
        en: "'\(path)' is an Excel workbook; open it and save it as 'CSV UTF-8'.")
    case .hasNul(let line):
      Bilingual(
        vi: "\(place(line)): có ký tự NUL; đây không phải tệp văn bản CSV.",
        en: "\(place(line)): there is a NUL byte; this is no CSV text file.")
    }
  }

  private func place(_ line: Int?) -> String { line.map { "\(path):\($0)" } ?? path }
}
