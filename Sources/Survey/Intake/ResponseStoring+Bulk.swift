/// Storing without the serials' index, which is made once at the end.
extension ResponseStoring {
  /// When it is worth while to take the index away.
  struct BulkRule: Sendable {
    /// So many records are looked at first: a file of forms that are stored already needs the index.
    var fewestRecords: Int64 = 8192
    /// At most so many of a thousand of them were known.
    var mostKnown: Int64 = 10
    /// Undecided responses beyond these, in bytes, are decided at once: the index is made early.
    var mostUndecidedBytes = 4 << 20
  }

  /// Takes the index away if so many responses are still to come that making it anew costs less.
  ///
  /// To be asked between two batches.
  ///
  /// - Parameters:
  ///   - bytes: What has been read so far.
  ///   - size: Of the file.
  mutating func considerBulk(bytes: Int64, of size: Int64) throws {
    let records = Int64(report.accepted + report.duplicates + report.rejected)
    guard mayGoBulk, records >= rule.fewestRecords, bytes > 0 else { return }
    mayGoBulk = false
    let coming = Int64(Double(records) / Double(bytes) * Double(size - bytes))
    // The ids are as good as a count of the responses, which would take a look at each.
    let stored = nextId - 1
    let conflicts = report.rules.first { $0.rule == .serialConflict }?.count ?? 0
    let known = Int64(report.duplicates + report.replaced + conflicts)
    guard coming >= stored, known * 1000 <= records * rule.mostKnown else { return }
    bulk = try BulkInsertion(
      db, importId: importId, formId: formId, stored: Int(stored), expected: Int(coming))
  }

  /// Stores each row whose serial is certain to be new, and keeps the others.
  mutating func storeInBulk(_ batch: ResponseBatch) throws {
    var others: Set<Int32> = []
    let areNew = bulk?.areNew(batch.rows) ?? []
    let rows = batch.rows
    try unsafe batch.bytes.withUnsafeBytes { bytes in
      for (place, isNew) in areNew.enumerated() {
        let row = rows[place]
        if row.rejections >= 0 {
          try reject(row, batch.rejections[Int(row.rejections)], batch)
          others.insert(row.line)
        } else if isNew {
          let (id, unitId) = (takeId(), try unitId(row.unit))
          try unsafe bulk?.insert(place, of: rows, id: id, unitId: unitId, bytes: bytes)
          accept(id, row)
        } else {
          // Its id is kept for it, so that ids stand in the order of the file.
          undecided.append(row, id: takeId(), of: batch)
          others.insert(row.line)
        }
      }
      try unsafe bulk?.finishBatch(of: rows, bytes: bytes)
    }
    for answer in batch.invalidAnswers where !others.contains(answer.line) { try note(answer) }
    if undecided.bytes.count > rule.mostUndecidedBytes { try finishBulk() }
  }

  /// Makes the index again and stores the responses that waited for it.
  mutating func finishBulk() throws {
    guard bulk != nil else { return }
    bulk = nil
    try BulkInsertion.makeIndex(db)
    try storeOneByOne(undecided)
    undecided = ResponseBatch()
  }
}

extension ResponseBatch {
  /// Adds an accepted row of another batch, with its invalid answers.
  fileprivate mutating func append(_ row: Row, id: Int64, of other: ResponseBatch) {
    var copy = row
    copy.id = id
    let bytes = other.bytes.span
    copy.serial = append(bytes.extracting(row.serial))
    copy.answers = append(bytes.extracting(row.answers))
    copy.comment = append(bytes.extracting(row.comment))
    copy.raw = append(bytes.extracting(row.raw))
    rows.append(copy)
    invalidAnswers += other.invalidAnswers.filter { $0.line == row.line }
  }
}
