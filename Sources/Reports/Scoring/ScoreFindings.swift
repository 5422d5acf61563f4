public import Scoring
public import Survey

/// What a person should look at behind score sheets, in sentences.
public enum ScoreFindings {
  /// More findings of one kind about one unit than these are said in one sentence.
  private static let mostSingly = 5

  /// What findings share that are said together.
  private struct Group: Hashable {
    let unit: String?
    let kind: ScoreFinding.Kind
    /// Inputs that are missing differ only in the column that the rule reads.
    let problem: Bilingual?

    init(_ finding: ScoreFinding) {
      unit = finding.unit
      kind = finding.kind
      problem = kind == .missingInput ? nil : finding.problem
    }
  }

  /// The findings of reading the inputs and of scoring.
  ///
  /// - Parameters:
  ///   - findings: In their order.
  ///   - catalogue: The criteria that they are about.
  ///   - names: The units' names by their codes; empty where one unit is scored.
  public static func sentences(
    of findings: [ScoreFinding], in catalogue: Catalogue, names: [String: String] = [:]
  ) -> [Bilingual] {
    // A finding with a line of its own is said with it.
    let groups = Dictionary(grouping: findings.filter { $0.line == nil }, by: Group.init)
    var said: Set<Group> = []
    var sentences: [Bilingual] = []
    for finding in findings {
      let unit = finding.unit.flatMap { names[$0] }.map { "\($0): " } ?? ""
      let group = Group(finding)
      let members = groups[group] ?? []
      guard finding.line == nil, members.count > mostSingly else {
        let sentence = finding.sentence
        sentences.append(Bilingual(vi: unit + sentence.vi, en: unit + sentence.en))
        continue
      }
      guard said.insert(group).inserted else { continue }
      let problem =
        group.problem
        ?? Bilingual(
          vi: "chưa nhập; chưa có điểm, không tính là 0",
          en: "not entered; there are no points, which is not 0")
      let list = catalogue.condensed(members.compactMap(\.criterion))
      sentences.append(
        Bilingual(
          vi: "\(unit)\(members.count) tiêu chí (\(list.vi)): \(problem.vi)",
          en: "\(unit)\(members.count) criteria (\(list.en)): \(problem.en)"))
    }
    return sentences
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

  /// Forms of the period that the scores leave out, and dossier counts where a rule asks for them.
  ///
  /// - Parameter unit: The one unit that is scored, with its catalogue; nil for all of a level.
  public static func leftOut(
    of figures: StoredFigures, about unit: (Unit, in: UnitCatalogue)? = nil
  ) -> [Bilingual] {
    var sentences: [Bilingual] = []
    // A period without any form is said once, by each criterion that lacks its index.
    for ranking in figures.rankings where ranking.forms > 0 {
      let ofCut = RankingFindings.ofCut(ranking.cutDossiers)
      sentences += RankingFindings.findings(of: ranking).filter { !ofCut.contains($0) }
    }
    guard let dossiers = figures.dossiers else { return sentences }
    guard let (unit, units) = unit else {
      return sentences + RankingFindings.ofCut(dossiers.cut)
    }
    return sentences + leftOut(of: dossiers, about: unit, units)
  }

  /// Dossier counts of a unit, or of units below it, that lie partly in the period.
  public static func leftOut(
    of dossiers: DossierBook, about unit: Unit, _ units: UnitCatalogue
  ) -> [Bilingual] {
    RankingFindings.ofCut(
      dossiers.cut.filter { row in
        units.ancestor(of: row.unit.code, at: unit.level)?.code == unit.code
      })
  }

  static func json(_ findings: [ScoreFinding]) -> JSONValue {
    .array(
      findings.map { finding in
        .object([
          ("kind", .string(finding.kind.rawValue)), ("unit", .string(finding.unit)),
          ("criterion", .string(finding.criterion)), ("file", .string(finding.file)),
          ("line", .integer(finding.line)), ("problem", .bilingual(finding.problem)),
        ])
      })
  }
}
