internal import Survey

/// Why weights do not agree with margins, in words.
enum MarginText {
  static func reason(_ misfit: MarginMisfit) -> Bilingual {
    let (vi, en) = (NumberFormat(.vi), NumberFormat(.en))
    switch misfit {
    case .noCounts(let trait):
      return Bilingual(
        vi: "tệp biên không có \(trait.name.vi) của đơn vị này",
        en: "the file of margins has no \(trait.name.en) of this unit")
    case .noForms(let trait, let category, let count):
      return Bilingual(
        vi:
          "\(trait.name.vi) '\(category.vi)' có \(vi.decimal(count, decimals: 0)) trong biên nhưng "
          + "không có phiếu",
        en:
          "\(trait.name.en) '\(category.en)' counts \(en.decimal(count, decimals: 0)) in the margins "
          + "but has no form")
    case .noCount(let trait, let category, let forms):
      return Bilingual(
        vi:
          "\(trait.name.vi) '\(category.vi)' có \(vi.count(forms)) phiếu nhưng bằng 0 hoặc không có "
          + "trong biên",
        en: "\(trait.name.en) '\(category.en)' has \(en.count(forms)) forms but counts 0 or is not "
          + "in the margins")
    case .totalsDiffer(let trait, let total, let other, let otherTotal):
      return Bilingual(
        vi:
          "\(trait.name.vi) cộng lại \(vi.decimal(total, decimals: 0)) nhưng \(other.name.vi) cộng "
          + "lại \(vi.decimal(otherTotal, decimals: 0))",
        en: "\(trait.name.en) adds up to \(en.decimal(total, decimals: 0)) but \(other.name.en) to "
          + "\(en.decimal(otherTotal, decimals: 0))")
    case .contradiction(let trait, let categories, let other, let others):
      func list(_ names: [Bilingual], _ language: Language) -> String {
        names.map { "'\($0[language])'" }.joined(separator: ", ")
      }
      return Bilingual(
        vi: "phiếu của \(trait.name.vi) \(list(categories, .vi)) chỉ nằm trong \(other.name.vi) "
          + "\(list(others, .vi)), mà biên của các nhóm này nhỏ hơn",
        en: "forms of \(trait.name.en) \(list(categories, .en)) are only in \(other.name.en) "
          + "\(list(others, .en)), which count less in the margins")
    }
  }
}
