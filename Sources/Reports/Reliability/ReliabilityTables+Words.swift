internal import Stats
public import Survey

extension ReliabilityTables {
  /// What the alpha of a dimension means.
  ///
  /// The limits 0.6, 0.7, 0.8 and 0.95 are conventions, not laws.
  ///
  /// Source: Nunnally and Bernstein (1994), Psychometric Theory, 3rd ed., 264 f.; Streiner (2003),
  /// Journal of Personality Assessment 80, 99–103, for the upper one.
  func verdict(_ entry: ReliabilityStudy.Entry) -> Bilingual {
    let reliability = entry.reliability
    if reliability.items.count < 2 {
      return Bilingual(vi: "chỉ có một câu, không tính được", en: "one item, nothing to compare")
    }
    if reliability.cases < request.minimumForms {
      return Bilingual(vi: "quá ít phiếu trả lời đủ", en: "too few complete forms")
    }
    // By the figure that is shown: 0.70 is acceptable.
    switch reliability.alpha.map({ DecimalRounding.roundedHalfUp($0, decimals: 2) }) {
    case nil:
      return Bilingual(vi: "mọi phiếu trả lời như nhau", en: "all forms answer alike")
    case let alpha? where alpha >= 95:
      return Bilingual(
        vi: "rất cao: các câu gần như hỏi cùng một điều", en: "very high: the items nearly repeat")
    case let alpha? where alpha >= 80:
      return Bilingual(vi: "đáng tin cậy", en: "reliable")
    case let alpha? where alpha >= 70:
      return Bilingual(vi: "chấp nhận được", en: "acceptable")
    case let alpha? where alpha >= 60:
      return Bilingual(vi: "còn yếu", en: "weak")
    default:
      return Bilingual(
        vi: "chưa đáng tin cậy: các câu đo những điều khác nhau",
        en: "not reliable: the items measure different things")
    }
  }

  /// What is special about an item.
  static func remark(_ item: Reliability.Item, in whole: Reliability) -> Bilingual {
    if item.isConstant {
      return Bilingual(vi: "mọi phiếu trả lời như nhau", en: "all forms answer alike")
    }
    guard let itemRest = item.itemRest else { return Bilingual(vi: "", en: "") }
    if itemRest < 0 {
      return Bilingual(
        vi: "ngược chiều các câu kia: xem lại 'reversed'",
        en: "runs against the others: check 'reversed'")
    }
    if let dropped = item.alphaIfDropped, let alpha = whole.alpha, dropped > alpha {
      return Bilingual(
        vi: "bỏ câu này thì alpha cao hơn", en: "without it alpha would be higher")
    }
    return itemRest < 0.3
      ? Bilingual(vi: "ít liên quan với các câu kia", en: "has little to do with the others")
      : Bilingual(vi: "", en: "")
  }

  static let notes = [
    Bilingual(
      vi:
        "Cronbach alpha cho biết các câu của một yếu tố có đo cùng một điều không: từ 0,8 đáng tin "
        + "cậy, từ 0,7 chấp nhận được, dưới 0,6 chưa đáng tin cậy (quy ước). Khoảng tin cậy theo Feldt.",
      en:
        "Cronbach's alpha tells whether the items of a dimension measure the same thing: from 0.8 "
        + "reliable, from 0.7 acceptable, below 0.6 not reliable (conventions). Feldt's interval."),
    Bilingual(
      vi:
        "Chỉ tính phiếu trả lời đủ mọi câu của yếu tố; phiếu bỏ trống một câu không được tính ở yếu "
        + "tố đó. Phiếu đánh một mức từ đầu đến cuối cũng làm alpha cao lên.",
      en: "Only forms that answered all items of the dimension count; a form with a blank does not "
        + "count there. Forms with one level throughout raise alpha, too."),
  ]

  var floorNote: Bilingual {
    Bilingual(
      vi: "–: ít hơn \(request.minimumForms) phiếu trả lời đủ câu, chưa đủ để kết luận.",
      en: "–: fewer than \(request.minimumForms) complete forms, too few to conclude.")
  }

  /// What a person should look at: items that run against the others, and too few forms.
  public var findings: [Bilingual] {
    var findings = study.scope.findings
    if study.scope.forms == 0 { return findings }
    for entry in study.entries where entry.reliability.cases >= request.minimumForms {
      let items = form.dimensions[entry.place].items
      for place in entry.reliability.reversed {
        let name = form.dimensions[entry.place].name
        findings.append(
          Bilingual(
            vi: "Câu \(items[place].id) ngược chiều các câu khác của '\(name.vi)': kiểm tra mục "
              + "'reversed' trong mẫu phiếu, hoặc câu hỏi bị hiểu ngược.",
            en: "Item \(items[place].id) runs against the other items of '\(name.en)': check "
              + "'reversed' in the form, or the question is misunderstood."))
      }
    }
    return findings
  }
}
