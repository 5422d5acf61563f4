internal import Foundation
internal import Reports
public import Survey

extension QuarterResult {
  /// What was done, or in a rehearsal would be: the period, files that need a word, the figures.
  ///
  /// What is imported in earnest, the log tells file by file.
  public var summary: [Bilingual] {
    [periodSentence] + inbox.flatMap(notes) + (isRehearsal ? inbox.flatMap(imports) : [])
      + (inboxSentence.map { [$0] } ?? []) + [figuresSentence]
  }

  /// The summary with every import, for those who do not see the log.
  var sentences: [Bilingual] {
    inbox.flatMap(imports) + summary + findings
  }

  private var periodSentence: Bilingual {
    let period = method.period
    let (vi, en) = (period.start.vietnamese, period.start.iso)
    let (lastVi, lastEn) = (period.lastDay.vietnamese, period.lastDay.iso)
    guard let before = method.comparedWith else {
      return Bilingual(
        vi: "Kỳ \(period.name): \(vi) – \(lastVi).",
        en: "Period \(period.name): \(en) to \(lastEn).")
    }
    return Bilingual(
      vi: "Kỳ \(period.name): \(vi) – \(lastVi); so với kỳ \(before.name).",
      en: "Period \(period.name): \(en) to \(lastEn); compared with \(before.name).")
  }

  // MARK: The inbox

  private func notes(_ outcome: InboxImport.Outcome) -> [Bilingual] {
    if case .undone(let path, let id) = outcome { [QuarterResult.undone(path, id)] } else { [] }
  }

  /// A rehearsal is for who sits in front of it; STATUS.txt others read, too.
  private func imports(_ outcome: InboxImport.Outcome) -> [Bilingual] {
    switch outcome {
    case .undone, .unmended: []
    case .read(.failed(_, _, let sentence)): [sentence]
    case .read(.done(let report)):
      outcome.isNew
        ? ImportText.result(of: report).prefix(2)
          + ImportText.findings(of: report, for: isRehearsal ? .importer : .anybody) : []
    }
  }

  private static func undone(_ path: String, _ id: Int64) -> Bilingual {
    Bilingual(
      vi: "\(path): nội dung này đã bị bỏ (lần nhập số \(id)) nên không tự nhập lại; nếu vẫn cần, "
        + "hãy dùng 'sipas import'.",
      en: "\(path): these contents were undone (import \(id)) and are not imported again by "
        + "themselves; use 'sipas import' if they are needed.")
  }

  /// Counts the files that were tried; nil where none was.
  private var inboxSentence: Bilingual? {
    var (new, known, failed) = (0, 0, 0)
    for outcome in inbox {
      switch outcome {
      case .unmended: continue
      case .undone: known += 1
      case .read(.failed): failed += 1
      case .read(.done): if outcome.isNew { new += 1 } else { known += 1 }
      }
    }
    let files = new + known + failed
    guard files > 0 else { return nil }
    return Bilingual(
      vi: "Thư mục nhận: \(files) tệp = \(new) mới + \(known) đã biết + \(failed) không dùng "
        + "được.",
      en: "Inbox: \(files) files = \(new) new + \(known) known + \(failed) unusable.")
  }

  // MARK: The figures

  private var figuresSentence: Bilingual {
    switch figures {
    case .made(let revision, let difference):
      var (vi, en) = (
        "Đã lập bản \(revision.number): '\(revision.folder)', \(count(.vi)) phiếu",
        "Made revision \(revision.number): '\(revision.folder)', \(count(.en)) forms"
      )
      if let difference {
        let (units, before) = (difference.units.count, difference.before.made.revision)
        vi += "; \(units) dòng đơn vị khác bản \(before), xem 'changes.txt'"
        en += "; \(units) unit rows differ from revision \(before), see 'changes.txt'"
      }
      return Bilingual(vi: vi + ".", en: en + ".")
    case .unchanged(let revision):
      return Bilingual(
        vi: "Không có gì thay đổi: bản \(revision.number) có đúng các số liệu này "
          + "('\(revision.folder)', \(count(.vi)) phiếu).",
        en: "Nothing changed: revision \(revision.number) holds these very figures "
          + "('\(revision.folder)', \(count(.en)) forms).")
    case .none:
      return Bilingual(
        vi: "Chưa lập bản nào: kho phiếu không có phiếu của kỳ này.",
        en: "No revision was made: the store holds no form of this period.")
    case .wouldMake(let number):
      return Bilingual(
        vi: "Chạy thật sẽ lập bản \(number), \(count(.vi)) phiếu; lần này không có gì được ghi.",
        en: "A real run would make revision \(number), \(count(.en)) forms; nothing was written.")
    case .notYetKnown:
      return Bilingual(
        vi: "Chạy thật sẽ nhập các tệp mới rồi tính số liệu; lần này không có gì được ghi.",
        en: "A real run would import the new files and then work out the figures; nothing was "
          + "written.")
    }
  }

  private func count(_ language: Language) -> String {
    NumberFormat(language).count(forms ?? 0)
  }
}
