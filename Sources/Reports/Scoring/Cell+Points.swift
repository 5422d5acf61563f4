internal import Scoring
internal import Survey

extension Cell {
  /// Points, or nothing where they are not known.
  static func points(_ points: Points?) -> Cell {
    points.map { .hundredths($0.hundredths) } ?? .missing
  }

  /// An exact percentage with one decimal, as published sheets print it.
  static func percent(_ percent: Rational?) -> Cell {
    percent.map { .decimal($0.rounded(decimals: 1).doubleValue, decimals: 1) } ?? .missing
  }
}

extension JSONValue {
  /// Points, or null where they are not known.
  static func points(_ points: Points?) -> JSONValue { .number(points?.exact.doubleValue) }

  /// A class by its id and name, or null.
  static func pointsClass(_ pointsClass: PointsClass?) -> JSONValue {
    guard let pointsClass else { return .null }
    return .object([
      ("id", .string(pointsClass.id)), ("name", .bilingual(pointsClass.name)),
    ])
  }

  /// A text in both languages, or null.
  static func bilingual(_ text: Bilingual?) -> JSONValue {
    guard let text else { return .null }
    return .object([("vi", .string(text.vi)), ("en", .string(text.en))])
  }
}
