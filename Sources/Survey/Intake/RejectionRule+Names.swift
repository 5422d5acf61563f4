extension RejectionRule {
  /// What is wrong with rows that the rule rejects.
  public var name: Bilingual {
    switch self {
    case .brokenQuotes:
      Bilingual(vi: "dấu nháy kép sai chỗ", en: "stray or unclosed quotation marks")
    case .fieldCount: Bilingual(vi: "sai số trường", en: "another number of fields")
    case .missingSerial: Bilingual(vi: "thiếu mã phiếu", en: "no serial")
    case .longSerial: Bilingual(vi: "mã phiếu quá dài", en: "serial too long")
    case .missingDate: Bilingual(vi: "thiếu ngày", en: "no date")
    case .unreadableDate: Bilingual(vi: "không đọc được ngày", en: "unreadable date")
    case .earlyDate: Bilingual(vi: "ngày trước năm 2000", en: "date before 2000")
    case .futureDate: Bilingual(vi: "ngày ở sau hôm nay", en: "date after today")
    case .missingUnit: Bilingual(vi: "thiếu đơn vị", en: "no unit")
    case .unknownUnit: Bilingual(vi: "không tìm được đơn vị", en: "unit not found")
    case .unknownChannel: Bilingual(vi: "không hiểu hình thức", en: "unknown channel")
    case .unusableLabel: Bilingual(vi: "tên nhóm không dùng được", en: "unusable group name")
    case .tooFewAnswers: Bilingual(vi: "quá ít câu trả lời", en: "too few answers")
    case .serialConflict:
      Bilingual(vi: "mã phiếu đã có với nội dung khác", en: "serial stored with other contents")
    case .undecidedCell: Bilingual(vi: "ô chưa được quyết định", en: "undecided cell")
    case .reversedDates: Bilingual(vi: "ngày cuối trước ngày đầu", en: "last day before the first")
    case .unknownLevel: Bilingual(vi: "cấp không hợp lệ", en: "unknown level")
    case .unreadableCount: Bilingual(vi: "không đọc được số hồ sơ", en: "unreadable count")
    case .contradictoryCounts:
      Bilingual(vi: "các số không khớp nhau", en: "counts that contradict each other")
    case .overlappingCounts:
      Bilingual(vi: "hồ sơ đã có với số khác", en: "dossiers stored with other counts")
    }
  }
}
