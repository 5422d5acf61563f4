internal import Stats
internal import Survey

extension DriverTables {
  var subject: Bilingual {
    study.plan.kind == .dimension
      ? Bilingual(vi: "Yếu tố", en: "Dimensions") : Bilingual(vi: "Câu hỏi", en: "Items")
  }

  /// What is to be done about a predictor.
  static func group(_ driver: DriverAnalysis.Driver) -> Bilingual {
    if driver.isConstant {
      return Bilingual(vi: "mọi phiếu trả lời như nhau", en: "all forms answer alike")
    }
    let name = driver.quadrant?.name ?? Bilingual(vi: "", en: "")
    return driver.quadrant == nil || driver.isQuadrantCertain
      ? name : Bilingual(vi: "\(name.vi) (?)", en: "\(name.en) (?)")
  }

  var outcomeNote: Bilingual {
    if let question = study.plan.question {
      let item = form.items[question]
      return Bilingual(
        vi: "Sự hài lòng chung: câu \(item.id), \"\(item.text.vi)\".",
        en: "Overall satisfaction: item \(item.id), \"\(item.text.en)\".")
    }
    return Bilingual(
      vi:
        "Mẫu phiếu không có câu hỏi chung: sự hài lòng chung là mức trung bình của các yếu tố khác, "
        + "để không yếu tố nào tự giải thích chính nó.",
      en: "The form has no overall question: overall satisfaction is the mean level of the other "
        + "dimensions, so that none explains itself.")
  }

  var quadrantNote: Bilingual {
    Bilingual(
      vi:
        "Ưu tiên cải thiện: ảnh hưởng trên mức trung bình, chỉ số dưới mức trung bình. (?): số liệu "
        + "chưa đủ để chắc chắn. Ảnh hưởng là mối liên hệ giữa các câu trả lời, không chứng minh nguyên "
        + "nhân.",
      en: "Improve first: importance above the mean, index below it. (?): the data do not make it "
        + "certain. Importance is how answers go together, no proof of a cause.")
  }

  func notes(on part: DriverStudy.Part) -> [Bilingual] {
    var notes = [outcomeNote, importanceNote, quadrantNote]
    let counts = Set(part.cases)
    let shown = part.cases.map { NumberFormat(.vi).count($0) }
    notes.append(
      counts.count == 1
        ? Bilingual(
          vi: "\(shown[0]) phiếu có đủ câu trả lời để phân tích; chỉ số tính trên mọi phiếu.",
          en:
            "\(NumberFormat(.en).count(part.cases[0])) forms have all the answers that are needed; "
            + "the indices are of all forms.")
        : Bilingual(
          vi: "Từ \(NumberFormat(.vi).count(counts.min() ?? 0)) đến "
            + "\(NumberFormat(.vi).count(counts.max() ?? 0)) phiếu có đủ câu trả lời để phân tích; chỉ "
            + "số tính trên mọi phiếu.",
          en: "\(NumberFormat(.en).count(counts.min() ?? 0)) to "
            + "\(NumberFormat(.en).count(counts.max() ?? 0)) forms have all the answers that are "
            + "needed; the indices are of all forms."))
    if study.plan.blocks.count > 1 {
      notes.append(
        Bilingual(
          vi:
            "Mỗi yếu tố có hồi quy riêng; ảnh hưởng và chỉ số của một câu được so với các câu cùng "
            + "yếu tố.",
          en: "Each dimension has a regression of its own; importance and index of an item are "
            + "compared with the items of its dimension."))
    }
    if study.plan.kind == .item {
      notes += rows(of: part).compactMap { row in
        form.items.first { $0.id == row.id }.map {
          Bilingual(vi: "\($0.id): \($0.text.vi)", en: "\($0.id): \($0.text.en)")
        }
      }
    }
    return notes
  }

