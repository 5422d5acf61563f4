public import Scoring
public import Survey

/// What a person should look at behind score sheets, in sentences.
public enum ScoreFindings {
  /// More missing inputs of one unit than these are named in one sentence.
  private static let mostSingly = 5

  /// The findings of reading the inputs and of scoring.
  ///
  /// - Parameters:
  ///   - findings: In their order.
  ///   - names: The units' names by their codes; empty where one unit is scored.
  public static func sentences(
    of findings: [ScoreFinding], names: [String: String] = [:]
  ) -> [Bilingual] {
    var sentences: [Bilingual] = []
    var grouped: Set<String?> = []
    for finding in findings {
      let unit = finding.unit.flatMap { names[$0] }.map { "\($0): " } ?? ""
      let missing = findings.filter { isMissing($0) && $0.unit == finding.unit }
      guard isMissing(finding), missing.count > mostSingly else {
        let sentence = finding.sentence
        sentences.append(Bilingual(vi: unit + sentence.vi, en: unit + sentence.en))
        continue
      }
      guard grouped.insert(finding.unit).inserted else { continue }
      let list = missing.compactMap(\.criterion).joined(separator: ", ")
      sentences.append(
        Bilingual(
          vi: "\(unit)\(missing.count) tiêu chí chưa nhập, chưa có điểm (không tính là 0): \(list)",
          en: "\(unit)\(missing.count) criteria not entered, without points (which is not 0): "
            + list))
    }
    return sentences
  }

  /// Nothing was entered, not even a row that gives a reason.
  private static func isMissing(_ finding: ScoreFinding) -> Bool {
    finding.kind == .missingInput && finding.line == nil
  }

  /// Areas of the year before that the catalogue has not.
  public static func unknownAreas(
    _ before: [AreaResult], in catalogue: Catalogue, file: String
  ) -> [Bilingual] {
    let known = Set(catalogue.criteria.map(\.id))
    return before.filter { !known.contains($0.id) }.map { area in
      Bilingual(
        vi: "\(file): lĩnh vực '\(area.id)' không có trong bộ tiêu chí '\(catalogue.id)'",
        en: "\(file): the catalogue '\(catalogue.id)' has no area '\(area.id)'")
    }
  }

  static func json(_ findings: [ScoreFinding]) -> JSONValue {
    .array(
      findings.map { finding in
        .object([
          ("kind", .string(finding.kind.rawValue)), ("unit", .string(finding.unit)),
          ("criterion", .string(finding.criterion)), ("file", .string(finding.file)),
          ("line", .integer(finding.line)), ("vi", .string(finding.problem.vi)),
          ("en", .string(finding.problem.en)),
        ])
      })
  }
}
