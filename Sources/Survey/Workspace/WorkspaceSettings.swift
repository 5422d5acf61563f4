/// What a `sipas.yaml` says.
public struct WorkspaceSettings: Sendable, Equatable {
  /// The store's file; paths are relative to the workspace.
  public var store = "sipas.sqlite"
  /// The unit catalogue's CSV.
  public var units = "units.csv"
  /// A form's id, or the path of its file.
  public var form = "mau-so-1"
  public var calendar = ReportingCalendar.cchc
  /// The publication floor.
  public var minimumForms = 30
  /// Points, ±, beyond which an interval is marked as weak.
  public var halfWidth = 10.0
  /// The share of an index, as its standard error, beyond which it is marked as weak; nil: no such
  /// rule.
  public var coefficientOfVariation: Double?
  /// How the forms were collected, unless the command says otherwise.
  public var design = SurveyDesign.simple
  /// The CSV of the margins to which the design's weights are adjusted; nil where they are not.
  public var rake: String?
  /// nil leaves the choice to the locale.
  public var language: Language?
  /// The quarterly job.
  public var quarter = QuarterSettings()

  public init() {}

  /// Reads a `sipas.yaml`.
  ///
  /// - Throws: `DefectiveFile` with every defect and its line.
  static func read(_ text: String, file: String) throws(DefectiveFile) -> WorkspaceSettings {
    let reader = YAMLReader(file: file)
    let top = try reader.document(text)
    top.allow(
      "store", "units", "form", "calendar", "minimum_forms", "half_width",
      "coefficient_of_variation", "design", "language", "quarter")
    var settings = WorkspaceSettings()
    settings.store = top.optionalPath("store") ?? settings.store
    settings.units = top.optionalPath("units") ?? settings.units
    settings.form = top.optionalPath("form") ?? settings.form
    settings.calendar =
      top.optionalChoice("calendar", of: ReportingCalendar.self) ?? settings.calendar
    settings.minimumForms =
      top.optionalInteger("minimum_forms", in: 1...1_000_000) ?? settings.minimumForms
    settings.halfWidth = top.optionalNumber("half_width", in: 0.1...100) ?? settings.halfWidth
    settings.coefficientOfVariation =
      top.optionalNumber("coefficient_of_variation", in: 0.001...10)
    if let design = top.optionalMap("design") {
      settings.design = SurveyDesign(design) ?? settings.design
      settings.rake = design.optionalPath("rake").flatMap { $0 == "none" ? nil : $0 }
    }
    settings.language = top.optionalChoice("language", of: Language.self)
    if let quarter = top.optionalMap("quarter") { settings.quarter = QuarterSettings.read(quarter) }
    try reader.finish()
    return settings
  }

  /// The text of a `sipas.yaml` with these settings, a comment for each.
  public var yaml: String {
    """
    # Không gian làm việc của sipas. Đường dẫn tính từ thư mục này.
    # A workspace of sipas. Paths are relative to this folder.

    # Kho phiếu (SQLite); được tạo khi nhập lần đầu.
    # The response store (SQLite); made by the first import.
    store: \(YAMLText.quoted(store))

    # Danh mục đơn vị: code,name,level,parent,valid_from,valid_to,successor.
    # The unit catalogue.
    units: \(YAMLText.quoted(units))

    # Mẫu phiếu: một mã ('sipas forms' liệt kê) hoặc đường dẫn tệp .yaml.
    # The form: an id ('sipas forms' lists them) or the path of a .yaml file.
    form: \(YAMLText.quoted(form))

    # Lịch kỳ báo cáo. cchc: quý I 15/12-14/3, 6 tháng 15/12-14/6, quý III 15/6-14/9,
    # năm 15/12-14/12. calendar: quý, nửa năm, năm dương lịch.
    # Reporting windows: cchc ends on the 14th; calendar has calendar quarters.
    calendar: \(calendar.rawValue)

    # Đơn vị có ít phiếu hơn số này được liệt kê nhưng không có chỉ số và thứ hạng.
    # Units with fewer forms are listed without index or rank.
    minimum_forms: \(minimumForms)

    # Khoảng tin cậy rộng hơn ± số điểm này được đánh dấu.
    # Intervals wider than ± this many points are marked.
    half_width: \(halfWidth)

    # Sai số chuẩn lớn hơn tỷ lệ này của chỉ số cũng được đánh dấu (thường 0.15 hoặc 0.3; mặc định: không).
    # So are standard errors of more than this share of the index (often 0.15 or 0.3; default: none).
    \(coefficientOfVariation.map { "coefficient_of_variation: \($0)" }
      ?? "# coefficient_of_variation: 0.3")

    # Thiết kế mẫu. strata: chia tầng theo field (lĩnh vực), commune (xã), channel (hình thức).
    # cluster: commune (chọn xã rồi mới chọn phiếu) hoặc none. population: dossiers (phiếu đại diện
    # cho số hồ sơ của tầng) hoặc none. lonely: tầng chỉ có một phiếu: fail (không có sai số),
    # certainty (không góp sai số), adjust (so với trung bình chung), average (bằng các tầng khác).
    # How the forms were collected; dossiers weigh the strata, lonely is about strata of one form.
    design:
    \(design.yaml)
      # Hiệu chỉnh trọng số theo các biên đã biết: tệp CSV margin,category,count và, nếu cần, unit.
      # Weights adjusted to known margins, from a CSV file.
      \(rake.map { "rake: \(YAMLText.quoted($0))" } ?? "# rake: bien.csv")

    # Ngôn ngữ của kết quả: vi hoặc en. Language of the results.
    language: \((language ?? .vi).rawValue)

    \(quarter.yaml)

    """
  }
}
