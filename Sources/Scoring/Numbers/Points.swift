public import Survey

/// Points of a score sheet, exact to the hundredth in which they are printed.
public struct Points: Sendable, Hashable, Comparable {
  public let hundredths: Int

  public init(hundredths: Int) {
    self.hundredths = hundredths
  }

  /// Half up to two decimals: 0.855 gives 0.86.
  public init(rounding exact: Rational) {
    let hundred = exact.rounded(decimals: 2) * Rational(100)
    self.init(hundredths: Int(hundred.numerator))
  }

  /// Points as a person wrote them: `1,5`, `0.5`, `- 0.25`, `−0,15`.
  ///
  /// A third decimal is refused unless it is a zero: `1.268` is either a slip or one thousand two
  /// hundred and sixty-eight, and neither is points.
  ///
  /// - Throws: `PointsError`.
  public init(written text: String) throws(PointsError) {
    guard let number = WrittenNumber(text, as: .decimal) else { throw .unreadable(text) }
    guard let points = Points(exactly: number.value) else { throw .finerThanHundredths(text) }
    self = points
  }

  /// nil for a value that is no whole number of hundredths.
  public init?(exactly value: Rational) {
    let hundred = value * Rational(100)
    guard hundred.denominator == 1, let hundredths = Int(exactly: hundred.numerator) else {
      return nil
    }
    self.init(hundredths: hundredths)
  }

  public static let zero = Points(hundredths: 0)

  public var exact: Rational { Rational(Int128(hundredths), 100) }

  /// For a sentence, with the decimal mark of the language: `6,46`, `6.46`, `10`.
  public func text(_ language: Language) -> String { exact.text(language) }

  public static func < (a: Points, b: Points) -> Bool { a.hundredths < b.hundredths }

  public static func + (a: Points, b: Points) -> Points {
    Points(hundredths: a.hundredths + b.hundredths)
  }

  public static func - (a: Points, b: Points) -> Points {
    Points(hundredths: a.hundredths - b.hundredths)
  }
}

/// Why a text is no number of points.
public enum PointsError: ExplainedError, Equatable {
  case unreadable(String)
  /// More than two decimals, or a thousands mark.
  case finerThanHundredths(String)

  public var sentence: Bilingual {
    switch self {
    case .unreadable(let text):
      Bilingual(
        vi: "'\(text.prefix(20))' không phải là số điểm; hãy viết như 1,5 hoặc 0.5",
        en: "'\(text.prefix(20))' is no number of points; write it like 1,5 or 0.5")
    case .finerThanHundredths(let text):
      Bilingual(
        vi: "'\(text.prefix(20))' có hơn hai chữ số thập phân; điểm chỉ ghi đến phần trăm",
        en: "'\(text.prefix(20))' has more than two decimals; points are kept in hundredths")
    }
  }
}
