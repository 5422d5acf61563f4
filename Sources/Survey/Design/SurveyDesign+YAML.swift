internal import Stats

extension SurveyDesign {
  /// The design that a `sipas.yaml` fixes; nil where it is defective, which is noted.
  init?(_ map: YAMLMap) {
    map.allow("strata", "cluster", "population", "lonely", "rake")
    let known = Stratum.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    var strata: [Stratum] = []
    for word in map.strings("strata") where word != "none" {
      if let stratum = Stratum(rawValue: word) {
        strata.append(stratum)
      } else {
        map.note(
          "strata", vi: "có '\(word)'; phải là một trong \(known)",
          en: "has '\(word)'; expected \(known)")
      }
    }
    do {
      try self.init(
        strata: strata, cluster: map.optionalChoice("cluster", of: Cluster.self) ?? .none,
        population: map.optionalChoice("population", of: Population.self),
        lonely: map.optionalChoice("lonely", of: LonelyStrategy.self) ?? .fail)
    } catch {
      map.reader.note(line: map.line, vi: error.sentence.vi, en: error.sentence.en)
      return nil
    }
  }

  /// The lines of a `sipas.yaml` below `design:`.
  var yaml: String {
    [
      "strata: [\(strata.map(\.rawValue).joined(separator: ", "))]",
      "cluster: \(cluster.rawValue)", "population: \(population.rawValue)",
      "lonely: \(lonely.rawValue)",
    ].map { "  \($0)" }.joined(separator: "\n")
  }
}
