internal import Crypto
internal import Foundation
internal import GRDB

/// Keeps the cells of a scan in the store, so that the same figures need not be added up again while
/// nothing in the store changed.
///
/// It is a convenience, never a condition: where the store cannot be written just now, or only read,
/// the scan is made again the next time. What is kept counts only while SQLite's counter of changes
/// in the file's header is the one of then, so that no change goes unnoticed, whichever program made
/// it.
struct TallyCache {
  /// Fewer responses than this are added up faster than they are looked up.
  static let fewestResponses: Int64 = 20_000
  /// The scans that are kept.
  private static let mostScans = 64
  private static let mostBytes = 32 << 20

  private let store: Store
  private let key: Data
  private let counter: Int64

  /// - Returns: nil where the scan is not one to be kept.
  init?(
    _ store: Store, _ db: Database, _ scan: ResponseScan<some CellLayout>,
    ids: [ClosedRange<Int64>]
  ) throws {
    guard let identity = scan.layout.identity, !store.isShadowed, let counter = db.changeCounter,
      ids.reduce(0, { $0 + $1.upperBound - $1.lowerBound + 1 }) >= Self.fewestResponses
    else { return nil }
    self.store = store
    self.counter = counter
    var hash = SHA256()
    func feed(_ numbers: some Sequence<Int64>) {
      // A count before each part, so that no two lists of parts read the same.
      let numbers = Array(numbers)
      for number in [Int64(numbers.count)] + numbers {
        hash.update(data: (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
      }
    }
    feed(identity.utf8.map { Int64($0) })
    feed([scan.formId, Int64(scan.days.lowerBound), Int64(scan.days.upperBound)])
    feed(ids.flatMap { [$0.lowerBound, $0.upperBound] })
    feed(scan.map.placeOfUnit.map { Int64($0) })
    feed([Int64(scan.map.codes.count), scan.map.isGrouped ? 1 : 0])
    for trait in scan.map.traits {
      feed(trait.trait.column.utf8.map { Int64($0) })
      feed([Int64(trait.values.count)] + trait.places.map { Int64($0) })
    }
    key = Data(hash.finalize())
  }

  /// The cells that were kept; nil where there are none of this very state of the store.
  func cells(_ db: Database, stride: Int) throws -> ScannedCells? {
    let packed = try Data.fetchOne(
      db, sql: "SELECT cells FROM tally_cache WHERE key = ? AND counter = ?",
      arguments: [key, counter])
    return packed.flatMap { ScannedCells(packed: Array($0), stride: stride) }
  }

  /// Keeps the cells, unless the store is busy or cannot be written.
  func keep(_ cells: ScannedCells) {
    let packed = Data(cells.packed)
    guard packed.count <= Self.mostBytes / 8 else { return }
    try? store.writingAside { db in
      // Something may have changed since the responses were read. This change counts as one.
      guard db.changeCounter == counter else { return }
      try db.execute(sql: "DELETE FROM tally_cache WHERE counter <> ?", arguments: [counter])
      try db.execute(
        sql: "INSERT OR REPLACE INTO tally_cache (key, counter, cells) VALUES (?, ?, ?)",
        arguments: [key, counter, packed])
      try db.execute(sql: "UPDATE tally_cache SET counter = ?", arguments: [counter + 1])
      try db.execute(
        sql: """
          DELETE FROM tally_cache WHERE rowid <= (SELECT max(rowid) FROM tally_cache) - ?
          """, arguments: [Self.mostScans])
    }
  }
}

extension ScannedCells {
  /// The cells with a response, their keys and integers as variable-length numbers.
  ///
  /// Seven bits a byte, the lowest first, as most integers of a cell are small.
  var packed: [UInt8] {
    var bytes: [UInt8] = []
    func add(_ number: Int64) {
      // The sign goes into the lowest bit.
      var rest = UInt64(bitPattern: (number << 1) ^ (number >> 63))
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
    add(Int64(withoutCell))
    for (key, storage) in filled {
      add(Int64(key))
      for number in storage { add(number) }
    }
    return bytes
  }

  /// Reads what `packed` wrote; nil for anything else.
  init?(packed bytes: [UInt8], stride: Int) {
    self.init(stride: stride)
    var place = 0
    func next() -> Int64? {
      var (number, shift): (UInt64, UInt64) = (0, 0)
      while place < bytes.count, shift < 64 {
        let byte = bytes[place]
        place += 1
        number |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1) }
        shift += 7
      }
      return nil
    }
    guard let without = next(), let count = Int(exactly: without) else { return nil }
    withoutCell = count
    while place < bytes.count {
      guard let key = next().flatMap({ Int(exactly: $0) }), key >= 0 else { return nil }
      let start = start(of: key)
      for offset in 0..<stride {
        guard let number = next() else { return nil }
        storage[start + offset] = number
      }
    }
  }
}
