internal import Reports
public import Survey

/// A path that a scheduler cannot be told.
public struct UnschedulablePath: ExplainedError, Equatable {
  /// Why not.
  public enum Reason: Sendable, Hashable {
    /// The path has an end of line, a tab or the like.
    case hasControls
    /// The command would be longer than cron reads.
    case tooLongForCron
  }

  let path: String
  let reason: Reason

  public var sentence: Bilingual {
    let name = path.harmless
    return switch reason {
    case .hasControls:
      Bilingual(
        vi: "'\(name)': đường dẫn có ký tự xuống dòng hoặc ký tự điều khiển, không ghi vào lịch "
          + "chạy được; hãy đổi tên thư mục.",
        en: "'\(name)': a path with a line break or another control character cannot be scheduled; "
          + "rename the folder.")
    case .tooLongForCron:
      Bilingual(
        vi: "'\(name)': đường dẫn quá dài, cron chỉ đọc \(Crontab.mostCommandBytes) byte mỗi lệnh; "
          + "hãy dùng --systemd hoặc thư mục có tên ngắn hơn.",
        en: "'\(name)': the path is too long, as cron reads \(Crontab.mostCommandBytes) bytes of a "
          + "command; use --systemd or a folder with a shorter name.")
    }
  }
}
