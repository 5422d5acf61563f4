/// Which columns of two files hold the same.
struct ColumnPairs {
  /// A column of both files.
  struct Pair {
    let use: ColumnMap.Use
    let first: Int
    let second: Int

    /// Whether two records hold the same in the column.
    func isSame(_ left: TypedFile.Record, _ right: TypedFile.Record) -> Bool {
      if left.fields[first] == right.fields[second] { return true }
      guard let meaning = left.meanings[first] else { return false }
      return meaning == right.meanings[second]
    }
  }

  /// Columns of both files, in the first file's order, without the serial's.
  let compared: [Pair]
  /// Columns that an import would use and that the other file lacks.
  let onlyInFirst: [Int]
  let onlyInSecond: [Int]
  /// For each column of the first file its partner in the second.
  let partners: [Int?]

  init(_ first: ColumnMap, _ second: ColumnMap) {
    func isUsed(_ use: ColumnMap.Use) -> Bool { use != .ignored && use != .rejectNote }
    partners = first.uses.map { use in
      isUsed(use) ? second.uses.firstIndex(of: use) : nil
    }
    compared = zip(first.uses.indices, partners).compactMap { place, partner in
      let use = first.uses[place]
      return use == .role(.serial)
        ? nil : partner.map { Pair(use: use, first: place, second: $0) }
    }
    onlyInFirst = zip(first.uses.indices, partners).compactMap { place, partner in
      partner == nil && isUsed(first.uses[place]) ? place : nil
    }
    onlyInSecond = second.uses.indices.filter {
      isUsed(second.uses[$0]) && !first.uses.contains(second.uses[$0])
    }
  }
}

/// The states of an item as the categories on which two typists agree or not.
struct ItemStates {
  private let places: [String: Int]

  init(scale: Form.Scale) {
    let states =
      scale.levels.map { 0x30 + UInt8($0.value) } + [
        AnswerState.blank, AnswerState.notApplicable, AnswerState.severalMarks,
        AnswerState.unreadable,
      ]
    places = Dictionary(
      uniqueKeysWithValues: states.enumerated().map { (String(UnicodeScalar($1)), $0) })
  }

  /// The states, and two for what is no answer: the same one, and another one.
  var count: Int { places.count + 2 }

  /// - Parameter differing: Whether the typist's text differs from the other one's.
  func category(_ meaning: String?, differing: Bool = false) -> Int {
    meaning.flatMap { places[$0] } ?? places.count + (differing ? 1 : 0)
  }
}
