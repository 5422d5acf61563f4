internal import Survey

extension Bounds {
  /// `from` (≥) or `above` (>), `to` (≤) or `below` (<); at least one of the four.
  init?(yaml map: YAMLMap) {
    let lower = Self.end(of: map, closed: "from", open: "above")
    let upper = Self.end(of: map, closed: "to", open: "below")
    guard lower != nil || upper != nil else {
      let names = ["from", "above", "to", "below"]
      if !names.contains(where: map.has) {
        map.reader.note(
          line: map.line,
          vi: "thiếu giới hạn; cần 'from' (≥), 'above' (>), 'to' (≤) hoặc 'below' (<)",
          en: "a bound is missing; give 'from' (≥), 'above' (>), 'to' (≤) or 'below' (<)")
      }
      return nil
    }
    self.init(lower: lower, upper: upper)
    guard !isEmpty else {
      map.reader.note(
        line: map.line, vi: "khoảng này không chứa số nào; kiểm tra hai giới hạn",
        en: "no number lies between these bounds")
      return nil
    }
  }

  /// Whether some number belongs to both.
  func overlaps(_ other: Bounds) -> Bool {
    let lower = Self.tighter(self.lower, other.lower, by: >)
    let upper = Self.tighter(self.upper, other.upper, by: <)
    return !Bounds(lower: lower, upper: upper).isEmpty
  }

  /// Order by lower end, then by upper end; no limit is the outermost.
  func precedes(_ other: Bounds) -> Bool {
    if lower?.value != other.lower?.value {
      guard let lower else { return true }
      return other.lower.map { lower.value < $0.value } ?? false
    }
    guard let upper else { return false }
    return other.upper.map { upper.value < $0.value } ?? true
  }

  /// Whether `next` begins exactly where this ends, without gap or overlap.
  func meets(_ next: Bounds) -> Bool {
    guard let upper, let lower = next.lower else { return false }
    return upper.value == lower.value && upper.isClosed != lower.isClosed
  }

  private static func tighter(
    _ a: End?, _ b: End?, by isTighter: (Rational, Rational) -> Bool
  ) -> End? {
    guard let a, let b else { return a ?? b }
    if a.value == b.value { return a.isClosed ? b : a }
    return isTighter(a.value, b.value) ? a : b
  }

  private static func end(of map: YAMLMap, closed: String, open: String) -> End? {
    if map.has(closed) && map.has(open) {
      map.note(
        open, vi: "không dùng cùng '\(closed)'", en: "can't stand beside '\(closed)'")
      return nil
    }
    if let value = map.decimal(closed) { return End(value, isClosed: true) }
    if let value = map.decimal(open) { return End(value, isClosed: false) }
    return nil
  }
}
