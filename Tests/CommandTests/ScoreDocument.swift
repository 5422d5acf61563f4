import Foundation

/// `sipas score --format json` as a program of someone else would read it.
struct ScoreDocument: Decodable {
  struct Name: Decodable {
    let code: String?
    let name: String
  }

  struct Class: Decodable {
    let id: String
  }

  struct Criterion: Decodable {
    let id: String
    let maximum: Double
    let points: Double?
    let deducted: Double?
    let rule: String?
    let index: Double?
    let indexInterval: [Double]?
    let interval: [Double]?
    let straddlesStep: Bool?
    let children: [Criterion]?
    let answers: Int?
    let selfAssessed: Double?
    let assessed: Double?

    var lines: [Criterion] { [self] + (children ?? []).flatMap(\.lines) }
  }

  struct Area: Decodable {
    struct Before: Decodable {
      let points: Double?
    }
    let id: String
    let percent: Double?
    let before: Before?
    let change: Double?
  }

  struct Unit: Decodable {
    let code: String
    let rank: Int?
    let points: Double?
    let assessed: Double?
    let missing: [String]?
    let criteria: [Criterion]
  }

  struct Finding: Decodable {
    let kind: String
    let unit: String?
    let criterion: String?
  }

  let imports: [Int]
  let catalogue: String
  let unit: Name?
  let period: RankingDocument.Period
  let maximum: Double
  let points: Double?
  let selfAssessed: Double?
  let assessed: Double?
  let group: Class?
  let missing: [String]?
  let criteria: [Criterion]?
  let areas: [Area]?
  let units: [Unit]?
  let findings: [Finding]

  init(_ run: Program.Run) throws {
    self = try JSONDecoder().decode(ScoreDocument.self, from: Data(run.output.utf8))
  }

  /// A criterion of any level.
  func line(_ id: String) -> Criterion? {
    (criteria ?? []).flatMap(\.lines).first { $0.id == id }
  }
}
