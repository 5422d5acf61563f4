internal import Survey

/// What stands above and below the text of an administrative document.
///
/// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I. Number, day, recipients and signature are left for
/// whoever issues the document.
public struct Letterhead: Sendable, Hashable {
  /// The agency that issues the document, in the capitals in which it stands at the left.
  public let agency: String
  /// The place before the date; nil leaves dots.
  public let place: String?

  public init(agency: String, place: String? = nil) {
    self.agency = agency.uppercased()
    self.place = place
  }

  static let nation = Bilingual(
    vi: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", en: "SOCIALIST REPUBLIC OF VIET NAM")
  static let motto = Bilingual(
    vi: "Độc lập - Tự do - Hạnh phúc", en: "Independence - Freedom - Happiness")
  static let number = Bilingual(vi: "Số: ……/BC-……", en: "No.: ……/BC-……")
  static let kind = Bilingual(vi: "BÁO CÁO", en: "REPORT")
  static let recipients = Bilingual(vi: "Nơi nhận:", en: "Recipients:")
  static let signature = Bilingual(vi: "THỦ TRƯỞNG CƠ QUAN", en: "HEAD OF THE AGENCY")

  /// Place and date, to be filled in by hand.
  var date: Bilingual {
    let place = place ?? "…………"
    return Bilingual(
      vi: "\(place), ngày …… tháng …… năm ……", en: "\(place), day …… month …… year ……")
  }
}
