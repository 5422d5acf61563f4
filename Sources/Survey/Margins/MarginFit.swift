internal import Stats

/// The margins of a sample: which category each of its cells is in, and what each counts.
struct MarginFit {
  /// One of the categories of a margin.
  private struct Category {
    let name: Bilingual
    var target: Double
  }

  /// The forms of a cell before the margins count.
  struct Cell {
    let unit: String
    let values: [Int]
    /// The dossiers that they stand for.
    let weight: Double
  }

  private let margins: Margins
  var traits: [Trait] { margins.traits }
  /// Where the margins' traits stand in a cell's values.
  private let places: [Int]
  private let values: [[TraitValue]]
  /// For each margin its categories.
  private var categories: [[Category]] = []
  /// For each margin the category of a value in a scope.
  private var categoryOfValue: [[Key: Int]] = []
  /// Margins that no counts hold for in some unit.
  private(set) var missing: [Trait] = []
  /// Forms that do not tell a margin, which keep their share.
  private(set) var untold: [(trait: Trait, share: Double)] = []

  private struct Key: Hashable {
    let scope: String?
    let value: Int
  }

  /// - Parameters:
  ///   - margins: The counts.
  ///   - cells: All cells of the sample.
  ///   - traits: Those of the tally, with their values.
  init(_ margins: Margins, _ cells: [Cell], traits: [Trait], values: [[TraitValue]]) {
    self.margins = margins
    self.values = values
    places = margins.traits.compactMap { traits.firstIndex(of: $0) }
    for (trait, place) in zip(margins.traits, places) { add(trait, place, cells) }
  }

  /// For each margin the count of each category.
  var targets: [[Double]] { categories.map { $0.map(\.target) } }

  func name(_ margin: Int, _ category: Int) -> Bilingual { categories[margin][category].name }

  /// The category of a cell in each margin.
  func categories(of values: [Int], unit: String) -> [Int] {
    margins.traits.indices.map { margin in
      let scope = margins.scope(of: margins.traits[margin], for: unit)
      return categoryOfValue[margin][Key(scope: scope, value: values[places[margin]])] ?? 0
    }
  }

  private mutating func add(_ trait: Trait, _ place: Int, _ cells: [Cell]) {
    var found: [Category] = []
    var categoryOfValue: [Key: Int] = [:]
    for (scope, cells) in scopes(trait, cells) {
      let counts = margins.counts(of: trait, in: scope)
      if counts.isEmpty, !missing.contains(trait) { missing.append(trait) }
      for count in counts {
        if let value = values[place].firstIndex(where: { $0.isMeant(by: count.category) }) {
          categoryOfValue[Key(scope: scope, value: value)] = found.count
        }
        found.append(Category(name: .same(count.category), target: count.count))
      }
      keepUntold(trait, place, scope, cells, &found, &categoryOfValue)
      let present = Set(cells.map { $0.values[place] })
      for value in present.sorted() where categoryOfValue[Key(scope: scope, value: value)] == nil {
        categoryOfValue[Key(scope: scope, value: value)] = found.count
        found.append(Category(name: values[place][value].name, target: 0))
      }
    }
    categories.append(found)
    self.categoryOfValue.append(categoryOfValue)
  }

  /// Forms that do not tell the margin are a category that keeps its share of the dossiers.
  private mutating func keepUntold(
    _ trait: Trait, _ place: Int, _ scope: String?, _ cells: [Cell], _ found: inout [Category],
    _ categoryOfValue: inout [Key: Int]
  ) {
    let all = cells.reduce(0) { $0 + $1.weight }
    let untold = cells.filter { $0.values[place] == 0 }.reduce(0) { $0 + $1.weight }
    let counts = margins.counts(of: trait, in: scope).count
    guard untold > 0, untold < all, categoryOfValue[Key(scope: scope, value: 0)] == nil,
      counts > 0
    else { return }
    let share = untold / all
    let known = found[(found.count - counts)...].reduce(0) { $0 + $1.target }
    for category in (found.count - counts)..<found.count { found[category].target *= 1 - share }
    categoryOfValue[Key(scope: scope, value: 0)] = found.count
    found.append(Category(name: values[place][0].name, target: share * known))
    self.untold.append((trait, share))
  }

  /// The cells by the unit whose counts hold for them, in the order of the cells.
  private func scopes(_ trait: Trait, _ cells: [Cell]) -> [(scope: String?, cells: [Cell])] {
    let groups = Dictionary(grouping: cells.enumerated()) {
      margins.scope(of: trait, for: $0.element.unit)
    }
    return groups.sorted { ($0.value.first?.offset ?? 0) < ($1.value.first?.offset ?? 0) }
      .map { ($0.key, $0.value.map(\.element)) }
  }
}

extension TraitValue {
  /// Whether a person's word means the value: its name in either language, its key or code.
  func isMeant(by word: String) -> Bool {
    guard !isUnknown else { return false }
    let folded = Folding.plain(word)
    return key == word || [key, name.vi, name.en].contains { Folding.plain($0) == folded }
  }
}
