import Foundation

/// `sipas breakdown --format json` as a program of someone else would read it.
struct GroupDocument: Decodable {
  struct Difference: Decodable {
    let difference: Double
    let standardError: Double?
    let interval: [Double]?
    let direction: String
  }

  struct Figure: Decodable {
    let id: String?
    let forms: Int
    let answers: Int
    let index: Double?
    let standardError: Double?
    let interval: [Double]?
    let againstRest: Difference?
  }

  struct Name: Decodable {
    let vi: String
    let en: String
  }

  struct Group: Decodable {
    let key: String?
    let name: Name
    let forms: Int
    let overall: Figure
    let dimensions: [Figure]
  }

  struct Total: Decodable {
    let overall: Figure
    let dimensions: [Figure]
  }

  struct Raking: Decodable {
    let iterations: Int
    let converged: Bool
    let weightRatio: Double
    let designEffect: Double
    let effectiveForms: Double
  }

  struct Sample: Decodable {
    let weighted: Bool
    let raking: Raking?
  }

  let by: String
  let level: String
  let unit: String?
  let forms: Int
  let comparisons: Int
  let differenceConfidence: Double
  let sample: Sample
  let groups: [Group]
  let total: Total

  init(_ run: Program.Run) throws {
    self = try JSONDecoder().decode(GroupDocument.self, from: Data(run.output.utf8))
  }

  func group(_ name: String) throws -> Group {
    guard let group = groups.first(where: { $0.name.en == name }) else {
      throw RankingDocument.Missing(name: name)
    }
    return group
  }
}
