public import Survey

/// A file that could not be written, and why.
public struct UnwritableFile: ExplainedError, Equatable {
  /// Why a file could not be written.
  public enum Reason: Sendable, Hashable {
    /// A folder has the name.
    case isFolder
    /// A device or a pipe has the name.
    case isNoFile
    /// The folder that should hold the file does not exist.
    case folderMissing
    /// The file or its folder may not be written.
    case notAllowed
    /// The disk is full.
    case noSpace
    /// The disk refused for another reason.
    case notWritten
  }

  /// The file as the user named it.
  public let path: String
  /// Why it could not be written.
  public let reason: Reason

  /// A failure to write the file at `path`.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// What, where, and what to do.
  public var sentence: Bilingual {
    let advice =
      switch reason {
      case .isFolder:
        Bilingual(
          vi: "Đây là một thư mục. Hãy thêm tên tệp.",
          en: "This is a folder. Add a file name.")
      case .isNoFile:
        Bilingual(
          vi: "Đây không phải là tệp thường. Hãy chọn tên tệp khác.",
          en: "This is not a regular file. Choose another name.")
      case .folderMissing:
        Bilingual(
          vi: "Thư mục chứa tệp không tồn tại. Hãy tạo thư mục trước.",
          en: "Its folder does not exist. Create the folder first.")
      case .notAllowed:
        Bilingual(
          vi: "Hãy kiểm tra quyền ghi tệp và thư mục chứa tệp.",
          en: "Check that you may write the file and its folder.")
      case .noSpace:
        Bilingual(
          vi: "Đĩa đã đầy. Hãy giải phóng dung lượng rồi chạy lại.",
          en: "The disk is full. Free some space and run again.")
      case .notWritten:
        Bilingual(
          vi: "Hãy kiểm tra đĩa, hoặc chọn thư mục khác.",
          en: "Check the disk, or choose another folder.")
      }
    let name = path.harmless
    return Bilingual(
      vi: "Không ghi được '\(name)'. \(advice.vi)", en: "Cannot write '\(name)'. \(advice.en)")
  }
}
