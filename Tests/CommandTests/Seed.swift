import Foundation
import Testing

/// The seed of moments and numbers that are others in every run of the tests.
///
/// A failure names it, and `SIPAS_SEED=… swift test --filter …` takes it again.
struct Seed: CustomStringConvertible {
  let value: UInt64

  init() {
    let named = ProcessInfo.processInfo.environment["SIPAS_SEED"].flatMap { UInt64($0) }
    value = named ?? .random(in: 1...999_999)
  }

  var generator: SeededGenerator { SeededGenerator(seed: value) }

  var description: String { "SIPAS_SEED=\(value)" }
}
