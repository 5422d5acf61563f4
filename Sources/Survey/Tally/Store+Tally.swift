internal import Foundation
internal import GRDB

extension Store {
  /// More responses than this are added up by two readers side by side.
  private static let fewestForTwo: Int64 = 100_000

  /// Adds up the responses of a period for the indices of the dimensions.
  ///
  /// - Throws: `StoreError`, `TooManyCells`.
  public func tally(_ request: TallyRequest, catalogue: UnitCatalogue) throws -> IndexTally {
    let scores = AnswerScores(form: request.form, measure: request.measure)
    return try tally(request, IndexLayout(scores), catalogue)
  }

  /// Counts the answers of a period to each item.
  ///
  /// - Throws: `StoreError`, `TooManyCells`.
  public func itemTally(_ request: TallyRequest, catalogue: UnitCatalogue) throws -> ItemTally {
    try tally(request, ItemLayout(items: request.form.items.count), catalogue)
  }

  /// Adds up the responses of a period.
  ///
  /// Only imports whose dates overlap the period are read. The sums are exact integers, equal
  /// whatever the order of the responses and the number of readers.
  func tally<Layout: CellLayout>(
    _ request: TallyRequest, _ layout: Layout, _ catalogue: UnitCatalogue
  ) throws -> Tally<Layout.Sums> {
    try translating {
      // The cells are kept when nothing is being read any more.
      var keeping: (() -> Void)?
      defer { keeping?() }
      return try queue.read { db in
        // While this read lasts nothing can be written, so every reader sees the same responses.
        var tally = Tally<Layout.Sums>(traits: request.traits)
        let days = request.period.start.number..<request.period.end.number
        tally.ofOtherVersions = try Store.countOtherVersions(db, request)
        let map = try CellMap(db, request, catalogue)
        tally.values = map.traits.map(\.values)
        guard let formId = try ImportRegister(db).knownFormId(request.form)
        else { return tally }
        let imports = try Row.fetchAll(
          db,
          sql: """
            SELECT id, first_id, last_id FROM import
            WHERE form_id = ? AND first_id IS NOT NULL AND first_day < ? AND last_day >= ?
            ORDER BY id
            """, arguments: [formId, days.upperBound, days.lowerBound])
        tally.imports = imports.map { $0["id"] }
        let scan = ResponseScan(layout: layout, map: map, formId: formId, days: days)
        let ids: [ClosedRange<Int64>] = imports.map { $0["first_id"]...$0["last_id"] }
        let cache = try TallyCache(self, db, scan, ids: ids)
        let kept = try cache?.cells(db, stride: layout.stride)
        let found = try kept ?? run(scan, db, ids: ids)
        if kept == nil, let cache { keeping = { cache.keep(found) } }
        tally.withoutUnit = request.unit == nil ? found.withoutCell : 0
        for (key, storage) in found.filled {
          let (unit, values) = map.parts(of: key)
          tally.cells[map.codes[unit], default: []].append(
            Tally.Cell(values: values, sums: layout.sums(storage)))
        }
        return tally
      }
    }
  }

  private static func countOtherVersions(_ db: Database, _ request: TallyRequest) throws -> Int {
    let others = try Int64.fetchAll(
      db, sql: "SELECT id FROM form WHERE code = ? AND version <> ?",
      arguments: [request.form.id, request.form.version])
    return try others.reduce(0) { count, formId in
      try count
        + (Int.fetchOne(
          db,
          sql: "SELECT count(*) FROM response WHERE form_id = ? AND received >= ? AND received < ?",
          arguments: [formId, request.period.start.number, request.period.end.number]) ?? 0)
    }
  }

  private func run(
    _ scan: ResponseScan<some CellLayout>, _ db: Database, ids: [ClosedRange<Int64>]
  ) throws -> ScannedCells {
    let count = ids.reduce(0) { $0 + $1.upperBound - $1.lowerBound + 1 }
    guard count >= Store.fewestForTwo else { return try scan.run(db, ids: ids) }
    let (first, second) = Store.halves(ids, of: count)
    let other = SecondReader(store: self, scan: scan, ids: second)
    other.start()
    let mine = Swift.Result { try scan.run(db, ids: first) }
    let theirs = other.result()
    return try mine.get() + theirs.get()
  }

  /// Splits runs of ids into two parts of about the same count.
  static func halves(
    _ ids: [ClosedRange<Int64>], of count: Int64
  ) -> ([ClosedRange<Int64>], [ClosedRange<Int64>]) {
    var (first, second): ([ClosedRange<Int64>], [ClosedRange<Int64>]) = ([], [])
    var left = count / 2
    for range in ids {
      let size = range.upperBound - range.lowerBound + 1
      if left >= size {
        first.append(range)
      } else if left > 0 {
        first.append(range.lowerBound...range.lowerBound + left - 1)
        second.append(range.lowerBound + left...range.upperBound)
      } else {
        second.append(range)
      }
      left = max(0, left - size)
    }
    return (first, second)
  }
}

/// Scans a part of the responses on a thread and a connection of its own.
private final class SecondReader<Layout: CellLayout>: Sendable {
  private let store: Store
  private let scan: ResponseScan<Layout>
  private let ids: [ClosedRange<Int64>]
  private let condition = NSCondition()
  nonisolated(unsafe) private var outcome: Swift.Result<ScannedCells, any Error>?

  init(store: Store, scan: ResponseScan<Layout>, ids: [ClosedRange<Int64>]) {
    self.store = store
    self.scan = scan
    self.ids = ids
  }

  func start() {
    Thread { [self] in
      let outcome = Swift.Result { try store.reader().read { try scan.run($0, ids: ids) } }
      condition.lock()
      unsafe self.outcome = outcome
      condition.signal()
      condition.unlock()
    }.start()
  }

  func result() -> Swift.Result<ScannedCells, any Error> {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let outcome = unsafe outcome { return outcome }
      condition.wait()
    }
  }
}
