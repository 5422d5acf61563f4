import Foundation
import Testing

@testable import Stats

// SciPy 1.17.1: t.ppf(p, df); the values of R qt(.975, c(1, 7, 14, 49, 197)) as well.
private let tReferences: [(p: Double, df: Int, value: Double)] = [
  (0.975, 1, 12.706204736174694),
  (0.975, 4, 2.7764451051977934),
  (0.975, 7, 2.364624251592784),
  (0.975, 14, 2.144786688),
  (0.975, 49, 2.009575237),
  (0.975, 197, 1.972079034),
  (0.975, 249, 1.9695368676403504),
  (0.975, 100_000, 1.9599877075346095),
  (0.95, 3, 2.3533634348018233),
  (0.995, 2, 9.924843200918287),
  (0.75, 5, 0.7266868438004226),
  (0.9995, 1, 636.6192487687897),
]

// SciPy 1.17.1: beta.ppf(p, a, b).
private let betaReferences: [(p: Double, a: Double, b: Double, value: Double)] = [
  (0.025, 81, 183, 0.25273674558527126),
  (0.975, 82, 182, 0.36762192260135135),
  (0.025, 10, 1, 0.6915028921812392),
  (0.975, 1, 20, 0.1684334709830853),
  (0.025, 3141.5, 9000.25, 0.25098379799854426),
  (0.975, 0.4, 33.5, 0.0648085536656197),
  (0.025, 199_999, 3, 0.9999638772141041),
  (0.025, 1_200_000, 300_000, 0.7993594999693927),
  (0.975, 1.001, 50, 0.0711601270520538),
  (0.025, 0.05, 2.9, 2.1770097762580974e-33),
]

@Suite("Quantiles")
struct QuantileTests {
  @Test("of the normal distribution agree with SciPy")
  func normal() throws {
    #expect(abs(try Quantile.normal(0.975) - 1.959963984540054) < 1e-14)
    #expect(abs(try Quantile.normal(0.75) - 0.6744897501960817) < 1e-14)
  }

  // R printed ten digits.
  @Test("of Student's t agree with R and SciPy", arguments: tReferences)
  func t(p: Double, df: Int, value: Double) throws {
    #expect(abs(try Quantile.t(p, degreesOfFreedom: df) / value - 1) < 3e-10)
  }

  @Test("of the beta distribution agree with SciPy", arguments: betaReferences)
  func beta(p: Double, a: Double, b: Double, value: Double) throws {
    #expect(abs(try Quantile.beta(p, a, b) - value) < 1e-9)
  }

  @Test("are refused in words where there are none, and the program lives on")
  func refused() {
    let error = #expect(throws: StatsError.self) { try Quantile.normal(1) }
    #expect(error?.description == "The normal quantile could not be computed for 1.0.")
    #expect(throws: StatsError.self) { try Quantile.t(0.975, degreesOfFreedom: 0) }
    #expect(throws: StatsError.self) { try Quantile.beta(0.5, -1, 1) }
  }

  @Test("of the table of the normal distribution are those of GSL")
  func table() {
    let normal = LogNormalTable.shared
    for step in 0...6000 {
      let x = Double(step) / 1000 + 0.0003
      // The upper tail keeps its digits: ln Φ(x) = ln(1 - Φ(-x)).
      let lower = normal.below(-x)
      #expect(abs(normal.below(x) / log1p(-exp(lower)) - 1) < 2e-8)
      #expect(abs(lower / log(erfc(x / 2.0.squareRoot()) / 2) - 1) < 1e-10)
    }
    #expect(abs(normal.below(1.959963984540054) - log(0.975)) < 1e-11)
    #expect(abs(normal.below(-3) - log(0.0013498980316300933)) < 1e-11)
    #expect(normal.below(40).magnitude < 1e-16)
    #expect(exp(normal.below(-40)) < 1e-16)
  }
}
