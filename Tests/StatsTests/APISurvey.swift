@testable import Stats

/// The school samples of `Oracles/api.R`: a school is a form, its index the mean of a figure.
struct APISurvey {
  /// What a school counts: points out of `most` for each answer.
  struct Figure: Sendable {
    let most: Int
    let points: @Sendable (OracleTable.Row) -> Int
    var answers: @Sendable (OracleTable.Row) -> Int = { _ in 1 }

    /// The figure as an index from 0 to `most`.
    var estimator: Estimator {
      Estimator(
        rule: IndexRule(divisors: [most], maxima: [Double(most)], overall: .pooled))
    }

    static let score = Figure(most: 1000) { Int($0["api00"]) ?? 0 }
    /// Pupils tested out of pupils enrolled, 0 to 1.
    static let tested = Figure(
      most: 1, points: { Int($0["api.stu"]) ?? 0 }, answers: { Int($0["enroll"]) ?? 0 })
    static let enrolled = Figure(most: 5000) { Int($0["enroll"]) ?? 0 }
    static let noEnglishLearners = Figure(most: 1) { $0["ell"] == "0" ? 1 : 0 }
    /// `api00` cut at 500, 600, 700 and 800 into levels 1 to 5.
    static let level = Figure(most: 5) { row in
      1 + [500, 600, 700, 800].count { (Int(row["api00"]) ?? 0) > $0 }
    }
    static let topTwo = Figure(most: 1) { level.points($0) >= 4 ? 1 : 0 }
  }

  let rows: [OracleTable.Row]
  let figure: Figure

  init(_ sample: String, _ figure: Figure) throws {
    rows = try OracleTable("api-\(sample).csv").rows
    self.figure = figure
  }

  /// `dstrat`: schools drawn by type.
  func stratified(
    isKnown: Bool = true, domain: (OracleTable.Row) -> Bool = { _ in true },
    margins: [(OracleTable.Row) -> Int] = []
  ) throws -> SampleDesign {
    SampleDesign(
      dimensions: 1,
      strata: try ["E", "H", "M"].map { type in
        let schools = rows.filter { $0["stype"] == type }
        return try StratumSums(
          cells: try cells(schools, domain: domain, margins: margins),
          population: isKnown ? Int(schools[0].number("fpc")) : nil)
      })
  }

  /// `dclus1`: all schools of districts.
  func clustered(
    isKnown: Bool = true, domain: (OracleTable.Row) -> Bool = { _ in true },
    margins: [(OracleTable.Row) -> Int] = []
  ) throws -> SampleDesign {
    let districts = Set(rows.map { $0["dnum"] }).sorted()
    let clusters = try districts.map { district in
      let schools = rows.filter { $0["dnum"] == district }
      return try ClusterSums(
        try cells(schools, domain: domain, margins: margins), population: schools.count)
    }
    return SampleDesign(
      dimensions: 1,
      strata: [
        try StratumSums(clusters: clusters, clustersInPopulation: isKnown ? 757 : nil)
      ])
  }

  /// The schools with the districts as strata: one of them has one school.
  func byDistrict(
    _ lonely: LonelyStrategy, domain: (OracleTable.Row) -> Bool = { _ in true }
  ) throws -> SampleDesign {
    let districts = Set(rows.map { $0["dnum"] }).sorted()
    return SampleDesign(
      dimensions: 1,
      strata: try districts.map { district in
        try StratumSums(cells: try cells(rows.filter { $0["dnum"] == district }, domain: domain))
      }, lonely: lonely)
  }

  /// `dclus2`: schools drawn within districts.
  func twoStage(isKnown: Bool) throws -> SampleDesign {
    let districts = Set(rows.map { $0["dnum"] }).sorted()
    let clusters = try districts.map { district in
      let schools = rows.filter { $0["dnum"] == district }
      let all = schools[0].number("fpc2")
      let weight = 757 / Double(districts.count) * all / Double(schools.count)
      return try ClusterSums(
        [try SampleCell(sums(schools), weight: weight)], population: Int(all))
    }
    return SampleDesign(
      dimensions: 1,
      strata: [
        try StratumSums(clusters: clusters, clustersInPopulation: isKnown ? 757 : nil)
      ])
  }

  /// The schools by their categories, those outside the domain among the outsiders.
  func cells(
    _ schools: [OracleTable.Row], domain: (OracleTable.Row) -> Bool,
    margins: [(OracleTable.Row) -> Int] = []
  ) throws -> [SampleCell] {
    let keys = Set(schools.map { school in margins.map { $0(school) } })
    return try keys.sorted { $0.lexicographicallyPrecedes($1) }.map { key in
      let alike = schools.filter { school in margins.map { $0(school) } == key }
      let inside = alike.filter(domain)
      return try SampleCell(
        sums(inside), outsiders: alike.count - inside.count, weight: schools[0].number("pw"),
        categories: key)
    }
  }

  func sums(_ schools: [OracleTable.Row]) -> JointSums {
    var sums = JointSums(dimensions: 1)
    for school in schools {
      sums.add(scores: [figure.points(school)], answered: [figure.answers(school)])
    }
    return sums
  }

  func estimate(_ design: SampleDesign) throws -> IndexEstimate? {
    try figure.estimator.estimates(for: design).overall
  }
}
