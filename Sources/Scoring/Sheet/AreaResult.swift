public import Survey

/// One area's points of one year: what a comparison needs of it.
public struct AreaResult: Sendable, Equatable {
  public let id: String
  public let name: String
  /// nil where it is not known.
  public let points: Points?
  public let maximum: Points

  public init(id: String, name: String, points: Points?, maximum: Points) {
    self.id = id
    self.name = name
    self.points = points
    self.maximum = maximum
  }

  /// Points out of the maximum, exact, in percent.
  public var percent: Rational? {
    guard let points, maximum > .zero else { return nil }
    return points.exact / maximum.exact * Rational(100)
  }

  /// Reads the areas of a sheet with `criterion,name,maximum,points`; deeper lines are left out.
  ///
  /// - Throws: `DefectiveFile` for a missing column or a number that can't be read.
  public static func read(_ document: CSVDocument) throws(DefectiveFile) -> [AreaResult] {
    let sheet = try PublishedSheet(document)
    let defects = sheet.unreadable.map {
      Defect(file: document.file, line: $0.line, problem: $0.problem)
    }
    guard defects.isEmpty else { throw DefectiveFile(defects) }
    return sheet.roots.map {
      AreaResult(
        id: $0.id, name: $0.name ?? "", points: $0.points.flatMap { Points(exactly: $0.value) },
        maximum: $0.maximum.flatMap { Points(exactly: $0.value) } ?? .zero)
    }
  }
}

/// An area beside the year before.
public struct AreaChange: Sendable, Equatable {
  public let now: AreaResult
  /// nil where the year before had no such area.
  public let before: AreaResult?

  /// Percentage points; nil where either year is unknown.
  ///
  /// Maxima may differ between the years, so the percentages are compared and not the points.
  public var change: Rational? {
    guard let now = now.percent, let before = before?.percent else { return nil }
    return now - before
  }
}

extension ScoreSheet {
  /// The areas' results.
  public var areas: [AreaResult] {
    criteria.map { AreaResult(id: $0.id, name: $0.name, points: $0.points, maximum: $0.maximum) }
  }

  /// The area table: each area beside the same id of the year before.
  public func areas(comparedWith before: [AreaResult]) -> [AreaChange] {
    areas.map { area in AreaChange(now: area, before: before.first { $0.id == area.id }) }
  }
}
