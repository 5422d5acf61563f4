internal import Foundation

/// Gives each word of a dividing column a small number.
struct LabelDecoder {
  /// More different words, and longer ones, than any column that divides responses has.
  static let most = 20_000
  static let longest = 300

  private let kind: Label.Kind
  private var ids: [String: Int32]
  private var seen = ByteMap()

  init(kind: Label.Kind, known: [Label]) {
    self.kind = kind
    ids = Dictionary(
      known.filter { $0.kind == kind }.map { ($0.key, $0.id) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The id of a field's word; 0 for a blank or a sign such as `-`.
  ///
  /// A word never seen gets the next id and is noted.
  ///
  /// - Returns: nil for a text that is too long, or one too many, to divide responses.
  mutating func id(_ field: Span<UInt8>, next: inout Int32, new: inout [Label]) -> Int32? {
    if field.isEmpty { return 0 }
    if field.count > LabelDecoder.longest { return nil }
    if let id = seen[field] { return id }
    let text = field.text.composed
    let key = Folding.toned(text)
    let id: Int32
    if let known = ids[key] {
      id = known
    } else if key.isEmpty {
      id = 0
    } else if ids.count >= LabelDecoder.most {
      return nil
    } else {
      id = next
      next += 1
      ids[key] = id
      new.append(Label(id: id, kind: kind, text: text))
    }
    seen.insert(field, id)
    return id
  }
}
