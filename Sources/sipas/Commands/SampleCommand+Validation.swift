import ArgumentParser

extension SampleCommand {
  func validate() throws {
    try refuse(
      (halfWidth == nil) == (size == nil), vi: "Cần --half-width hoặc --size, một trong hai.",
      en: "Either --half-width or --size is needed.")
    try refuse(
      halfWidth.map { !(0.01...50 ~= $0.value) }, vi: "--half-width phải từ 0,01 đến 50.",
      en: "--half-width must be 0.01 to 50.")
    try refuse(
      size.map { $0 < 1 }, vi: "--size phải từ 1 trở lên.", en: "--size must be at least 1.")
    try refuse(
      population.map { $0 < 1 }, vi: "--population phải từ 1 trở lên.",
      en: "--population must be at least 1.")
    try refuse(
      !(50..<100 ~= confidence.value), vi: "--confidence phải từ 50 đến dưới 100.",
      en: "--confidence must be at least 50 and less than 100.")
    try refuse(
      !(expected.value > 0 && expected.value < 100),
      vi: "--expected phải lớn hơn 0 và nhỏ hơn 100.",
      en: "--expected must be more than 0 and less than 100.")
    try refuse(
      !(0.01...1000 ~= designEffect.value), vi: "--design-effect phải từ 0,01 đến 1000.",
      en: "--design-effect must be 0.01 to 1000.")
    try refuse(
      !(1...100 ~= responseRate.value), vi: "--response-rate phải từ 1 đến 100.",
      en: "--response-rate must be 1 to 100.")
    try refuse(
      minimumPerStratum < 0, vi: "--minimum-per-stratum không được âm.",
      en: "--minimum-per-stratum cannot be negative.")
    try refuse(seed == 0, vi: "--seed phải từ 1 trở lên.", en: "--seed must be at least 1.")
    try (list == nil ? validateWithoutList() : validateDraw())
  }

  private func validateWithoutList() throws {
    try refuse(
      strata != nil || systematic || minimumPerStratum > 0 || encoding != nil,
      vi: "--strata, --systematic, --minimum-per-stratum và --encoding cần --from.",
      en: "--strata, --systematic, --minimum-per-stratum and --encoding need --from.")
    var options = OutputOptions()
    options.output = output
    try options.check(format)
  }

  private func validateDraw() throws {
    try refuse(
      population != nil, vi: "Với --from, số hồ sơ là của danh sách; bỏ --population.",
      en: "With --from the dossiers are those of the list; leave out --population.")
    try refuse(
      format == .xlsx,
      vi: "Với --from, --format chỉ nói về kết quả ra màn hình; mẫu dạng Excel: --output TỆP.xlsx.",
      en: "With --from, --format is about the screen; for a workbook: --output FILE.xlsx.")
    let isKnown = [".csv", ".xlsx"].contains { output?.lowercased().hasSuffix($0) == true }
    try refuse(
      !isKnown, vi: "Với --from cần --output TỆP.csv hoặc TỆP.xlsx để ghi mẫu.",
      en: "With --from, --output FILE.csv or FILE.xlsx is needed for the sample.")
  }

  /// - Throws: `ValidationError` with the sentence, if the case is given and true.
  private func refuse(_ isWrong: Bool?, vi: String, en: String) throws {
    if isWrong == true { throw ValidationError(said(vi: vi, en: en)) }
  }
}
