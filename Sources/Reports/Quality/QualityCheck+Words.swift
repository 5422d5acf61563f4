public import Survey

extension QualityCheck {
  /// What the check looks for, as the heading of what it found.
  public var name: Bilingual {
    switch self {
    case .duplicates:
      Bilingual(vi: "Trùng nội dung, khác mã phiếu", en: "Equal but for the serial")
    case .consecutive:
      Bilingual(vi: "Liền mã, trả lời giống hệt", en: "Consecutive, same answers")
    case .nearIdentical:
      Bilingual(vi: "Liền mã, chỉ khác một câu", en: "Consecutive, one item apart")
    case .straightLined:
      Bilingual(vi: "Liền mã, đều một mức mọi câu", en: "Consecutive, one level throughout")
    case .longRun:
      Bilingual(vi: "Chuỗi dài trả lời giống hệt", en: "Long run of same answers")
    case .sameDay:
      Bilingual(vi: "Cùng ngày, trả lời giống hệt", en: "Same day, same answers")
    }
  }

  /// What is counted.
  var counted: Bilingual {
    switch self {
    case .longRun: Bilingual(vi: "phiếu liền nhau", en: "forms in a row")
    case .sameDay: Bilingual(vi: "phiếu", en: "forms")
    case .duplicates, .consecutive, .nearIdentical, .straightLined:
      Bilingual(vi: "cặp phiếu", en: "pairs of forms")
    }
  }
}

extension Cell {
  /// A probability for reading: never 0.
  static func probability(_ probability: Double?) -> Cell {
    guard let probability else { return .missing }
    if probability < 0.0001 { return .bilingual(Bilingual(vi: "< 0,0001", en: "< 0.0001")) }
    return .bilingual(
      Bilingual(
        vi: NumberFormat(.vi).decimal(probability, decimals: 4),
        en: NumberFormat(.en).decimal(probability, decimals: 4)))
  }

  /// An expected count for reading: never 0 where something is expected.
  static func expected(_ count: Double) -> Cell {
    if count > 0, count < 0.01 { return .bilingual(Bilingual(vi: "< 0,01", en: "< 0.01")) }
    return .bilingual(
      Bilingual(
        vi: NumberFormat(.vi).decimal(count, decimals: 2),
        en: NumberFormat(.en).decimal(count, decimals: 2)))
  }
}
