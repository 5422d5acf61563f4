import Stats
import Testing

@Suite("Publication marks")
struct PublicationRuleTests {
  @Test(
    "change at the floor and at the half-width, neither before",
    arguments: [
      (29, 1.0, 100.0, PublicationMark.notPublished), (30, 10, 100, .reliable),
      (30, 10.001, 100, .weak), (500, 25, 100, .weak), (30, 0.2, 2, .reliable),
      (30, 0.21, 2, .weak),
    ])
  func thresholds(forms: Int, halfWidth: Double, maximum: Double, mark: PublicationMark) {
    let estimate = estimate(forms: forms, halfWidth: halfWidth, maximum: maximum)
    #expect(PublicationRule().mark(of: estimate) == mark)
  }

  @Test("take the coefficient of variation only where it is asked for")
  func variation() {
    let rule = PublicationRule(coefficientOfVariation: 0.125)
    let none = estimate(forms: 40, halfWidth: 1, standardError: nil)
    #expect(rule.mark(of: estimate(forms: 40, halfWidth: 1, standardError: 6.25)) == .reliable)
    #expect(rule.mark(of: estimate(forms: 40, halfWidth: 1, standardError: 6.3)) == .weak)
    #expect(rule.mark(of: none) == .weak && PublicationRule().mark(of: none) == .reliable)
  }

  @Test("are weak without an interval, and nothing is published of no forms")
  func missing() {
    #expect(PublicationRule().mark(of: estimate(forms: 40, halfWidth: nil)) == .weak)
    #expect(PublicationRule().mark(of: nil) == .notPublished)
    let all = PublicationRule(minimumForms: 0)
    #expect(all.mark(of: estimate(forms: 0, halfWidth: 1)) == .notPublished)
    #expect(all.mark(of: estimate(forms: 1, halfWidth: 1)) == .reliable)
  }

  private func estimate(
    forms: Int, halfWidth: Double?, maximum: Double = 100, standardError: Double? = 1
  ) -> IndexEstimate {
    IndexEstimate(
      index: maximum / 2, maximum: maximum, forms: forms, answers: forms,
      standardError: standardError, degreesOfFreedom: forms,
      interval: halfWidth.map {
        ConfidenceInterval(lower: maximum / 2 - $0, upper: maximum / 2 + $0)
      })
  }
}
