import Stats

/// The 775 responses of `Oracles/small-responses.csv` as sums, under the designs of `oracle.R`.
struct SmallSurvey {
  enum Measure: String, CaseIterable {
    case satisfiedShare = "satisfied-share"
    case meanScore = "mean-score"
  }

  static let dimensions = [0..<4, 4..<9, 9..<15, 15..<18, 18..<22]

  private let responses: OracleTable
  private let dossiers: OracleTable

  init() throws {
    responses = try OracleTable("small-responses.csv")
    dossiers = try OracleTable("small-dossiers.csv")
  }

  /// The sample of one unit under a design as it is named in `small-expected.csv`.
  func design(_ name: String, unit: String, measure: Measure) throws -> SampleDesign {
    let forms = responses.rows.filter { $0["unit"] == unit }
    let known = dossiers.rows.filter { $0["unit"] == unit }
    let all = sums(of: forms, measure)
    switch name {
    case "srs":
      return try .simpleRandom(all)
    case "srs-fpc":
      let population = known.reduce(0) { $0 + Int($1.number("dossiers")) }
      return try .simpleRandom(all, population: population)
    case "stratified-by-field-fpc":
      var strata: [StratumSums] = []
      for field in known {
        let population = Int(field.number("dossiers"))
        let stratum = sums(of: forms.filter { $0["field"] == field["field"] }, measure)
        strata.append(
          try StratumSums(
            forms: stratum, weight: Double(population) / Double(stratum.forms),
            population: population))
      }
      return SampleDesign(dimensions: 5, strata: strata)
    default:
      let communes = Set(forms.map { $0["commune"] }).sorted().map { commune in
        sums(of: forms.filter { $0["commune"] == commune }, measure)
      }
      return SampleDesign(dimensions: 5, strata: [try StratumSums(clusters: communes)])
    }
  }

  private func sums(of forms: [OracleTable.Row], _ measure: Measure) -> JointSums {
    var sums = JointSums(dimensions: Self.dimensions.count)
    for form in forms {
      let levels = form["answers"].map(\.wholeNumberValue)
      let answered = Self.dimensions.map { levels[$0].compactMap { $0 } }
      sums.add(
        scores: answered.map { levels in
          levels.reduce(0) { $0 + (measure == .meanScore ? $1 - 1 : $1 >= 4 ? 1 : 0) }
        },
        answered: answered.map(\.count))
    }
    return sums
  }
}
