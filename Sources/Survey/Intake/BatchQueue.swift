internal import Foundation

/// Hands batches from the reading thread to the storing one; at most a few wait, so that memory does
/// not grow with the file.
final class BatchQueue: Sendable {
  /// How the reading ended.
  enum End: Sendable {
    case finished(ReadingCounts)
    case failed(any Error)
  }

  private struct State {
    var batches: [ResponseBatch] = []
    var end: End?
    var isCancelled = false
  }

  private static let most = 4
  private let condition = NSCondition()
  nonisolated(unsafe) private var state = State()

  /// Adds a batch, waiting while too many wait.
  ///
  /// - Returns: false if nobody will take it any more.
  func put(_ batch: ResponseBatch) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while unsafe state.batches.count >= BatchQueue.most && !state.isCancelled { condition.wait() }
    if unsafe state.isCancelled { return false }
    unsafe state.batches.append(batch)
    condition.broadcast()
    return true
  }

  /// Says that no further batch comes.
  func end(_ end: End) {
    condition.lock()
    unsafe state.end = end
    condition.broadcast()
    condition.unlock()
  }

  /// Says that no further batch is taken.
  func cancel() {
    condition.lock()
    unsafe state.isCancelled = true
    condition.broadcast()
    condition.unlock()
  }

  /// The next batch, or nil behind the last.
  func take() -> ResponseBatch? {
    condition.lock()
    defer { condition.unlock() }
    while unsafe state.batches.isEmpty && state.end == nil { condition.wait() }
    guard unsafe !state.batches.isEmpty else { return nil }
    condition.broadcast()
    return unsafe state.batches.removeFirst()
  }

  /// How the reading ended; to be asked after `take` has returned nil.
  ///
  /// - Throws: What made the reading fail.
  func counts() throws -> ReadingCounts {
    condition.lock()
    defer { condition.unlock() }
    switch unsafe state.end {
    case .finished(let counts): return counts
    case .failed(let error): throw error
    case nil: preconditionFailure("The reading has not ended.")
    }
  }
}

/// What the reading thread counted.
struct ReadingCounts: Sendable {
  var lines = 0
  var header = 0
  var titles = 0
  var blank = 0
  var continuation = 0
  var sha256 = ""
  var size: Int64 = 0
  var hasByteOrderMark = false
}