  /// How the importance was computed.
  private var importanceNote: Bilingual {
    switch study.plan.blocks[0].design.sharing {
    case .shapley:
      Bilingual(
        vi:
          "Ảnh hưởng: phần biến thiên của sự hài lòng chung do từng câu hay yếu tố giải thích, chia "
          + "theo Shapley (trung bình trên mọi thứ tự đưa vào hồi quy).",
        en: "Importance: the part of the variation of overall satisfaction that each explains, by "
          + "Shapley (the mean over all orders of entry into the regression).")
    case .relativeWeights:
      Bilingual(
        vi:
          "Ảnh hưởng: phần biến thiên của sự hài lòng chung do từng câu giải thích, chia theo trọng "
          + "số tương đối của Johnson (quá nhiều câu để tính Shapley).",
        en: "Importance: the part of the variation of overall satisfaction that each explains, by "
          + "Johnson's relative weights (too many items for Shapley).")
    case .squaredCorrelation:
      Bilingual(
        vi: "Ảnh hưởng: phần biến thiên của mức trung bình các yếu tố khác mà riêng yếu tố đó giải "
          + "thích (bình phương hệ số tương quan).",
        en: "Importance: the part of the variation of the other dimensions' mean that a dimension "
          + "explains alone (the squared correlation).")
    }
  }

  func regressionNotes(on part: DriverStudy.Part) -> [Bilingual] {
    let rest =
      study.plan.blocks[0].design.outcome == .meanOfOthers
      ? Bilingual(
        vi: "mỗi yếu tố một hồi quy riêng", en: "each dimension in a regression of its own")
      : Bilingual(
        vi: "phần còn lại của hồi quy không đổi", en: "the rest of the regression unchanged")
    var notes = [
      Bilingual(
        vi: "Hệ số: sự hài lòng chung tăng bao nhiêu mức khi câu hay yếu tố đó tăng một mức, "
          + "\(rest.vi). VIF: các câu hay yếu tố khác trùng với nó đến đâu (1: không trùng; trên 10: "
          + "rất nhiều).",
        en:
          "Coefficient: by how many levels overall satisfaction rises with one level, \(rest.en). "
          + "VIF: how far the others say the same (1: not at all; above 10: very much).")
    ]
    for (block, analysis) in zip(study.plan.blocks, part.analyses) {
      guard let analysis else { continue }
      let name = block.dimension.map { form.dimensions[$0].name }
      func line(_ language: Language) -> String {
        let format = NumberFormat(language)
        var parts: [String] = []
        if let rSquared = analysis.rSquared {
          parts.append("R² \(format.decimal(100 * rSquared.value, decimals: 1)) %")
        }
        if let condition = analysis.conditionNumber {
          let word = language == .vi ? "số điều kiện" : "condition number"
          let limit = language == .vi ? "(trên 30: khó tách riêng)" : "(above 30: hard to part)"
          parts.append("\(word) \(format.decimal(condition, decimals: 1)) \(limit)")
        }
        let text = (name.map { $0[language] + ": " } ?? "") + parts.joined(separator: ", ") + "."
        return parts.isEmpty ? "" : text.prefix(1).uppercased() + text.dropFirst()
      }
      if !line(.vi).isEmpty { notes.append(Bilingual(vi: line(.vi), en: line(.en))) }
    }
    notes.append(
      Bilingual(
        vi:
          "Khoảng tin cậy: jackknife, bỏ lần lượt từng nhóm trong 30 nhóm phiếu chia theo mã phiếu.",
        en: "Intervals: jackknife, leaving out one of 30 groups of forms by serial at a time."))
    return notes
  }
}

extension DriverAnalysis.Quadrant {
  /// What is to be done about what stands there.
  var name: Bilingual {
    switch self {
    case .improve: Bilingual(vi: "ưu tiên cải thiện", en: "improve first")
    case .keep: Bilingual(vi: "duy trì", en: "keep up")
    case .later: Bilingual(vi: "cải thiện sau", en: "later")
    case .enough: Bilingual(vi: "đã tốt, ít ảnh hưởng", en: "good, of little weight")
    }
  }
}
