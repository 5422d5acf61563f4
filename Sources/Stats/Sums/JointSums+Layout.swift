/// Where each number stands, for a tally that adds into one long array of cells.
extension JointSums {
  /// How many integers the sums of one cell take: `1 + D + 2D + D(2D + 1)`.
  ///
  /// In this order, from offset 0 of the cell:
  /// 1. the number of forms (1 integer);
  /// 2. the forms that answered, for each dimension (`D` integers);
  /// 3. `Σ v`: `s_1 … s_D`, then `k_1 … k_D` (`2D` integers);
  /// 4. the upper triangle of `Σ v vᵀ` row after row, diagonal included: `v_1 v_1`, `v_1 v_2`, …,
  ///    `v_1 v_2D`, `v_2 v_2`, `v_2 v_3`, … (`D(2D + 1)` integers).
  ///
  /// For five dimensions that are 71 integers.
  public static func stride(dimensions: Int) -> Int {
    1 + 3 * dimensions + dimensions * (2 * dimensions + 1)
  }

  /// Where `Σ v` begins.
  public static func sumsOffset(dimensions: Int) -> Int {
    1 + dimensions
  }

  /// Where `Σ v_row v_column` stands, both counted from 0 in `v`; their order does not matter.
  public static func productOffset(_ row: Int, _ column: Int, dimensions: Int) -> Int {
    let (low, high) = (min(row, column), max(row, column))
    let before = low * (4 * dimensions - low + 1) / 2
    return 1 + 3 * dimensions + before + high - low
  }
}
