public import Survey

/// A DOCX or PDF that could not be made.
public struct OfficeFailure: ExplainedError, Equatable {
  enum Reason {
    /// No program that makes it is installed.
    case missing
    /// The program made nothing.
    case failed
    /// No browser is installed, and no other program would do.
    case noBrowser
    /// The browser made nothing.
    case browserFailed
  }

  let format: OfficeWriter.Format
  let reason: Reason

  init(_ format: OfficeWriter.Format, _ reason: Reason) {
    self.format = format
    self.reason = reason
  }

  public var sentence: Bilingual {
    let kind = format.rawValue.uppercased()
    let packages =
      switch format {
      case .docx: Bilingual(vi: "gói libreoffice-writer", en: "the package libreoffice-writer")
      case .pdf:
        Bilingual(
          vi: "gói libreoffice-writer hoặc chromium",
          en: "the package libreoffice-writer or chromium")
      }
    return switch reason {
    case .noBrowser:
      Bilingual(
        vi:
          "Để in phiếu ra tệp PDF, máy cần gói chromium; hãy cài bằng 'apt-get install chromium', hoặc "
          + "dùng --to html rồi in từ trình duyệt.",
        en:
          "Printing forms to a PDF file needs the package chromium; install it with 'apt-get install "
          + "chromium', or use --to html and print from a browser.")
    case .browserFailed:
      Bilingual(
        vi:
          "Chromium không in được phiếu ra tệp PDF; hãy in ít phiếu hơn mỗi lần, hoặc dùng --to html rồi "
          + "in từ trình duyệt.",
        en:
          "Chromium printed no PDF file; print fewer forms at a time, or use --to html and print from "
          + "a browser.")
    case .missing:
      Bilingual(
        vi: "Để tạo tệp \(kind), máy cần \(packages.vi); hãy cài bằng 'apt-get install', hoặc dùng "
          + "--to html.",
        en:
          "A \(kind) file needs \(packages.en); install it with 'apt-get install', or use --to html."
      )
    case .failed:
      Bilingual(
        vi:
          "LibreOffice không tạo được tệp \(kind); hãy kiểm tra \(packages.vi) đã cài đủ chưa, hoặc "
          + "dùng --to html.",
        en:
          "LibreOffice made no \(kind) file; check that \(packages.en) is installed whole, or use "
          + "--to html.")
    }
  }
}
