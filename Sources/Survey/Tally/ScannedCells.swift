/// The integers of the cells that a scan found, and how many responses had no cell.
struct ScannedCells: Sendable {
  let stride: Int
  /// The keys of the cells, in the order of `storage`.
  private(set) var keys: [Int] = []
  var storage: [Int64] = []
  var withoutCell = 0
  private var placeOfKey: [Int: Int] = [:]

  init(stride: Int) {
    self.stride = stride
  }

  /// Makes the cells of keys that are known beforehand, at the places that the keys say.
  mutating func reserve(keys: Range<Int>) {
    for key in keys { _ = start(of: key) }
  }

  /// Where the cell of a key begins; it is made where it is new.
  mutating func start(of key: Int) -> Int {
    if let place = placeOfKey[key] { return place * stride }
    let start = storage.count
    placeOfKey[key] = keys.count
    keys.append(key)
    storage.append(contentsOf: repeatElement(0, count: stride))
    return start
  }

  /// The cells with a response, by their keys.
  var filled: [(key: Int, storage: ArraySlice<Int64>)] {
    keys.enumerated()
      .map { (key: $1, storage: storage[$0 * stride..<($0 + 1) * stride]) }
      .filter { $0.storage.first != 0 }
      .sorted { $0.key < $1.key }
  }

  static func + (left: ScannedCells, right: ScannedCells) -> ScannedCells {
    var sum = left
    for (place, key) in right.keys.enumerated() {
      let start = sum.start(of: key)
      for offset in 0..<sum.stride {
        sum.storage[start + offset] += right.storage[place * sum.stride + offset]
      }
    }
    sum.withoutCell += right.withoutCell
    return sum
  }
}
