/// The words in the columns that hold text.
enum Wording {
  static let channels = bytes(["giay", "truc_tuyen"])
  static let genders = bytes(["Nam", "Nữ", ""])
  static let ages = bytes(["Dưới 25", "25-34", "35-49", "50-60", "Trên 60", ""])
  static let respondents = bytes(["Người dân", "Tổ chức"])
  static let fields = bytes([
    "Đất đai", "Hộ tịch", "Chứng thực", "Xây dựng", "Đăng ký kinh doanh", "Cư trú", "Giáo dục",
    "\"Giao thông, vận tải\"", "\"Lao động, người có công\"", "\"Y tế, an toàn thực phẩm\"",
  ])

  private static let remarks = bytes([
    "Công chức vui vẻ", "giải thích dễ hiểu", "chờ hơi lâu", "giấy tờ còn nhiều",
    "trả kết quả trước hẹn", "mạng hay chậm", "thiếu ghế ngồi", "nên mở thêm một quầy",
    "bảng niêm yết chữ quá nhỏ", "không biết hỏi ai", "phải bổ sung hồ sơ hai lần", "rất tốt",
  ])
  private static let quoted = bytes(["chờ thêm", "mai quay lại", "đủ hồ sơ", "làm mẫu"])

  /// Appends a comment as a CSV field.
  ///
  /// One to three remarks with commas between them, three in ten with doubled quotes, one in
  /// seven with a line break.
  ///
  /// - Returns: The number of line breaks in it.
  static func appendComment(to line: inout [UInt8], _ random: inout RandomBits) -> Int {
    let count = 1 + random.below(3)
    let quotes = random.below(10) < 3
    let breaks = random.below(7) == 0
    let needsQuotes = count > 1 || quotes || breaks
    if needsQuotes { line.append(UInt8(ascii: "\"")) }
    for number in 0..<count {
      if number > 0 { line += comma }
      line += remarks[random.below(remarks.count)]
    }
    if quotes {
      line += openingQuote
      line += quoted[random.below(quoted.count)]
      line += closingQuote
    }
    if breaks {
      line.append(UInt8(ascii: "\n"))
      line += remarks[random.below(remarks.count)]
    }
    if needsQuotes { line.append(UInt8(ascii: "\"")) }
    return breaks ? 1 : 0
  }

  private static let comma = Array(", ".utf8)
  private static let openingQuote = Array(": \"\"".utf8)
  private static let closingQuote = Array("\"\"".utf8)

  private static func bytes(_ words: [String]) -> [[UInt8]] {
    words.map { Array($0.utf8) }
  }
}
