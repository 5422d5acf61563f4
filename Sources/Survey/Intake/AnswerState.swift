/// The state of one item of one form, as the one character that is stored.
enum AnswerState {
  static let blank = UInt8(ascii: ".")
  static let notApplicable = UInt8(ascii: "n")
  static let severalMarks = UInt8(ascii: "*")
  static let illegal = UInt8(ascii: "!")
  static let unreadable = UInt8(ascii: "?")
}

/// Turns what stands in an item's field into an answer state.
struct AnswerDecoder {
  private let levels: Set<Int>
  /// Labels and other words, folded, with the state they mean.
  private let words: [String: UInt8]
  /// The state of a field of one byte; 0 where the words have to be asked.
  private var single = [UInt8](repeating: 0, count: 256)
  private var seen = ByteMap()

  private static let notApplicableWords = [
    "n/a", "na", "not applicable", "không áp dụng", "không liên quan", "không có ý kiến",
    "không biết", "không phát sinh", "kad", "kxd", "bỏ qua",
  ]
  private static let severalWords = ["nhiều lựa chọn", "nhiều đáp án", "multiple", "several"]
  private static let unreadableWords = [
    "không đọc được", "mờ", "unreadable", "illegible",
  ]
  private static let blankWords = ["null", "none", "nan", "chưa chọn", "không trả lời", "bỏ trống"]

  /// - Parameters:
  ///   - scale: The levels.
  ///   - values: What further words and signs mean, folded; they come before the levels' own.
  init(scale: Form.Scale, values: [String: UInt8] = [:]) {
    levels = Set(scale.levels.map(\.value))
    var words: [String: UInt8] = [:]
    func add(_ spellings: [String], _ state: UInt8) {
      for spelling in spellings { words[Folding.heading(spelling)] = state }
    }
    add(AnswerDecoder.notApplicableWords + scale.notApplicable, AnswerState.notApplicable)
    add(AnswerDecoder.severalWords, AnswerState.severalMarks)
    add(AnswerDecoder.unreadableWords, AnswerState.unreadable)
    add(AnswerDecoder.blankWords, AnswerState.blank)
    for level in scale.levels {
      add([level.label.vi, level.label.en] + level.spellings, 0x30 + UInt8(level.value))
    }
    // A label of signs alone, such as stars, is no word.
    words[""] = nil
    self.words = words.merging(values) { $1 }
    for level in levels { single[0x30 + level] = 0x30 + UInt8(level) }
    single[Int(UInt8(ascii: "*"))] = AnswerState.severalMarks
    single[Int(UInt8(ascii: "?"))] = AnswerState.unreadable
    for dash in "-./".utf8 { single[Int(dash)] = AnswerState.blank }
    for (value, state) in values {
      if let byte = value.utf8.first, value.utf8.count == 1 { single[Int(byte)] = state }
    }
  }

  /// The state of a field of one byte, as most are; 0 where it needs a closer look.
  @inline(__always)
  func state(_ byte: UInt8) -> UInt8 { single[Int(byte)] }

  /// The state of a field without white space around it.
  mutating func state(_ field: Span<UInt8>) -> UInt8 {
    switch field.count {
    case 0: return AnswerState.blank
    case 1 where state(field[0]) != 0: return state(field[0])
    default:
      if let known = seen[field] { return UInt8(known) }
      let state = slowState(field.text)
      seen.insert(field, Int32(state))
      return state
    }
  }

  private func slowState(_ text: String) -> UInt8 {
    if let state = words[Folding.heading(text)] { return state }
    if let level = wholeNumber(text) {
      return levels.contains(level) ? 0x30 + UInt8(level) : AnswerState.illegal
    }
    if let level = numberedLabel(text) { return level }
    return isSeveral(text) ? AnswerState.severalMarks : AnswerState.illegal
  }

  /// `4`, `4.0` and `4,00` are the level 4.
  private func wholeNumber(_ text: String) -> Int? {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == "." || $0 == ","
    }
    guard let first = parts.first, first.utf8.count <= 2, let number = Int(first), number >= 0,
      parts.count == 1 || (!parts[1].isEmpty && parts[1].allSatisfy { $0 == "0" })
    else { return nil }
    return number
  }

  /// `5 - Rất hài lòng`, `5. Rất hài lòng`: the number and the label must agree.
  private func numberedLabel(_ text: String) -> UInt8? {
    guard let first = text.utf8.first, first &- 0x30 < 10,
      let state = words[Folding.heading(String(text.dropFirst()))]
    else { return nil }
    return state == first ? state : AnswerState.illegal
  }

  /// `4;5`, `3/4`, `4 + 5`, `2, 3`: levels with something between them that is no decimal mark.
  private func isSeveral(_ text: String) -> Bool {
    let parts = text.split { !($0.isASCII && $0.isNumber) }
    let isDecimal = text.utf8.count == 3 && (text.contains(",") || text.contains("."))
    guard parts.count >= 2, !isDecimal, parts.allSatisfy({ Int($0).map(levels.contains) == true })
    else { return false }
    return text.allSatisfy { $0.isNumber || " ;/+&,|".contains($0) }
  }
}
