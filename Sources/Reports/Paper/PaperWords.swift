internal import Survey

/// Words of the paper form that are also typed.
enum PaperWords {
  static let citizen = Bilingual(vi: "người dân", en: "citizen")
  static let organisation = Bilingual(vi: "tổ chức, doanh nghiệp", en: "organisation, business")
  static let female = Bilingual(vi: "nữ", en: "female")
  static let male = Bilingual(vi: "nam", en: "male")
  static let ages = ["18-24", "25-34", "35-49", "50-60", "> 60"]
}
