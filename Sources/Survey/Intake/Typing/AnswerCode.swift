/// What may be typed for an item, and what the import makes of it.
public struct AnswerCode: Sendable, Equatable {
  public let text: String
  /// The level; nil for an answer that does not count.
  public let level: Int?
  public let meaning: Bilingual

  private static let others: [(text: String, state: UInt8, meaning: Bilingual)] = [
    (
      "n/a", AnswerState.notApplicable,
      Bilingual(vi: "không áp dụng, không liên quan", en: "not applicable")
    ),
    ("*", AnswerState.severalMarks, Bilingual(vi: "đánh dấu nhiều ô", en: "more than one mark")),
    ("?", AnswerState.unreadable, Bilingual(vi: "không đọc được", en: "unreadable")),
  ]

  /// The levels, lowest first, and the words for answers that do not count, as far as the form's
  /// file leaves them their meaning.
  static func codes(of form: Form) -> [AnswerCode] {
    var decoder = AnswerDecoder(scale: form.scale, values: form.mapping.values)
    let levels = form.scale.levels.map { level in
      (String(level.value), 0x30 + UInt8(level.value), level.value as Int?, level.label)
    }
    let others = AnswerCode.others.map { ($0.text, $0.state, nil as Int?, $0.meaning) }
    return (levels + others).compactMap { text, state, level, meaning in
      let bytes = Array(text.utf8)
      return decoder.state(bytes.span) == state
        ? AnswerCode(text: text, level: level, meaning: meaning) : nil
    }
  }
}
