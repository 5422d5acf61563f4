/// An invented country: 63 provinces, 705 districts, 10,600 communes of unequal sizes.
///
/// The numbers are those of Vietnam before July 2025; names and codes are made up.
struct Geography {
  static let provinceCount = 63
  static let districtCount = 705
  static let communeCount = 10_600

  /// A commune and what its people think of it, in thousandths of a level.
  struct Commune {
    let code: [UInt8]
    let district: Int
    let effect: Int
  }

  /// A district and what its people think of each dimension, in thousandths of a level.
  struct District {
    let code: [UInt8]
    let province: Int
    let effects: [Int]
  }

  let districts: [District]
  let communes: [Commune]
  /// Each commune's number, as often as the commune is large: one draw finds a commune.
  private let slots: [UInt16]

  init(dimensions: Int, random: inout RandomBits) {
    var districts: [District] = []
    var communes: [Commune] = []
    var slots: [UInt16] = []
    for number in 0..<Self.districtCount {
      districts.append(Self.district(number, dimensions: dimensions, random: &random))
      // 1 to 50: a few large cities, many small districts.
      let step = random.below(1000)
      let size = 20 + step * step * step / 1_000_000
      let count = Self.communes(of: number, left: Self.communeCount - communes.count, &random)
      for _ in 0..<count {
        let share = 1 + random.below(9)
        slots += Array(repeating: UInt16(communes.count), count: 1 + size * share / (5 * count))
        communes.append(
          Commune(
            code: Digits.padded(communes.count + 1, to: 5), district: number,
            effect: random.deviation(spread: 120)))
      }
    }
    (self.districts, self.communes, self.slots) = (districts, communes, slots)
  }

  /// A commune's number, large communes more often.
  func commune(_ random: inout RandomBits) -> Int {
    Int(slots[random.below(slots.count)])
  }

  private static func district(
    _ number: Int, dimensions: Int, random: inout RandomBits
  ) -> District {
    let overall = random.deviation(spread: 220)
    return District(
      code: Digits.padded(number + 1, to: 3), province: number * provinceCount / districtCount,
      effects: (0..<dimensions).map { _ in overall + random.deviation(spread: 120) })
  }

  /// How many communes a district has: about 15, and what is left for the last one.
  private static func communes(of number: Int, left: Int, _ random: inout RandomBits) -> Int {
    let districtsLeft = districtCount - number
    guard districtsLeft > 1 else { return left }
    return max(1, left / districtsLeft - 7 + random.below(15))
  }
}

extension Geography {
  /// The unit catalogue that belongs to the responses.
  var catalogue: String {
    var lines = ["code,name,level,parent"]
    for province in 0..<Self.provinceCount {
      let code = Self.provinceCode(province)
      lines.append("\(code),Tỉnh Giả định \(code),tinh,")
    }
    for district in districts {
      let code = String(decoding: district.code, as: UTF8.self)
      lines.append("\(code),Huyện Giả định \(code),huyen,\(Self.provinceCode(district.province))")
    }
    for commune in communes {
      let code = String(decoding: commune.code, as: UTF8.self)
      let parent = String(decoding: districts[commune.district].code, as: UTF8.self)
      lines.append("\(code),Xã Giả định \(code),xa,\(parent)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func provinceCode(_ number: Int) -> String {
    String(decoding: Digits.padded(number + 1, to: 2), as: UTF8.self)
  }
}
