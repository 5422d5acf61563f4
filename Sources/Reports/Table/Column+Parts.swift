internal import Survey

extension Column.Kind {
  /// Key and heading that each column of a CSV file or a sheet adds to its column's own.
  ///
  /// Two bounds are two columns, since `1-4` would become the first of April.
  var parts: [(key: String, heading: Bilingual)] {
    switch self {
    case .text, .number, .day:
      [("", Bilingual(vi: "", en: ""))]
    case .interval:
      [
        ("_low", Bilingual(vi: " (cận dưới)", en: " (low)")),
        ("_high", Bilingual(vi: " (cận trên)", en: " (high)")),
      ]
    case .rankSet:
      [
        ("_best", Bilingual(vi: " (cao nhất)", en: " (best)")),
        ("_worst", Bilingual(vi: " (thấp nhất)", en: " (worst)")),
      ]
    }
  }
}
