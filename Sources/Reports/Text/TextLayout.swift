/// How columns share the width of a page.
enum TextLayout {
  /// What stands between two columns.
  static let gap = "  "

  /// The columns in blocks that fit `width`, each led by the key columns.
  ///
  /// One block holds everything if wrapping is enough. A column too wide even alone has a block of
  /// its own: a long line is better than a cut value.
  static func blocks(of columns: [TextColumn], width: Int) -> [[TextColumn]] {
    guard total(columns.map(\.minimum)) > width else { return [columns] }
    let keys = columns.filter(\.isKey)
    var blocks: [[TextColumn]] = []
    var block: [TextColumn] = []
    for group in groups(of: columns.filter { !$0.isKey }) {
      if !block.isEmpty, total((keys + block + group).map(\.minimum)) > width {
        blocks.append(keys + block)
        block = []
      }
      block += group
    }
    blocks.append(keys + block)
    return blocks
  }

  /// Columns with those that are bound to them.
  private static func groups(of columns: [TextColumn]) -> [[TextColumn]] {
    var groups: [[TextColumn]] = []
    for column in columns {
      if column.isBound, !groups.isEmpty {
        groups[groups.count - 1].append(column)
      } else {
        groups.append([column])
      }
    }
    return groups
  }

  /// The width of each column of a block: natural, or wrapped where the page is too narrow.
  ///
  /// The widest column that can still give way does so first.
  static func widths(of block: [TextColumn], width: Int) -> [Int] {
    var widths = block.map(\.natural)
    var excess = total(widths) - width
    while excess > 0 {
      let wrappable = widths.indices.filter { widths[$0] > block[$0].minimum }
      guard let widest = wrappable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private static func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + gap.utf8.count * max(0, widths.count - 1)
  }
}
