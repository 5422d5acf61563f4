public import Stats

/// What moves the overall answer, over all forms or unit by unit.
public struct DriverStudy: Sendable {
  /// The forms of one unit, or of all.
  public struct Part: Sendable {
    /// nil for all forms together.
    public let unit: Unit?
    public let forms: Int
    /// One for each block of the plan; nil where fewer forms than the floor answered it completely.
    public let analyses: [DriverAnalysis?]
    /// For each block the forms that answered it completely.
    public let cases: [Int]
  }

  public let scope: StudyScope
  public let plan: DriverPlan
  /// Whether each unit was looked at on its own.
  public var isByUnit: Bool {
    if case .each = scope.request.subject { return true }
    return false
  }
  /// Units in the catalogue's order.
  public let parts: [Part]
}

extension Store {
  /// Explains the overall answer by dimensions or items.
  ///
  /// - Throws: `StoreError`, `NothingToExplain`, `StatsError`.
  public func drivers(
    _ request: StudyRequest, by kind: DriverKind, catalogue: UnitCatalogue
  ) throws -> DriverStudy {
    let plan = try DriverPlan(kind, of: request.form)
    let layout = CrossLayout(
      request.form, measure: request.form.index.measure, blocks: plan.blocks.map(\.variables),
      rated: plan.rated)
    let tally = try tally(request.tally(isGrouped: true), layout, catalogue)
    let builder = DriverBuilder(request: request, plan: plan)
    var parts: [DriverStudy.Part] = []
    if case .each = request.subject {
      for unit in catalogue.units {
        if let cells = tally.cells[unit.code] { parts.append(try builder.part(unit, cells)) }
      }
    } else {
      parts = [try builder.part(request.unit, tally.cells.values.flatMap(\.self))]
    }
    return DriverStudy(
      scope: StudyScope(request, forms: parts.reduce(0) { $0 + $1.forms }, tally), plan: plan,
      parts: parts)
  }
}

/// Makes the analyses of the forms of one unit, or of all.
private struct DriverBuilder {
  let request: StudyRequest
  let plan: DriverPlan

  func part(_ unit: Unit?, _ cells: [Tally<CrossSums>.Cell]) throws -> DriverStudy.Part {
    var analyses: [DriverAnalysis?] = []
    var cases: [Int] = []
    var rated = 0
    for (place, block) in plan.blocks.enumerated() {
      let own = rated..<rated + block.predictors.count
      let groups = groups(cells, block: place, rated: own, block.design)
      let count = groups.reduce(0) { $0 + $1.products.cases }
      cases.append(count)
      analyses.append(
        count < request.minimumForms
          ? nil
          : try DriverAnalysis(groups: groups, design: block.design, level: request.confidence))
      rated = own.upperBound
    }
    return DriverStudy.Part(
      unit: unit, forms: cells.reduce(0) { $0 + $1.sums.forms }, analyses: analyses, cases: cases)
  }

  /// The groups of the jackknife that hold forms.
  private func groups(
    _ cells: [Tally<CrossSums>.Cell], block: Int, rated: Range<Int>, _ design: DriverDesign
  ) -> [DriverGroup] {
    let most = Int64(request.form.pointsOfBestAnswer)
    return cells.map { cell in
      DriverGroup(
        products: cell.sums.blocks[block], gained: Array(cell.sums.gained[rated]),
        possible: cell.sums.answered[rated].map { $0 * most })
    }
  }
}

extension Form {
  /// What the best answer counts in the form's own index.
  fileprivate var pointsOfBestAnswer: Int {
    switch index.measure {
    case .satisfiedShare, .allSatisfied: 1
    case .meanScore: scale.highest - scale.lowest
    case .pointsSum: scale.highest
    }
  }
}
