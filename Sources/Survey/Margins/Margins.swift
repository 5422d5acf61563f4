/// Known counts of the people or dossiers behind the forms, to which weights are adjusted.
public struct Margins: Sendable, Equatable {
  /// The count of one category of one margin.
  struct Count: Sendable, Equatable {
    let trait: Trait
    /// As the file writes it.
    let category: String
    let count: Double
    /// The code of the one unit that it is about; nil for all that have no count of their own.
    let unit: String?
  }

  /// The file that the counts come from.
  public struct Origin: Sendable, Equatable {
    /// Its name without folders, which differ from machine to machine.
    public let name: String
    public let sha256: String
  }

  private struct Key: Hashable {
    let trait: Trait
    let unit: String?
  }

  /// nil for counts that were never in a file.
  public let origin: Origin?

  /// The margins, in the order of the file; one is post-stratification, several are raking.
  public let traits: [Trait]
  private let counts: [Key: [Count]]

  init(_ counts: [Count], origin: Origin? = nil) {
    self.origin = origin
    self.counts = Dictionary(grouping: counts) { Key(trait: $0.trait, unit: $0.unit) }
    var traits: [Trait] = []
    for count in counts where !traits.contains(count.trait) { traits.append(count.trait) }
    self.traits = traits
  }

  /// The unit whose counts of a margin hold for a unit: itself, or nil for those of no unit.
  func scope(of trait: Trait, for unit: String) -> String? {
    counts[Key(trait: trait, unit: unit)] == nil ? nil : unit
  }

  /// The counts of a margin in a scope, in the order of the file.
  func counts(of trait: Trait, in scope: String?) -> [Count] {
    counts[Key(trait: trait, unit: scope)] ?? []
  }
}
