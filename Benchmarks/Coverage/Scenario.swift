import Stats

/// A survey that is repeated many times.
struct Scenario: Sendable {
  /// One run: the sample as it is analysed, and the truth it is held to, as shares.
  typealias Run = (design: SampleDesign, dimension: Double, overall: Double)

  let name: String
  let run: @Sendable (inout Chance) throws -> Run

  /// The opinions of people as in the samples, whose items correlate by about 0.4.
  private static let usual = Respondents.Spread.gradual(1.8)

  /// Forms drawn one by one from very many dossiers.
  static func simple(
    _ forms: Int, around share: Double, _ spread: Respondents.Spread = usual
  ) -> Scenario {
    let people = Respondents(around: share, spread)
    let crowd =
      switch spread {
      case .gradual: ""
      case .alike(let part): ", \(percent(part)) answer alike throughout"
      }
    return Scenario(name: "\(forms) forms, \(percent(share))\(crowd)") { chance in
      (try .simpleRandom(people.forms(forms, &chance)), people.shares[0], people.overall)
    }
  }

  /// Forms drawn without replacement from few dossiers, whose own share is the truth.
  static func finite(_ forms: Int, of dossiers: Int, around share: Double) -> Scenario {
    let people = Respondents(around: share, usual)
    return Scenario(name: "\(forms) of \(dossiers) dossiers, \(percent(share))") { chance in
      let drawn = people.forms(forms, &chance)
      let all = drawn + people.forms(dossiers - forms, &chance)
      let shares = zip(all.scores, all.answers).map { Double($0) / Double($1) }
      return (
        try .simpleRandom(drawn, population: dossiers), shares[0],
        shares.reduce(0, +) / Double(shares.count)
      )
    }
  }

  /// Communes drawn from very many, with forms of each.
  ///
  /// - Parameters:
  ///   - communes: How many.
  ///   - forms: Of each.
  ///   - share: Around which the dimensions lie.
  ///   - isKnown: Whether the analysis knows of the communes.
  static func communes(
    _ communes: Int, of forms: Int, around share: Double, isKnown: Bool
  ) -> Scenario {
    // Communes whose true shares differ by 5 points around 80 %.
    let spread = 0.5
    let people = Respondents(around: share, usual, communes: spread)
    let design = isKnown ? "clusters" : "taken for single forms"
    let name = "\(communes) communes of \(forms) forms, \(percent(share)), \(design)"
    return Scenario(name: name) { chance in
      var clusters: [JointSums] = []
      for _ in 0..<communes {
        let commune = spread * chance.deviation()
        clusters.append(people.forms(forms, commune: commune, &chance))
      }
      let design =
        isKnown
        ? SampleDesign(
          dimensions: people.shares.count, strata: [try StratumSums(clusters: clusters)])
        : try .simpleRandom(clusters.dropFirst().reduce(clusters[0], +))
      return (design, people.shares[0], people.overall)
    }
  }

  /// Three fields of different size, satisfaction and sampling rate, weighted by their dossiers.
  static func fields(_ forms: [Int], of dossiers: [Int], around share: Double) -> Scenario {
    let people = [0.5, 0, -0.5].map { Respondents(around: share + $0 * (1 - share), usual) }
    let all = Double(dossiers.reduce(0, +))
    func truth(_ figure: (Respondents) -> Double) -> Double {
      zip(people, dossiers).reduce(0) { $0 + figure($1.0) * Double($1.1) / all }
    }
    let (dimension, overall) = (truth { $0.shares[0] }, truth { $0.overall })
    let name =
      "fields: \(forms.map(String.init).joined(separator: "+")) forms of "
      + "\(dossiers.map(String.init).joined(separator: "+")) dossiers, \(percent(share))"
    return Scenario(name: name) { chance in
      var strata: [StratumSums] = []
      for ((count, dossiers), people) in zip(zip(forms, dossiers), people) {
        strata.append(
          try StratumSums(
            forms: people.forms(count, &chance), weight: Double(dossiers) / Double(count)))
      }
      return (
        SampleDesign(dimensions: people[0].shares.count, strata: strata), dimension, overall
      )
    }
  }

  private static func percent(_ share: Double) -> String { "\(Int((100 * share).rounded())) %" }

  /// All that are run.
  static let all: [Scenario] =
    [0.6, 0.8, 0.95].flatMap { share in
      [30, 100, 400].map { .simple($0, around: share) }
    }
    + [
      .simple(30, around: 0.98), .simple(400, around: 0.98), .simple(30, around: 0.8, .alike(0)),
      .finite(60, of: 120, around: 0.8), .finite(200, of: 250, around: 0.95),
      .fields([60, 60, 60], of: [6000, 1500, 500], around: 0.8),
      .fields([150, 30, 20], of: [3000, 2000, 3000], around: 0.9),
    ]
    + [5, 10, 20, 40].map { .communes($0, of: 20, around: 0.8, isKnown: true) }
    + [
      .communes(10, of: 20, around: 0.95, isKnown: true),
      .communes(10, of: 20, around: 0.8, isKnown: false),
      .communes(40, of: 20, around: 0.8, isKnown: false),
    ]
    + [0.8, 0.95].flatMap { share in
      [30, 100, 400].map { .simple($0, around: share, .alike(0.3)) }
    }
    + [.simple(100, around: 0.95, .alike(0.8))]
}
