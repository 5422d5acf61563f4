internal import Survey

extension YAMLMap {
  /// An exact number with up to four decimals and a decimal point; nil, noted, for anything else.
  func decimal(_ key: String) -> Rational? {
    guard let text = optionalString(key) else { return nil }
    guard !text.contains(","), let number = WrittenNumber(text, as: .decimal),
      number.decimals <= 4
    else {
      note(
        key, vi: "là '\(text)'; phải là số, dấu chấm thập phân, nhiều nhất 4 chữ số lẻ",
        en: "is '\(text)'; expected a number with a decimal point and at most 4 decimals")
      return nil
    }
    return number.value
  }

  /// A percentage from 0 to 100.
  func percent(_ key: String) -> Rational? {
    guard let value = decimal(key) else { return nil }
    guard value >= .zero, value <= Rational(100) else {
      note(key, vi: "phải từ 0 đến 100 (%)", en: "must be from 0 to 100 (%)")
      return nil
    }
    return value
  }

  /// Points within `0...highest` that must be there.
  func points(_ key: String, upTo highest: Points) -> Points? {
    guard let text = string(key) else { return nil }
    guard !text.contains(","), let points = try? Points(written: text), points >= .zero,
      points <= highest
    else {
      note(
        key, vi: "là '\(text)'; phải là số điểm từ 0 đến \(highest.text(.vi)), dấu chấm thập phân",
        en: "is '\(text)'; expected points from 0 to \(highest.text(.en)), with a decimal point")
      return nil
    }
    return points
  }
}
