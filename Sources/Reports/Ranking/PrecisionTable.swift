internal import Stats
internal import Survey

/// How precise the index of each unit is, and how far it may be published.
enum PrecisionTable {
  /// A row for each unit, given by its name and its entry.
  static func table(
    of units: [(name: Bilingual, entry: UnitRanking.Entry)], _ request: RankingRequest
  ) -> Table {
    var table = Table(
      title: Bilingual(vi: "Độ chính xác", en: "Precision"),
      columns: [RankingTables.nameColumn] + columns(id: "", name: nil),
      rows: units.map { [.bilingual($0.name)] + cells($0.entry) })
    table.notes = notes(request)
    return table
  }

  /// The columns of one index; `name` stands in front of each heading.
  static func columns(id: String, name: Bilingual?) -> [Column] {
    func column(
      _ suffix: String, _ vi: String, _ en: String, _ kind: Column.Kind = .number
    ) -> Column {
      let heading = name.map { Bilingual(vi: "\($0.vi): \(vi)", en: "\($0.en): \(en)") }
      let alone = Bilingual(vi: vi, en: en).capitalised
      return Column(id: id + suffix, heading: heading ?? alone, kind: kind)
    }
    return [
      column("standard_error", "sai số chuẩn", "standard error"),
      column("half_width", "± điểm", "± points"),
      column("cv", "hệ số biến thiên (%)", "variation (%)"),
      column("design_effect", "hiệu ứng thiết kế", "design effect"),
      column("effective_forms", "phiếu hiệu dụng", "effective forms"),
      column("publication", "công bố", "publication", .text),
    ]
  }

  static func cells(_ entry: UnitRanking.Entry) -> [Cell] {
    let estimate = entry.estimate
    func cell(_ value: Double?, decimals: Int = 2) -> Cell {
      value.map { .decimal($0, decimals: decimals) } ?? .missing
    }
    return [
      cell(estimate?.standardError), cell(estimate?.halfWidth),
      cell(estimate?.coefficientOfVariation.map { 100 * $0 }), cell(estimate?.designEffect),
      cell(estimate?.effectiveForms, decimals: 1), .bilingual(word(entry.mark)),
    ]
  }

  private static func word(_ mark: PublicationMark) -> Bilingual {
    switch mark {
    case .reliable: Bilingual(vi: "đủ tin cậy", en: "reliable")
    case .weak: Bilingual(vi: "kém chắc chắn", en: "weak")
    case .notPublished: Bilingual(vi: "không công bố", en: "not published")
    }
  }

  private static func notes(_ request: RankingRequest) -> [Bilingual] {
    [
      Bilingual(
        vi:
          "± điểm: nửa khoảng tin cậy. Hệ số biến thiên: sai số chuẩn trên chỉ số. Hiệu ứng thiết "
          + "kế: phương sai gấp mấy lần mẫu ngẫu nhiên đơn giản cùng số phiếu; phiếu hiệu dụng: số "
          + "phiếu chia cho hiệu ứng đó.",
        en:
          "± points: half the interval. Variation: standard error by index. Design effect: how many "
          + "times the variance is that of a simple random sample of as many forms; effective forms: "
          + "the forms by that effect."),
      Bilingual(
        vi: "Không công bố: ít hơn \(request.minimumForms) phiếu. \(MethodText.weak(request).vi)",
        en:
          "Not published: fewer than \(request.minimumForms) forms. \(MethodText.weak(request).en)"),
    ]
  }
}
