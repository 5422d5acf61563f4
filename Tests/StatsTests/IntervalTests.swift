import Stats
import Testing

// R 4.2.2: prop.test(x, n, correct = FALSE)$conf.int and binom.test(x, n)$conf.int. The cases of
// Newcombe (1998), Statistics in Medicine 17, 857–872.
private let binomial:
  [(x: Int, n: Int, wilson: (Double, Double), clopperPearson: (Double, Double))] = [
    (81, 263, (0.255288519878, 0.366209576983), (0.252736745585, 0.367621922601)),
    (15, 148, (0.062386399531, 0.160487241723), (0.057844010083, 0.161650490349)),
    (0, 20, (0, 0.161125158053), (0, 0.168433470983)),
    (1, 29, (0.006113214293, 0.171755218793), (0.000872646884, 0.177644295489)),
    (29, 30, (0.833296090086, 0.994091409618), (0.827830544367, 0.999156429073)),
    (10, 10, (0.722467200137, 1), (0.691502892181, 1)),
  ]

// R survey 4.5: svyciprop(~I(ell == 0), dclus1, method) with xlogit for logit and mean for wald, and
// svyciprop(~I(sch.wide == "Yes"), dstrat, method), on the `api` data. Digits as printed.
private let designBased:
  [(
    method: IntervalMethod, share: Double, standardError: Double, df: Int, forms: Int,
    bounds: (Double, Double), digits: Double
  )] = [
    (.wilson, 0.02185792354, 0.02262245086, 14, 183, (0.003178777238, 0.1353912851), 1e-9),
    (.wald, 0.02185792354, 0.02262245086, 14, 183, (-0.0266624080, 0.0703782550), 1e-9),
    (.logit, 0.02185792354, 0.02262245086, 14, 183, (0.002304691284, 0.1777477668), 1e-9),
    (.beta, 0.02185792354, 0.02262245086, 14, 183, (0.0002161468, 0.1375077639), 1e-9),
    (.wilson, 0.8279480114, 0.02434478011, 197, 200, (0.7748145864, 0.8706375623), 1e-9),
    (.wald, 0.8279480114, 0.02434478011, 197, 200, (0.7799381810, 0.8759578419), 1e-9),
    (.logit, 0.8279480114, 0.02434478011, 197, 200, (0.7745396547, 0.8708148549), 1e-9),
    (.beta, 0.8279480114, 0.02434478011, 197, 200, (0.7741713286, 0.8734315926), 1e-9),
  ]

@Suite("Intervals of a share")
struct IntervalTests {
  @Test("of independent answers agree with R", arguments: binomial)
  func independent(
    x: Int, n: Int, wilson: (Double, Double), clopperPearson: (Double, Double)
  ) throws {
    let interval = try ConfidenceInterval.wilson(successes: x, trials: n, level: .percent95)
    #expect(near(interval, wilson, 1e-12))
    let share = Double(x) / Double(n)
    let beta = try ConfidenceInterval.beta(
      share: share, variance: share * (1 - share) / Double(n), degreesOfFreedom: n - 1, forms: n,
      level: .percent95)
    #expect(near(try #require(beta), clopperPearson, 2e-12))
  }

  @Test("under a design agree with R survey", arguments: designBased)
  func design(
    method: IntervalMethod, share: Double, standardError: Double, df: Int, forms: Int,
    bounds: (Double, Double), digits: Double
  ) throws {
    let interval = try method.interval(
      share: share, variance: standardError * standardError, degreesOfFreedom: df, forms: forms,
      level: .percent95)
    #expect(near(try #require(interval), bounds, digits))
  }

  @Test("of 10 out of 10 and 0 out of 1 are the textbook ones, not points")
  func boundaries() throws {
    let all = try ConfidenceInterval.wilson(
      share: 1, variance: 0, degreesOfFreedom: 9, forms: 10, level: .percent95)
    #expect(near(try #require(all), (0.722467200137, 1), 1e-12))
    #expect(all?.upper == 1)
    let none = try ConfidenceInterval.wilson(
      share: 0, variance: nil, degreesOfFreedom: 0, forms: 1, level: .percent95)
    #expect(near(try #require(none), (0, 0.793450685622), 1e-12))
    #expect(none?.lower == 0)
    // Clopper and Pearson's bound in closed form, 0.025^(1/200).
    let beta = try ConfidenceInterval.beta(
      share: 1, variance: 0, degreesOfFreedom: 199, forms: 200, level: .percent95)
    #expect(near(try #require(beta), (0.9817246596448638, 1), 1e-12))
    #expect(beta?.upper == 1)
  }

  @Test("cover the share, stay in 0...1 and widen with the level", arguments: 1...40)
  func properties(trials: Int) throws {
    let levels = try [50, 90, 95, 99.9].map { try ConfidenceLevel(percent: $0) }
    for successes in 0...trials {
      let share = Double(successes) / Double(trials)
      var narrower: ConfidenceInterval?
      for level in levels {
        let interval = try ConfidenceInterval.wilson(
          successes: successes, trials: trials, level: level)
        #expect(interval.lower <= share && share <= interval.upper)
        #expect((0...1).contains(interval.lower) && (0...1).contains(interval.upper))
        #expect((interval.lower == 0) == (successes == 0))
        #expect((interval.upper == 1) == (successes == trials))
        if let narrower {
          #expect(interval.lower <= narrower.lower && narrower.upper <= interval.upper)
        }
        narrower = interval
      }
    }
  }

  @Test(
    "do not exist for answers of both kinds without variance", arguments: IntervalMethod.allCases)
  func missing(method: IntervalMethod) throws {
    for (variance, df) in [(nil, 5), (0, 0), (nil, 0)] as [(Double?, Int)] {
      #expect(
        try method.interval(
          share: 0.5, variance: variance, degreesOfFreedom: df, forms: 1, level: .percent95) == nil)
    }
  }

  @Test("of nobody's answers are refused, in words")
  func noAnswers() {
    let error = #expect(throws: StatsError.self) {
      try ConfidenceInterval.wilson(successes: 0, trials: 0, level: .percent95)
    }
    #expect(error?.description == "No answers were given.")
    #expect(throws: StatsError.countExceedsTotal(count: 3, total: 2)) {
      try ConfidenceInterval.wilson(successes: 3, trials: 2, level: .percent95)
    }
  }

  @Test("want a level of 50 up to, but without, 100 percent")
  func level() throws {
    for percent in [49.999, 100, -95, 0.95, .nan, .infinity] {
      #expect(throws: StatsError.self) { try ConfidenceLevel(percent: percent) }
    }
    #expect(try ConfidenceLevel(percent: 50).tail == 0.25)
    #expect(try ConfidenceLevel(percent: 95) == .percent95)
    #expect(ConfidenceLevel.percent95.share == 0.95)
  }

  private func near(
    _ interval: ConfidenceInterval, _ bounds: (Double, Double), _ tolerance: Double
  ) -> Bool {
    abs(interval.lower - bounds.0) < tolerance && abs(interval.upper - bounds.1) < tolerance
  }
}
