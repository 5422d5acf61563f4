import Foundation
import Stats

/// The people of a unit: how they answer the 22 items of the five dimensions.
struct Respondents: Sendable {
  /// How opinions are spread over people.
  enum Spread: Sendable {
    /// Each person is more or less satisfied throughout, as in the samples: the log-odds of a
    /// satisfied answer vary between people with this standard deviation.
    case gradual(Double)
    /// This share of people gives one answer throughout the form; the others answer item by item.
    /// Dissatisfaction then sits in few forms.
    case alike(Double)
  }

  static let items = [4, 5, 6, 3, 4]

  /// For each dimension the share of satisfied answers, the truth that intervals are to cover.
  let shares: [Double]
  private let spread: Spread
  /// For `gradual`, the log-odds of the mean person in each dimension.
  private let logOdds: [Double]
  /// The share of answers left blank, whatever they would have been.
  private let blank = 0.03

  /// People whose dimensions lie around a share as those of the samples do.
  ///
  /// - Parameters:
  ///   - share: That of the first dimension.
  ///   - spread: How opinions are spread over people.
  ///   - communes: For `gradual`, the standard deviation of the communes' log-odds.
  init(around share: Double, _ spread: Spread, communes: Double = 0) {
    let step = (1 - share) / 4
    let shares = [0, -1, -0.5, 0.5, 1].map { share + step * $0 }
    self.shares = shares
    self.spread = spread
    logOdds =
      if case .gradual(let people) = spread {
        shares.map { Respondents.logOdds(of: $0, people: people, communes: communes) }
      } else {
        []
      }
  }

  /// The mean of the dimensions.
  var overall: Double { shares.reduce(0, +) / Double(shares.count) }

  /// The sums of so many forms.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - commune: What their commune adds to the log-odds of a satisfied answer.
  ///   - chance: Goes on from where it is.
  func forms(_ count: Int, commune: Double = 0, _ chance: inout Chance) -> JointSums {
    var sums = JointSums(dimensions: shares.count)
    var (scores, answered) = (shares.map { _ in 0 }, shares.map { _ in 0 })
    for _ in 0..<count {
      let (opinion, same) = person(&chance)
      for (dimension, items) in Self.items.enumerated() {
        let share =
          opinion.map { sigmoid(logOdds[dimension] + commune + $0) } ?? shares[dimension]
        (scores[dimension], answered[dimension]) = (0, 0)
        for _ in 0..<items where chance.uniform() >= blank {
          answered[dimension] += 1
          if (same ?? chance.uniform()) < share { scores[dimension] += 1 }
        }
      }
      sums.add(scores: scores, answered: answered)
    }
    return sums
  }

  /// What is the same throughout a form: the log-odds that a person adds, or the one answer.
  private func person(_ chance: inout Chance) -> (opinion: Double?, same: Double?) {
    switch spread {
    case .gradual(let deviation): (deviation * chance.deviation(), nil)
    case .alike(let share): (nil, chance.uniform() < share ? chance.uniform() : nil)
    }
  }

  /// The log-odds at which the mean over all people and communes is a share, by bisection.
  private static func logOdds(of share: Double, people: Double, communes: Double) -> Double {
    let (person, commune) = (points(people), communes > 0 ? points(communes) : [(at: 0, weight: 1)])
    func mean(_ logOdds: Double) -> Double {
      commune.reduce(0) { sum, place in
        person.reduce(sum) { $0 + place.weight * $1.weight * sigmoid(logOdds + place.at + $1.at) }
      }
    }
    var (low, high) = (-20.0, 20.0)
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if mean(middle) < share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// Points and weights that stand for `Chance.deviation` times a number: the midpoint rule over the
  /// density of the sum of three uniform numbers.
  private static func points(_ deviation: Double) -> [(at: Double, weight: Double)] {
    let steps = 300
    return (0..<steps).map { step in
      let place = 3 * (Double(step) + 0.5) / Double(steps)
      let centred = abs(place - 1.5)
      let density = centred < 0.5 ? 0.75 - centred * centred : (1.5 - centred) * (1.5 - centred) / 2
      return (at: deviation * (2 * place - 3), weight: density * 3 / Double(steps))
    }
  }
}

private func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
