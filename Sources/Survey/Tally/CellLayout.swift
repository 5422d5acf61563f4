/// What is added up of the responses of a cell, and how it lies in a row of integers.
///
/// The first integer is the number of responses, so that a cell without any is known.
protocol CellLayout: Sendable {
  associatedtype Sums: Sendable

  /// Everything that decides what is added up, in words; nil where sums are not to be kept.
  var identity: String? { get }

  /// How many integers a cell takes.
  var stride: Int { get }

  /// Adds one response, given by its stored answers, to the cell that begins at `start`.
  mutating func add(_ answers: Span<UInt8>, to storage: inout [Int64], at start: Int)

  /// The sums of a cell from its integers.
  func sums(_ storage: ArraySlice<Int64>) -> Sums
}

extension CellLayout {
  var identity: String? { nil }
}
