import Foundation
import Survey

/// Shows how far an import has come, on a terminal only.
struct ProgressBar {
  private let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1
  private var shown = -1

  /// Shows the share of a file that is stored.
  mutating func show(_ name: String, _ bytes: Int64, of size: Int64) {
    guard isTerminal, size > 0 else { return }
    let percent = Int(min(100, 100 * bytes / size))
    guard percent != shown else { return }
    shown = percent
    let bar = String(repeating: "█", count: percent / 5)
    let rest = String(repeating: "░", count: 20 - percent / 5)
    FileHandle.standardError.write(Data("\r\(bar)\(rest) \(percent) %".utf8))
  }

  /// Takes the bar away.
  mutating func clear() {
    guard isTerminal, shown >= 0 else { return }
    shown = -1
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
