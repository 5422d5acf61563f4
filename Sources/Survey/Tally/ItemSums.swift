public import Stats

/// How often each item of a form is in each answer state.
public struct ItemSums: Sendable, Equatable {
  /// The forms, then for each item its counts in the order of `ItemLayout`.
  private var storage: [Int64]

  /// No responses yet.
  init(items: Int) {
    storage = [Int64](repeating: 0, count: ItemLayout.stride(items: items))
  }

  init(storage: ArraySlice<Int64>) {
    self.storage = Array(storage)
  }

  /// Forms counted.
  public var forms: Int { Int(storage[0]) }

  /// Forms that marked a level of an item.
  public func count(item: Int, level: Int) -> Int { self[item, level] }

  /// Forms whose answer to an item counts.
  public func answered(item: Int) -> Int {
    (0..<ItemLayout.levels).reduce(0) { $0 + self[item, $1] }
  }

  /// Forms that left an item blank.
  public func blank(item: Int) -> Int { self[item, ItemLayout.blank] }

  /// Forms to which an item does not apply.
  public func notApplicable(item: Int) -> Int { self[item, ItemLayout.notApplicable] }

  /// Forms with several marks, or one that is illegal or unreadable.
  public func unusable(item: Int) -> Int { self[item, ItemLayout.unusable] }

  private subscript(item: Int, state: Int) -> Int {
    Int(storage[1 + item * ItemLayout.states + state])
  }

  /// The sums of one item as those of a form of one dimension.
  ///
  /// - Parameter score: What a level counts, from 0.
  public func jointSums(item: Int, score: (_ level: Int) -> Int) -> JointSums {
    var (total, squares) = (0, 0)
    for level in 0..<ItemLayout.levels where self[item, level] > 0 {
      let (count, points) = (self[item, level], score(level))
      total += count * points
      squares += count * points * points
    }
    let answered = answered(item: item)
    // Forms, forms that answered, Σs, Σk, Σss, Σsk, Σkk; k is 0 or 1.
    let sums = [forms, answered, total, answered, squares, total, answered].map { Int64($0) }
    return JointSums(dimensions: 1, storage: sums[...])
  }

  static func += (sums: inout ItemSums, more: ItemSums) {
    for place in sums.storage.indices { sums.storage[place] += more.storage[place] }
  }
}

/// Counts the answer states of each item.
struct ItemLayout: CellLayout {
  /// The states of an item in a cell: the levels 0 to 9, then these.
  static let levels = 10
  static let blank = 10
  static let notApplicable = 11
  static let unusable = 12
  static let states = 13

  private let items: Int
  /// For each stored character the state it is.
  private let stateOfCharacter: [Int]

  var identity: String? { "items \(items) \(stateOfCharacter)" }

  var stride: Int { Self.stride(items: items) }

  static func stride(items: Int) -> Int { 1 + items * states }

  init(items: Int) {
    self.items = items
    stateOfCharacter = (0..<256).map { character in
      switch UInt8(character) {
      case AnswerState.blank: Self.blank
      case AnswerState.notApplicable: Self.notApplicable
      case 0x30...0x39: character - 0x30
      default: Self.unusable
      }
    }
  }

  func sums(_ storage: ArraySlice<Int64>) -> ItemSums { ItemSums(storage: storage) }

  func add(_ answers: Span<UInt8>, to storage: inout [Int64], at start: Int) {
    storage[start] += 1
    for item in 0..<min(items, answers.count) {
      storage[start + 1 + item * Self.states + stateOfCharacter[Int(answers[item])]] += 1
    }
  }
}

/// Sums for the items.
public typealias ItemTally = Tally<ItemSums>

extension Tally<ItemSums> {
  /// The sums of all cells of all units.
  public func total(items: Int) -> ItemSums {
    cells.values.joined().reduce(into: ItemSums(items: items)) { $0 += $1.sums }
  }
}
