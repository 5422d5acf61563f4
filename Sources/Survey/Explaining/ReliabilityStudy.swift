public import Stats

/// How far the items of each dimension measure the same thing, over the forms of a unit or of all.
public struct ReliabilityStudy: Sendable {
  /// One dimension.
  public struct Entry: Sendable {
    /// Its place in the form.
    public let place: Int
    public let reliability: Reliability
  }

  public let scope: StudyScope
  public let entries: [Entry]
}

extension Store {
  /// Judges the items of the dimensions by the forms that answered all items of each.
  ///
  /// - Parameters:
  ///   - scope: Which forms.
  ///   - dimensions: Places in the form.
  ///   - level: How often the intervals cover the true alpha.
  /// - Throws: `StoreError`, `StatsError`.
  public func reliability(
    _ request: StudyRequest, of dimensions: [Int], catalogue: UnitCatalogue
  ) throws -> ReliabilityStudy {
    let form = request.form
    let places = AnswerScores(form: form, measure: .meanScore).dimensions
    let layout = CrossLayout(
      form, measure: .meanScore, blocks: dimensions.map { places[$0].map(ScoreVariable.item) },
      rated: [])
    let tally = try tally(request.tally(isGrouped: false), layout, catalogue)
    let cells = tally.cells.values.flatMap(\.self)
    let entries = try dimensions.enumerated().map { block, place in
      let none = CrossProducts(variables: places[place].count)
      let products = cells.reduce(none) { $0 + $1.sums.blocks[block] }
      return ReliabilityStudy.Entry(
        place: place, reliability: try Reliability(products, level: request.confidence))
    }
    return ReliabilityStudy(
      scope: StudyScope(request, forms: cells.reduce(0) { $0 + $1.sums.forms }, tally),
      entries: entries)
  }
}
