internal import Stats
public import Survey

/// What a reader must know of how figures were made.
public enum MethodText {
  /// What an answer counts, and how the dimensions become the overall index.
  public static func measure(of request: RankingRequest) -> Bilingual {
    let measure =
      switch request.measure {
      case .satisfiedShare:
        Bilingual(
          vi: "tỷ lệ câu trả lời hài lòng trên số câu có trả lời (câu bỏ trống không tính)",
          en: "satisfied answers out of the answers given (blanks do not count)")
      case .meanScore:
        Bilingual(vi: "điểm trung bình quy về 0-100", en: "mean score on a scale of 0 to 100")
      case .allSatisfied:
        Bilingual(
          vi: "tỷ lệ phiếu hài lòng ở mọi câu có trả lời",
          en: "forms that are satisfied in every answer given")
      case .pointsSum:
        Bilingual(
          vi: "tổng điểm trung bình của các chỉ số, mỗi điểm làm tròn 2 chữ số",
          en: "sum of the indicators' mean points, each rounded to 2 decimals")
      }
    let isPoints = request.measure == .pointsSum
    let isPooled = request.overall == .pooled && !isPoints
    let isMean = request.target == .overall && !isPoints && request.form.dimensions.count > 1
    let overall =
      !isMean
      ? Bilingual(vi: "", en: "")
      : isPooled
        ? Bilingual(
          vi: "; chung: gộp mọi câu trả lời", en: "; overall: all answers pooled")
        : Bilingual(
          vi: "; chung: trung bình các yếu tố", en: "; overall: mean of the dimensions")
    return Bilingual(
      vi: "Chỉ số: \(measure.vi)\(overall.vi).", en: "Index: \(measure.en)\(overall.en).")
  }

  /// What is marked as weak.
  static func weak(_ request: RankingRequest) -> Bilingual {
    func text(_ language: Language) -> (points: String, share: String?) {
      let format = NumberFormat(language)
      let points = format.decimal(
        request.halfWidth,
        decimals: request.halfWidth == request.halfWidth.rounded() ? 0 : 1)
      return (
        points, request.coefficientOfVariation.map { format.decimal(100 * $0, decimals: 1) }
      )
    }
    let (vi, en) = (text(.vi), text(.en))
    return Bilingual(
      vi: "Kém chắc chắn: khoảng tin cậy rộng hơn ± \(vi.points) điểm trên 100"
        + (vi.share.map { " hoặc hệ số biến thiên trên \($0) %" } ?? "") + ".",
      en: "Weak: the interval is wider than ± \(en.points) points out of 100"
        + (en.share.map { " or the coefficient of variation above \($0) %" } ?? "") + ".")
  }

  /// How the forms were collected; nil where each was drawn on its own and counts alike.
  public static func design(_ design: SurveyDesign) -> Bilingual? {
    guard !design.isSimple else { return nil }
    var (vi, en): ([String], [String]) = ([], [])
    if !design.strata.isEmpty {
      let traits = design.strata.map(\.trait.name)
      vi.append("phân tầng theo \(traits.map(\.vi).joined(separator: ", "))")
      en.append("strata by \(traits.map(\.en).joined(separator: ", "))")
    }
    if design.cluster == .commune {
      vi.append("cụm là xã")
      en.append("communes as clusters")
    }
    switch design.population {
    case .dossiers:
      vi.append("phiếu đại diện cho số hồ sơ của tầng, nơi biết số hồ sơ của mọi tầng")
      en.append("forms stand for the dossiers of their stratum where those of all strata are known")
    case .none where design.margins == nil:
      vi.append("mọi phiếu có trọng số như nhau")
      en.append("all forms weigh the same")
    case .none: break
    }
    if let margins = design.margins {
      let names = margins.traits.map(\.name)
      let file = margins.origin.map { " ('\($0.name)', SHA-256 \($0.sha256.prefix(12))…)" } ?? ""
      vi.append("trọng số hiệu chỉnh theo biên \(names.map(\.vi).joined(separator: ", "))\(file)")
      en.append(
        "weights adjusted to the margins \(names.map(\.en).joined(separator: ", "))\(file)")
    }
    if !design.strata.isEmpty || design.cluster != .none {
      vi.append("tầng chỉ có một phiếu hoặc một cụm: \(lonely(design.lonely).vi)")
      en.append("strata of one form or cluster: \(lonely(design.lonely).en)")
    }
    return Bilingual(
      vi: "Thiết kế mẫu: \(vi.joined(separator: "; ")).",
      en: "Sample design: \(en.joined(separator: "; ")).")
  }

  static func lonely(_ strategy: LonelyStrategy) -> Bilingual {
    switch strategy {
    case .fail: Bilingual(vi: "không tính sai số (fail)", en: "no standard error (fail)")
    case .certainty:
      Bilingual(vi: "không góp vào sai số (certainty)", en: "add nothing (certainty)")
    case .adjust:
      Bilingual(vi: "so với trung bình chung (adjust)", en: "against the mean of all (adjust)")
    case .average:
      Bilingual(
        vi: "bằng trung bình các tầng khác (average)", en: "as the other strata (average)")
    }
  }
}
