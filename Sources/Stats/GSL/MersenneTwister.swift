// GSL keeps its generators in variables that it never changes.
@unsafe @preconcurrency internal import CGSL

/// The generator of the draws: MT19937 in its version of 2002, as GSL, numpy and R have it.
///
/// The same seed gives the same numbers on every machine.
///
/// Source: Matsumoto and Nishimura (1998), ACM TOMACS 8, 3–30; `gsl_rng_mt19937`.
@safe
public final class MersenneTwister {
  private let generator: UnsafeMutablePointer<gsl_rng>

  /// - Parameter seed: Any number but 0, which GSL takes for 4357.
  public init(seed: UInt32) {
    GSL.errorHandlerOff
    precondition(seed > 0, "The seed 0 is another seed's.")
    guard let generator = unsafe gsl_rng_alloc(gsl_rng_mt19937) else {
      preconditionFailure("There is no memory for a generator.")
    }
    unsafe self.generator = generator
    unsafe gsl_rng_set(generator, UInt(seed))
  }

  deinit { unsafe gsl_rng_free(generator) }

  /// A whole number from 0 up to, but without, `bound`, all alike.
  ///
  /// Numbers of the generator that would favour some are thrown away.
  ///
  /// - Parameter bound: `1..<2³²`.
  func number(below bound: Int) -> Int {
    precondition(1...Int(UInt32.max) ~= bound, "The generator has 32 bits.")
    return Int(unsafe gsl_rng_uniform_int(generator, UInt(bound)))
  }

  /// A number from the standard normal distribution, by Marsaglia and Tsang's ziggurat.
  func standardNormal() -> Double {
    unsafe gsl_ran_gaussian_ziggurat(generator, 1)
  }
}
