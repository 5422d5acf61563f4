internal import Stats
public import Scoring
public import Survey

/// The analysis of one unit's results, written from the figures: what a Home Affairs office hands in.
///
/// Every sentence that says a figure also says on how many forms it rests and how sure it is, and
/// none says «tăng» or «giảm» unless the interval of the change excludes none.
public struct UnitReport {
  public let unit: Unit
  /// All units of the unit's level.
  public let ranking: UnitRanking
  /// The unit's answers, item by item.
  public let profile: ItemProfile
  /// The program's version, which the report names.
  public let program: String
  /// The register of imports.
  public var imports: [ImportEntry] = []
  /// How the units changed since the period before; nil where there is none to compare with.
  public var comparison: RankingComparison?
  /// The unit over several periods; nil where nobody asked for it.
  public var trend: UnitTrend?
  /// The unit's score sheet with its catalogue.
  public var sheet: (sheet: ScoreSheet, catalogue: Catalogue)?
  /// What respondents wrote, masked; nil where nobody asked for it.
  public var comments: [String]?

  /// A report that has only the figures of its own period; the rest can be added.
  public init(unit: Unit, ranking: UnitRanking, profile: ItemProfile, program: String) {
    self.unit = unit
    self.ranking = ranking
    self.profile = profile
    self.program = program
  }

  var request: RankingRequest { ranking.request }
  var form: Form { request.form }
  var period: Period { request.period }
  var tables: RankingTables { RankingTables(ranking) }

  /// The unit's line of the ranking; nil where the unit did not exist and has no forms.
  var row: UnitRanking.Row? {
    ranking.rows.first { $0.unit.code == unit.code }
  }

  /// The whole report.
  public var document: Document {
    var blocks = introduction
    var sections = [overview, dimensions, items]
    if comparison != nil { sections.append(changes) }
    if let trend { sections.append(UnitReport.course(trend)) }
    if sheet != nil { sections.append(criteria) }
    if comments != nil { sections.append(opinions) }
    sections.append(method)
    for (place, section) in sections.enumerated() {
      let number = UnitReport.romans[place]
      blocks.append(
        .heading(
          Bilingual(vi: "\(number). \(section.title.vi)", en: "\(number). \(section.title.en)")))
      blocks += section.blocks
    }
    blocks.append(.paragraph(closing))
    return Document(title: title, letterhead: Letterhead(agency: unit.name), blocks: blocks)
  }

  /// A part of the report.
  struct Section {
    let title: Bilingual
    let blocks: [Document.Block]
  }

  private static func course(_ trend: UnitTrend) -> Section {
    let tables = TrendTables(trend)
    return Section(
      title: Bilingual(vi: "Diễn biến qua các kỳ", en: "Over several periods"),
      blocks: (tables.chart.map { [.chart($0)] } ?? []) + [.table(tables.table)])
  }

  private static let romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"]

  private var title: Bilingual {
    Bilingual(
      vi:
        "Kết quả Chỉ số hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính "
        + "nhà nước (SIPAS) của \(unit.name), kỳ \(period.name)",
      en:
        "Satisfaction of citizens and organisations with public administrative services (SIPAS) of "
        + "\(unit.name), period \(period.name)")
  }

  private var introduction: [Document.Block] {
    let (first, last) = (period.start, period.lastDay)
    return [
      .paragraph(
        Bilingual(
          vi:
            "Báo cáo phân tích kết quả khảo sát từ các phiếu nhận từ ngày \(first.vietnamese) đến hết "
            + "ngày \(last.vietnamese), theo mẫu phiếu '\(form.title.vi)'.",
          en:
            "This report analyses the survey of the forms received from \(first.iso) to \(last.iso), "
            + "form '\(form.title.en)'."))
    ]
  }

  private var closing: Bilingual {
    Bilingual(
      vi: "Trên đây là báo cáo kết quả Chỉ số hài lòng của \(unit.name), kỳ \(period.name)./.",
      en: "This is the report on the satisfaction indices of \(unit.name), period \(period.name).")
  }

  private var method: Section {
    let table = MethodTable.table(of: ranking, imports: imports, program: program)
    return Section(
      title: Bilingual(vi: "Phương pháp và số liệu", en: "Method and data"),
      blocks: [.table(table)])
  }
}
