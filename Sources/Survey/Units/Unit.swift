/// The level of an administrative unit.
public enum UnitLevel: String, Sendable, CaseIterable {
  case province, department, district, commune

  /// The level's name in a heading.
  public var name: Bilingual {
    switch self {
    case .province: Bilingual(vi: "tỉnh", en: "province")
    case .department: Bilingual(vi: "sở, ngành", en: "department")
    case .district: Bilingual(vi: "huyện", en: "district")
    case .commune: Bilingual(vi: "xã", en: "commune")
    }
  }

  /// A level by its English name or a word of the catalogue: `district`, `huyen`, `Huyện`.
  public init?(word: String) {
    guard let level = UnitLevel(rawValue: word) ?? UnitLevel.words[Folding.heading(word)] else {
      return nil
    }
    self = level
  }

  /// Higher levels come first; departments stand beside districts.
  static func < (left: UnitLevel, right: UnitLevel) -> Bool { left.depth < right.depth }
  static func >= (left: UnitLevel, right: UnitLevel) -> Bool { left.depth >= right.depth }

  private var depth: Int {
    switch self {
    case .province: 0
    case .department, .district: 1
    case .commune: 2
    }
  }

  /// The words of a catalogue's `level` column, folded as headings.
  static let words: [String: UnitLevel] = [
    "tinh": .province, "thanhphotructhuoctrunguong": .province, "province": .province,
    "so": .department, "songanh": .department, "department": .department,
    "huyen": .district, "quan": .district, "thixa": .district, "district": .district,
    "xa": .commune, "phuong": .commune, "thitran": .commune, "dackhu": .commune,
    "commune": .commune,
    "ward": .commune,
  ]
}

/// An administrative unit that forms are about.
public struct Unit: Hashable, Sendable {
  public let code: String
  /// As the catalogue writes it, in composed Unicode: `Huyện Vân Canh`.
  public let name: String
  public let level: UnitLevel
  /// The code of the unit above.
  public let parent: String?
  /// First and last day of its existence, where the catalogue tells them; both count.
  public let validFrom: Day?
  public let validTo: Day?
  /// The code of the unit that took its place.
  public let successor: String?

  /// Whether the unit existed on a day.
  func exists(on day: Day) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }

  /// Whether the unit existed on a day of the period.
  func exists(in period: Period) -> Bool {
    (validFrom.map { $0 < period.end } ?? true) && (validTo.map { period.start <= $0 } ?? true)
  }
}
