/// A unit's name, taken apart for comparing: the kind in front (`Huyện`, `H.`) and the rest.
struct UnitName: Hashable {
  /// Words with marks, tones at the end of each: the spelling that tells `Hòa` from `Hoa`.
  let toned: String
  /// Words without marks.
  let plain: String
  /// The kind that stood in front; nil where none did.
  let kind: Kind?

  enum Kind {
    case specialZone, province, city, town, urbanDistrict, district, ward, township, commune
  }

  /// Words in front of a name, folded without marks; the longer are tried first.
  private static let prefixes: [(words: [String], kind: Kind)] = [
    (["dac", "khu"], .specialZone), (["dk"], .specialZone), (["thanh", "pho"], .city),
    (["thi", "xa"], .town), (["thi", "tran"], .township),
    (["t", "p"], .city), (["t", "x"], .town), (["t", "t"], .township),
    (["tinh"], .province), (["tp"], .city), (["tx"], .town), (["tt"], .township),
    (["huyen"], .district), (["h"], .district), (["quan"], .urbanDistrict), (["q"], .urbanDistrict),
    (["phuong"], .ward), (["p"], .ward), (["xa"], .commune), (["x"], .commune),
  ]

  init(_ text: String) {
    let plainWords = Folding.plain(text).split(separator: " ").map(String.init)
    let tonedWords = Folding.toned(text).split(separator: " ").map(String.init)
    // "UBND huyện …" names the authority of the unit.
    var skipped = 0
    if plainWords.first == "ubnd" {
      skipped = 1
    } else if plainWords.starts(with: ["uy", "ban", "nhan", "dan"]) {
      skipped = 4
    }
    var kind: Kind?
    let rest = Array(plainWords.dropFirst(skipped))
    if let prefix = UnitName.prefixes.first(where: { rest.starts(with: $0.words) }),
      rest.count > prefix.words.count
    {
      kind = prefix.kind
      skipped += prefix.words.count
    }
    self.kind = kind
    plain = plainWords.dropFirst(skipped).joined(separator: " ")
    toned = tonedWords.dropFirst(skipped).joined(separator: " ")
  }
}
