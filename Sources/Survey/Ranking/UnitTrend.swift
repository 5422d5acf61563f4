public import Stats

/// The overall index of one unit over several periods.
public struct UnitTrend: Sendable {
  /// Why a period has no index.
  public enum Gap: Sendable, Equatable {
    case noForms
    /// Fewer forms of the unit than are published.
    case tooFewForms(Int)
    /// Nobody answered a dimension that the index needs.
    case noOverall
    /// The file of the form that was used is there in another version only.
    case formGone(form: String, version: String)
    /// The form of the period gives points of another maximum.
    case otherScale(form: String)
  }

  /// A period.
  public struct Point: Sendable {
    public let period: Period
    /// The form of the period; nil without any.
    public let form: Form?
    public let forms: Int
    /// nil where there is a gap.
    public let estimate: IndexEstimate?
    /// The index of the level above; nil where there is none to show.
    public let above: IndexEstimate?
    /// nil where there is an estimate.
    public let gap: Gap?
  }

  public let unit: Unit
  /// The unit above; nil where the unit is not one of several below it.
  public let above: Unit?
  public let request: RankingRequest
  /// By the day on which they begin.
  public let points: [Point]

  /// Pairs of periods that share days, so that the same forms count in both.
  public var overlaps: [(first: Period, second: Period)] {
    points.indices.flatMap { place in
      points[(place + 1)...].filter { $0.period.start < points[place].period.end }
        .map { (points[place].period, $0.period) }
    }
  }
}

extension Store {
  /// The index of a unit in the ranking's period and in others.
  ///
  /// A period without forms of the ranking's kind has the index of the form that most of its forms
  /// are of, by that form's own measure.
  ///
  /// - Parameters:
  ///   - unit: A unit of the ranking.
  ///   - ranking: The ranking of the level in the period that is asked about.
  ///   - periods: The other periods, in any order.
  ///   - library: Where other forms are looked for.
  ///   - catalogue: The units.
  /// - Throws: What `ranking` and the library throw.
  public func trend(
    of unit: Unit, _ ranking: UnitRanking, over periods: [Period], library: FormLibrary,
    catalogue: UnitCatalogue
  ) throws -> UnitTrend {
    let own = ranking.request.period
    var others: [Period] = []
    for period in periods where period.range != own.range {
      if !others.contains(where: { $0.range == period.range }) { others.append(period) }
    }
    let builder = TrendBuilder(unit: unit, ranking: ranking, store: self, library: library)
    let points =
      [builder.point(ranking)]
      + (try others.map { try builder.point($0, catalogue: catalogue) })
    return UnitTrend(
      unit: unit, above: builder.above, request: ranking.request,
      points: points.sorted { ($0.period.start, $0.period.end) < ($1.period.start, $1.period.end) })
  }
}

/// Finds the index of each period.
private struct TrendBuilder {
  let unit: Unit
  let ranking: UnitRanking
  let store: Store
  let library: FormLibrary

  /// The unit above, unless it holds nothing but this one.
  var above: Unit? {
    ranking.rows.count > 1 ? ranking.total.unit.flatMap { $0.code == unit.code ? nil : $0 } : nil
  }

  func point(_ period: Period, catalogue: UnitCatalogue) throws -> UnitTrend.Point {
    let received = try store.formsReceived(in: period)
    var request = ranking.request
    request.period = period
    let form = request.form
    if !received.contains(where: { $0.form == form.id && $0.version == form.version }) {
      guard let most = received.max(by: { ($0.count, $1.form) < ($1.count, $0.form) }) else {
        return gap(period, .noForms)
      }
      let other = try library.form(most.form)
      guard other.version == most.version else {
        return gap(period, .formGone(form: most.form, version: most.version))
      }
      request.form = other
      request.measure = other.index.measure
      request.overall = other.index.overall
      request.target = .overall
    }
    return point(try store.ranking(request, catalogue: catalogue))
  }

  func point(_ ranking: UnitRanking) -> UnitTrend.Point {
    let (period, form) = (ranking.request.period, ranking.request.form)
    guard let row = ranking.rows.first(where: { $0.unit.code == unit.code }), row.forms > 0 else {
      return gap(period, .noForms, form)
    }
    guard let estimate = row.overall.estimate else {
      let reason: UnitTrend.Gap =
        row.status == .tooFewForms ? .tooFewForms(row.forms) : .noOverall
      return gap(period, reason, form, forms: row.forms)
    }
    guard estimate.maximum == maximum ?? estimate.maximum else {
      return gap(period, .otherScale(form: form.id), form, forms: row.forms)
    }
    return UnitTrend.Point(
      period: period, form: form, forms: row.forms, estimate: estimate,
      above: above == nil ? nil : ranking.total.overall.estimate, gap: nil)
  }

  /// The highest index there can be in the period that is asked about.
  private var maximum: Double? {
    ranking.rows.lazy.compactMap(\.overall.estimate?.maximum).first
  }

  private func gap(
    _ period: Period, _ gap: UnitTrend.Gap, _ form: Form? = nil, forms: Int = 0
  ) -> UnitTrend.Point {
    UnitTrend.Point(
      period: period, form: form, forms: forms, estimate: nil, above: nil, gap: gap)
  }
}

extension Period {
  fileprivate var range: Range<Day> { start..<end }
}
