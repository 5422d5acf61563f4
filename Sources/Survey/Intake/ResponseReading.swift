internal import Foundation

/// Reads a response file and decodes it into batches: the work of the reading thread.
struct ResponseReading: Sendable {
  let path: String
  let dialect: FileDialect
  let map: ColumnMap
  let context: DecodingContext
  let queue: BatchQueue

  /// Reads on a thread of its own until the file ends or the queue is cancelled.
  func start() {
    let reading = self
    let thread = Thread {
      do {
        reading.queue.end(.finished(try reading.run()))
      } catch {
        reading.queue.end(.failed(error))
      }
    }
    thread.stackSize = 4 << 20
    thread.start()
  }

  private func run() throws -> ReadingCounts {
    let file = try dialect.open(path)
    let reader = file.reader
    var counts = ReadingCounts()
    // The file is opened anew, so what stands there now must be what the columns were found in.
    guard file.headings == map.headings else {
      throw UnreadableFile(path: path, reason: .changed)
    }
    (counts.header, counts.titles) = (file.lines, file.titleLines)
    var decoder = RecordDecoder(map: map, context: context)
    var batch = ResponseBatch()
    reading: while true {
      switch try reader.next() {
      case .end: break reading
      case .brokenQuotes:
        batch.append(brokenQuotes(in: reader.line), [RecordDecoder.brokenQuotes])
      case .record:
        if RecordDecoder.isBlank(reader.record) {
          counts.blank += 1
          counts.continuation += reader.lineCount - 1
          continue
        }
        if map.hasRejectNotes { reader.unguardFields() }
        if reader.lineCount > 1,
          SwallowedLines.are(
            in: reader.record, delimiter: dialect.delimiter, fields: decoder.fields.named,
            dayColumn: decoder.dayColumn)
        {
          reader.giveBackContinuation()
          batch.append(brokenQuotes(in: reader.line), [RecordDecoder.brokenQuotes])
        } else {
          if !decoder.fields.fits(reader.record) { reader.giveBackContinuation() }
          decoder.decode(reader.record, line: reader.line, into: &batch)
        }
      }
      counts.continuation += reader.lineCount - 1
      let start = batch.bytes.count
      reader.appendRaw(to: &batch.bytes)
      batch.rows[batch.rows.count - 1].raw = start..<batch.bytes.count
      if batch.rows.count == ResponseBatch.rowsPerBatch || batch.bytes.count > 4 << 20 {
        guard queue.put(batch) else { return counts }
        batch = ResponseBatch()
        batch.rows.reserveCapacity(ResponseBatch.rowsPerBatch)
        batch.bytes.reserveCapacity(1 << 18)
      }
    }
    if !batch.rows.isEmpty { _ = queue.put(batch) }
    counts.lines = reader.physicalLines
    counts.blank += reader.blankLines
    counts.sha256 = reader.lines.sha256
    counts.size = reader.lines.size
    counts.hasByteOrderMark = reader.lines.hasByteOrderMark
    return counts
  }

  private func brokenQuotes(in line: Int) -> ResponseBatch.Row {
    var row = ResponseBatch.Row()
    row.line = Int32(clamping: line)
    return row
  }
}
