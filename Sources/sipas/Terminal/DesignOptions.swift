import ArgumentParser
import Stats
import Survey

extension SurveyDesign.Cluster: ExpressibleByArgument {}
extension SurveyDesign.Population: ExpressibleByArgument {}
extension LonelyStrategy: ExpressibleByArgument {}

/// The words after `--strata`: `field`, `commune,channel`, or `none`.
struct StrataList: ExpressibleByArgument {
  let strata: [SurveyDesign.Stratum]

  init?(argument: String) {
    let words =
      argument == "none" ? [] : argument.split(separator: ",", omittingEmptySubsequences: false)
    strata = words.compactMap { SurveyDesign.Stratum(rawValue: String($0)) }
    if strata.count < words.count { return nil }
  }

  static var allValueStrings: [String] {
    SurveyDesign.Stratum.allCases.map(\.rawValue) + ["none"]
  }
}

/// How the forms were collected; what is not named is as `sipas.yaml` says.
struct DesignOptions: ParsableArguments {
  @Option(
    help: help(
      vi:
        "Chia tầng theo field (lĩnh vực), commune (xã), channel (hình thức); nhiều tiêu thức cách "
        + "nhau bằng dấu phẩy.",
      en: "Strata by field, commune, channel; several with commas between them."))
  var strata: StrataList?

  @Option(
    help: help(
      vi: "Cụm được chọn trước khi chọn phiếu.", en: "What was drawn first, the forms after it."))
  var cluster: SurveyDesign.Cluster?

  @Option(
    help: help(
      vi: "Phiếu đại diện cho số hồ sơ của tầng (mặc định khi có --strata) hoặc như nhau.",
      en: "Forms stand for the dossiers of their stratum (default with --strata), or all alike."))
  var population: SurveyDesign.Population?

  @Option(
    help: help(
      vi:
        "Tầng chỉ có một phiếu: fail không tính sai số, certainty không góp vào sai số, adjust so "
        + "với trung bình chung, average bằng trung bình các tầng khác.",
      en: "A stratum of one form: fail gives no standard error, certainty adds nothing, adjust "
        + "compares with the mean of all, average takes the other strata."))
  var lonely: LonelyStrategy?

  @Option(
    help: ArgumentHelp(
      said(
        vi:
          "Hiệu chỉnh trọng số theo các biên trong tệp CSV: margin,category,count và, nếu cần, unit; "
          + "margin là gender, age_group, respondent_type, field, channel hoặc commune. "
          + "none: không hiệu chỉnh.",
        en:
          "Adjusts the weights to the margins of a CSV file: margin,category,count and, if need be, "
          + "unit; margins are gender, age_group, respondent_type, field, channel, commune. "
          + "none: no adjusting."),
      valueName: "file"))
  var rake: String?

  /// The design of a command.
  ///
  /// - Throws: `ContradictoryDesign`, and what reading the margins throws.
  func design(_ workspace: Workspace, _ catalogue: UnitCatalogue) throws -> SurveyDesign {
    let fixed = workspace.settings.design
    let margins: Margins? =
      switch rake {
      case "none"?: nil
      case let file?: try MarginsReader.read(file, catalogue: catalogue)
      case nil: try workspace.margins(catalogue)
      }
    return try SurveyDesign(
      strata: strata?.strata ?? fixed.strata, cluster: cluster ?? fixed.cluster,
      population: population ?? (strata == nil ? fixed.population : nil),
      lonely: lonely ?? fixed.lonely, margins: margins)
  }
}
