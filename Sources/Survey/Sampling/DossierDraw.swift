public import Stats

/// Some dossiers of a list, drawn so that anybody can draw the same again.
public struct DossierDraw: Sendable {
  /// What one stratum gave.
  public struct Stratum: Sendable, Equatable {
    /// nil where the column is blank, and where nothing divides the list.
    public let name: String?
    public let population: Int
    public let size: Int

    /// How many dossiers each one drawn stands for; nil where none was drawn.
    public var weight: Double? { size > 0 ? Double(population) / Double(size) : nil }
  }

  public let list: DossierList
  public let method: Draw
  public let seed: UInt32
  public let strata: [Stratum]
  /// The physical line of each dossier drawn, in the order of the list.
  public let lines: [Int]
  /// The fields of each, one for each heading of the list, as they stand there.
  public let rows: [[String]]

  /// Draws from a list, from each of its strata in proportion to its dossiers.
  ///
  /// The strata are drawn from one after the other, in the order of the list, by one generator.
  ///
  /// - Parameters:
  ///   - size: How many dossiers.
  ///   - list: Counted, with its strata.
  ///   - method: How places are drawn within each stratum.
  ///   - seed: Of the generator; not 0.
  ///   - minimum: The fewest from each stratum; of a smaller one all.
  /// - Throws: `SampleTooLarge`, `MinimumTooLarge`, `UnreadableFile` if the list has changed.
  public init(
    _ size: Int, from list: DossierList, by method: Draw, seed: UInt32, minimum: Int = 0
  ) throws {
    guard size <= list.population else {
      throw SampleTooLarge(wanted: size, population: list.population)
    }
    let sizes = list.strata.map(\.population)
    let needed = sizes.reduce(0) { $0 + min($1, minimum) }
    guard needed <= size else {
      throw MinimumTooLarge(minimum: minimum, needed: needed, size: size)
    }
    let shares = try Allocation.proportional(total: size, sizes: sizes, minimum: minimum)
    let generator = MersenneTwister(seed: seed)
    let drawn = try zip(shares, sizes).map { try method.places($0, of: $1, generator) }
    strata = zip(list.strata, shares).map {
      Stratum(name: $0.name, population: $0.population, size: $1)
    }
    let found = try list.dossiers(at: DossierDraw.places(drawn, in: list.stratumOfDossier))
    lines = found.map(\.line)
    rows = found.map(\.fields)
    self.list = list
    self.method = method
    self.seed = seed
  }

  /// The places in the whole list of the places drawn within each stratum.
  private static func places(_ drawn: [[Int]], in stratumOfDossier: [Int32]) -> [Int] {
    var seen = drawn.map { _ in (dossiers: 0, drawn: 0) }
    var places: [Int] = []
    for (place, stratum) in stratumOfDossier.enumerated() {
      let stratum = Int(stratum)
      if seen[stratum].drawn < drawn[stratum].count,
        drawn[stratum][seen[stratum].drawn] == seen[stratum].dossiers
      {
        places.append(place)
        seen[stratum].drawn += 1
      }
      seen[stratum].dossiers += 1
    }
    return places
  }
}

/// More forms for the minima of the strata than there are to be drawn.
public struct MinimumTooLarge: ExplainedError, Equatable {
  let minimum: Int
  let needed: Int
  let size: Int

  public var sentence: Bilingual {
    Bilingual(
      vi: "Mỗi tầng ít nhất \(minimum) hồ sơ thì cần \(needed), nhiều hơn \(size) hồ sơ được rút; "
        + "hãy tăng số hồ sơ hoặc giảm mức tối thiểu.",
      en: "At least \(minimum) dossiers a stratum take \(needed), more than the \(size) to be "
        + "drawn; draw more or lower the minimum.")
  }
}
