internal import Foundation
internal import Reports
internal import Survey

/// What the last run did, for whoever looks into the folder of results: `output/STATUS.txt`.
struct StatusFile {
  static let fileName = "STATUS.txt"

  let run: String
  let at: Moment
  /// What was done, or why nothing was.
  let sentences: [Bilingual]
  let failed: Bool

  var text: String {
    text(
      .vi, title: "sipas quarter: lần chạy gần nhất",
      outcome: failed ? "KHÔNG THÀNH" : "XONG", at: "Lúc \(at.vietnamese) (giờ Việt Nam)",
      run: "lần chạy \(run)")
      + "\n"
      + text(
        .en, title: "sipas quarter: the last run", outcome: failed ? "FAILED" : "DONE",
        at: "At \(at.text)", run: "run \(run)")
  }

  private func text(
    _ language: Language, title: String, outcome: String, at: String, run: String
  ) -> String {
    var lines = ["\(title): \(outcome)", "\(at), \(run)"]
    lines += sentences.map { $0[language] }
    return lines.map { $0.harmless + "\n" }.joined()
  }

  func write(in output: String) throws {
    try AtomicFile.write(Data(text.utf8), to: "\(output)/\(StatusFile.fileName)")
  }
}
