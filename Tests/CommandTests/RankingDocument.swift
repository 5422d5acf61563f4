import Foundation

/// `sipas rank --format json` as a program of someone else would read it.
struct RankingDocument: Decodable {
  struct Period: Decodable {
    let name: String
    let from: String
    let to: String
  }

  struct Estimate: Decodable {
    let id: String?
    let rank: Int?
    let forms: Int?
    let answers: Int?
    let index: Double?
    let standardError: Double?
    let interval: [Double]?
    let degreesOfFreedom: Int?
    let halfWidth: Double?
    let coefficientOfVariation: Double?
    let designEffect: Double?
    let publication: String?
  }

  /// The design that was asked for.
  struct Design: Decodable {
    let strata: [String]
    let cluster: String
    let population: String
    let lonely: String
  }

  /// What the design came to for a unit.
  struct Sample: Decodable {
    struct Finding: Decodable {
      let code: String
    }

    let strata: Int
    let clusters: Int
    let weighted: Bool
    let raking: GroupDocument.Raking?
    let findings: [Finding]
  }

  struct Total: Decodable {
    let code: String?
    let name: String?
    let forms: Int
    let dossiers: Int?
    let design: Sample
    let overall: Estimate
    let dimensions: [Estimate]
  }

  struct Unit: Decodable {
    let code: String
    let name: String
    let status: String
    let rank: Int?
    let rankSet: [Int]?
    let forms: Int
    let dossiers: Int?
    let responseRate: Double?
    let design: Sample
    let overall: Estimate
    let dimensions: [Estimate]
  }

  let form: String
  let period: Period
  let level: String
  let measure: String
  let overall: String
  let confidence: Double
  let interval: String
  let minimumForms: Int
  let design: Design
  let units: [Unit]
  let total: Total

  init(_ run: Program.Run) throws {
    self = try JSONDecoder().decode(RankingDocument.self, from: Data(run.output.utf8))
  }

  func unit(_ name: String) throws -> Unit {
    guard let unit = units.first(where: { $0.name == name }) else { throw Missing(name: name) }
    return unit
  }

  struct Missing: Error {
    let name: String
  }
}

/// Two decimals, as published figures have them.
func published(_ value: Double?) -> String {
  value.map { String(format: "%.2f", $0) } ?? "–"
}
