/// Finds headings that the import takes for what they are meant to be.
struct TypingHeadings {
  private static let usual: [ColumnRole: Bilingual] = [
    .serial: Bilingual(vi: "Mã phiếu", en: "Serial"),
    .received: Bilingual(vi: "Ngày nhận", en: "Received"),
    .channel: Bilingual(vi: "Kênh", en: "Channel"),
    .unit: Bilingual(vi: "Đơn vị", en: "Unit"),
    .field: Bilingual(vi: "Lĩnh vực", en: "Field"),
    .respondentType: Bilingual(vi: "Đối tượng", en: "Respondent type"),
    .gender: Bilingual(vi: "Giới tính", en: "Gender"),
    .ageGroup: Bilingual(vi: "Nhóm tuổi", en: "Age group"),
    .comment: Bilingual(vi: "Ý kiến", en: "Comment"),
  ]

  private let form: Form
  private let shared: SharedHeadings
  private let language: Language
  private let dictionary: HeadingDictionary

  init(form: Form, shared: SharedHeadings, language: Language) {
    self.form = form
    self.shared = shared
    self.language = language
    dictionary = HeadingDictionary(form: form, shared: shared)
  }

  /// The usual heading of a role, else any that means it; nil where none does.
  func heading(of role: ColumnRole) -> String? {
    let usual = [TypingHeadings.usual[role]?[language]].compactMap(\.self)
    let known = (form.headings[role] ?? []) + (shared.headings[role] ?? [])
    return (usual + known).first { dictionary.read([$0]).map.uses == [.role(role)] }
  }

  /// One heading an item: the numbers that stand on the paper form, else the items' ids, else the
  /// headings of the form file.
  var items: [String]? {
    let number = Bilingual(vi: "Câu ", en: "Q")[language]
    let choices = [
      form.items.indices.map { "\(number)\($0 + 1)" }, form.items.map(\.id),
      form.items.map { $0.headings.first ?? $0.id },
    ]
    return choices.first { headings in
      dictionary.read(headings).map.uses == form.items.indices.map { .item($0) }
    }
  }

  /// Whether all columns together mean what each was chosen for.
  func agree(_ columns: [TypingSheet.Column]) -> Bool {
    let reading = dictionary.read(columns.map(\.heading))
    let uses = columns.map { column in
      switch column.content {
      case .role(let role): ColumnMap.Use.role(role)
      case .item(let place): ColumnMap.Use.item(place)
      }
    }
    return reading.reasons.isEmpty && reading.map.uses == uses
  }
}
