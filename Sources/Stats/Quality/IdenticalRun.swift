internal import Foundation

/// A run of forms with the same answers, one behind the other.
public struct IdenticalRun: Sendable, Equatable {
  /// Forms of the run.
  public let length: Int
  /// Forms that have the run's answers, in it or elsewhere.
  public let ofPattern: Int
  /// All forms of the sequence.
  public let forms: Int

  public init(length: Int, ofPattern: Int, forms: Int) {
    precondition(
      0 < length && length <= ofPattern && ofPattern <= forms,
      "A run is a part of the forms with its answers.")
    self.length = length
    self.ofPattern = ofPattern
    self.forms = forms
  }

  /// The expected number of runs of these answers that are at least so long, if every order of the
  /// forms is equally likely.
  ///
  /// With `n` forms, `m` of them with the answers, and `L` the length, a run of at least `L` begins at
  /// the first form, or behind a form with other answers:
  /// ```
  ///            m (m-1) … (m-L+1)
  /// (n-m+1) · -------------------
  ///            n (n-1) … (n-L+1)
  /// ```
  public var expected: Double {
    let share = IdenticalRun.logFalling(ofPattern, length) - IdenticalRun.logFalling(forms, length)
    return Double(forms - ofPattern + 1) * exp(min(0, share))
  }

  /// The logarithm of `number (number - 1) … (number - factors + 1)`.
  private static func logFalling(_ number: Int, _ factors: Int) -> Double {
    lgamma(Double(number) + 1) - lgamma(Double(number - factors) + 1)
  }

  /// How probable it is that some answers of the sequence form a run that is as unlikely.
  ///
  /// The number of long runs is close to a Poisson one. Any of the patterns might have formed the
  /// run, so the probability is multiplied by their number.
  ///
  /// Source: Arratia, Goldstein and Gordon (1990), Statistical Science 5, 403–424.
  ///
  /// - Parameter patterns: Patterns of answers that more than one form has.
  public func probability(patterns: Int) -> Double {
    min(1, Double(max(1, patterns)) * -expm1(-expected))
  }
}
