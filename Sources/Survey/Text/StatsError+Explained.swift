public import Stats

/// What cannot be computed, in both languages.
extension StatsError: Explained {
  public var sentence: Bilingual {
    Bilingual(vi: vietnamese, en: description)
  }

  private var vietnamese: String {
    switch self {
    case .noAnswers:
      "Không có câu trả lời nào."
    case .countExceedsTotal(let count, let total):
      "Đếm được \(count) trong tổng số \(total)."
    case .confidenceOutOfRange(let percent):
      "Độ tin cậy là \(percent) phần trăm; phải từ 50 đến dưới 100."
    case .weightOutOfRange(let weight):
      "Trọng số là \(weight); phải là số dương."
    case .shareOutOfRange(let share):
      "Tỷ lệ là \(share); phải lớn hơn 0 và nhỏ hơn 1."
    case .designEffectOutOfRange(let effect):
      "Hệ số thiết kế là \(effect); phải là số dương."
    case .noPopulation:
      "Không có hồ sơ nào để rút mẫu."
    case .notComputable(let function, let arguments):
      "Không tính được '\(function)' với \(arguments.map { "\($0)" }.joined(separator: ", "))."
    }
  }
}
