/// What a form tells besides its answers, and what responses can be divided by.
public enum Trait: String, Sendable, CaseIterable {
  case field
  /// The commune that the response is about.
  case commune
  case channel
  case respondentType = "respondent_type"
  case gender
  case ageGroup = "age_group"

  public var name: Bilingual {
    switch self {
    case .field: Bilingual(vi: "lĩnh vực", en: "field")
    case .commune: Bilingual(vi: "xã", en: "commune")
    case .channel: Bilingual(vi: "hình thức", en: "channel")
    case .respondentType: Bilingual(vi: "đối tượng", en: "respondent type")
    case .gender: Bilingual(vi: "giới tính", en: "gender")
    case .ageGroup: Bilingual(vi: "độ tuổi", en: "age group")
    }
  }

  /// The column of `response` that holds it.
  var column: String {
    switch self {
    case .commune: "unit_id"
    case .channel: "channel"
    case .field, .respondentType, .gender, .ageGroup: "\(rawValue)_id"
    }
  }

  var labelKind: Label.Kind? {
    switch self {
    case .field: .field
    case .respondentType: .respondentType
    case .gender: .gender
    case .ageGroup: .ageGroup
    case .commune, .channel: nil
    }
  }
}

/// One of the values of a trait.
public struct TraitValue: Sendable, Hashable {
  /// A field's or another label's folded word, a commune's code, a channel's name; empty where the
  /// form does not tell.
  public let key: String
  public let name: Bilingual

  init(key: String, name: Bilingual) {
    self.key = key
    self.name = name
  }

  /// A value as the data spell it, in either language.
  init(key: String, name: String) {
    self.init(key: key, name: .same(name))
  }

  /// Whether the form does not tell the trait.
  public var isUnknown: Bool { key.isEmpty }

  /// The value of the forms that do not tell a trait.
  static func unknown(_ trait: Trait) -> TraitValue {
    TraitValue(
      key: "",
      name: Bilingual(vi: "không rõ \(trait.name.vi)", en: "\(trait.name.en) not known"))
  }
}
