internal import Foundation

/// Dossier counts of one row, ready to be stored.
struct DossierRow: Sendable {
  let line: Int
  /// The unit's place in the catalogue.
  let unit: Int
  /// The level of the offices that handled the dossiers.
  let handled: UnitLevel
  /// nil for all fields together.
  let field: String?
  let first: Day
  let last: Day
  let counts: DossierCounts
}

/// Turns a record into dossier counts, or into the reasons why it is none.
struct DossierDecoder {
  let columns: DossierColumns
  let catalogue: UnitCatalogue

  func decode(_ record: borrowing CSVRecord, line: Int) -> (DossierRow?, [Rejection]) {
    var reasons: [Rejection] = []
    guard columns.fields.fits(record) else {
      return (
        nil, [RecordDecoder.wrongCount(found: record.count, expected: columns.fields.named)]
      )
    }
    let first = day(.from, record, &reasons)
    let last = day(.to, record, &reasons)
    if let first, let last, last < first {
      reasons.append(
        reject(
          .reversedDates, .to, last.iso,
          vi: "ngày cuối \(last.vietnamese) trước ngày đầu \(first.vietnamese)",
          en: "the last day \(last.iso) lies before the first, \(first.iso)"))
    }
    let unit = unit(record, day: last, &reasons)
    let handled = handled(record, unit, &reasons)
    var counts = DossierCounts()
    for kind in DossierCounts.Kind.allCases {
      guard let text = columns.text(.count(kind), record) else { continue }
      switch WrittenCount(text) {
      case .whole(let number): counts[kind] = number
      case .fraction:
        reasons.append(
          reject(
            .unreadableCount, .count(kind), text,
            vi: "'\(Redaction.shown(text))' có phần lẻ; số hồ sơ là số nguyên, hãy ghi như 2934 "
              + "hoặc 2.934",
            en: "'\(Redaction.shown(text))' has a fraction; a count is whole, write it as 2934 or "
              + "2,934"))
      case .unreadable:
        reasons.append(
          reject(
            .unreadableCount, .count(kind), text,
            vi: "'\(Redaction.shown(text))' không phải số hồ sơ; hãy ghi như 2934 hoặc 2.934",
            en: "'\(Redaction.shown(text))' is no count; write it as 2934 or 2,934"))
      }
    }
    if reasons.isEmpty, counts[.received] == nil, counts[.resolved] == nil,
      counts.resolvedByParts == nil
    {
      reasons.append(
        reject(
          .unreadableCount, .count(.received), "", vi: "thiếu số hồ sơ tiếp nhận",
          en: "the dossiers received are missing"))
    }
    for contradiction in counts.contradictions {
      reasons.append(
        Rejection(
          rule: .contradictoryCounts, column: columns.heading(.count(.received)),
          value: counts[.received].map(String.init) ?? "", problem: contradiction))
    }
    guard reasons.isEmpty, let first, let last, let unit, let handled else { return (nil, reasons) }
    let field = columns.text(.field, record)?.composed
    return (
      DossierRow(
        line: line, unit: unit, handled: handled, field: field, first: first, last: last,
        counts: counts), []
    )
  }

  private func day(
    _ column: DossierColumns.Column, _ record: borrowing CSVRecord, _ reasons: inout [Rejection]
  ) -> Day? {
    guard let text = columns.text(column, record) else {
      reasons.append(
        reject(.missingDate, column, "", vi: "thiếu ngày", en: "the date is missing"))
      return nil
    }
    let written = WrittenDay(text)
    if let day = written.day { return day }
    let problem = written.problem(text)
    reasons.append(reject(.unreadableDate, column, text, vi: problem.vi, en: problem.en))
    return nil
  }

  private func unit(
    _ record: borrowing CSVRecord, day: Day?, _ reasons: inout [Rejection]
  ) -> Int? {
    guard let text = columns.text(.unit, record) else {
      reasons.append(
        reject(.missingUnit, .unit, "", vi: "thiếu đơn vị", en: "the unit is missing"))
      return nil
    }
    var scopes = [UnitFinder.Scope(day: day)]
    // A district and its town often share a name; counts are mostly the district's.
    scopes.append(UnitFinder.Scope(level: .district, day: day))
    var failure: UnitNotFound?
    for scope in scopes {
      switch catalogue.finder.find(text, scope) {
      case .success(let place): return place
      case .failure(let error): failure = failure ?? error
      }
    }
    if let failure {
      reasons.append(
        Rejection(
          rule: .unknownUnit, column: columns.heading(.unit), value: text,
          problem: failure.sentence))
    }
    return nil
  }

  private func handled(
    _ record: borrowing CSVRecord, _ unit: Int?, _ reasons: inout [Rejection]
  ) -> UnitLevel? {
    guard let text = columns.text(.handled, record) else {
      return unit.map { catalogue.units[$0].level }
    }
    if let level = UnitLevel.words[Folding.heading(text)] { return level }
    reasons.append(
      reject(
        .unknownLevel, .handled, text,
        vi: "cấp '\(Redaction.shown(text))' không hợp lệ; phải là tinh, so, huyen hoặc xa",
        en: "level '\(Redaction.shown(text))' is none of tinh, so, huyen, xa"))
    return nil
  }

  private func reject(
    _ rule: RejectionRule, _ column: DossierColumns.Column, _ value: String, vi: String, en: String
  ) -> Rejection {
    Rejection(
      rule: rule, column: columns.heading(column), value: value, problem: Bilingual(vi: vi, en: en))
  }
}
