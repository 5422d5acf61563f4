internal import GRDB

/// Words that the forms of a store have in the columns that divide responses, so that the next form
/// is typed with the same ones.
public struct KnownWords: Sendable, Equatable {
  /// A list to choose from is no help when it is longer.
  static let most = 100

  /// Each without the words of a column that has more than `most`.
  public var fields: [String] = []
  public var respondentTypes: [String] = []
  public var genders: [String] = []
  public var ageGroups: [String] = []

  public init() {}
}

extension Store {
  /// The words that forms were divided by so far, sorted.
  public func knownWords() throws -> KnownWords {
    let labels = try queue.read { try ImportRegister($0).labels() }
    func words(_ kind: Label.Kind) -> [String] {
      let words = labels.filter { $0.kind == kind }.map(\.text)
      return words.count > KnownWords.most
        ? [] : words.sorted { Folding.plain($0) < Folding.plain($1) }
    }
    var known = KnownWords()
    known.fields = words(.field)
    known.respondentTypes = words(.respondentType)
    known.genders = words(.gender)
    known.ageGroups = words(.ageGroup)
    return known
  }
}

extension Workspace {
  /// The words of the forms in the store; none where there is no store yet.
  public func knownWords() throws -> KnownWords {
    do {
      return try store(for: .reading).knownWords()
    } catch let error as StoreError where error.reason == .missing {
      return KnownWords()
    }
  }
}
