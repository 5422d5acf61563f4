/// What the headings and values of someone's export mean for a form, where nothing else tells.
struct Mapping: Sendable, Equatable {
  /// What a column holds.
  enum Target: Sendable, Equatable {
    case role(ColumnRole)
    /// An item, by its id.
    case item(String)
    case ignored

    /// The use of a column of the form.
    func use(in form: Form) -> ColumnMap.Use {
      switch self {
      case .role(let role): .role(role)
      case .item(let id): form.items.firstIndex { $0.id == id }.map(ColumnMap.Use.item) ?? .ignored
      case .ignored: .ignored
      }
    }
  }

  /// By the folded heading.
  var columns: [String: Target] = [:]
  /// By the folded value, the state of the answer.
  var values: [String: UInt8] = [:]
}

extension Mapping {
  private static let ignore = "ignore"
  private static let states: KeyValuePairs<String, UInt8> = [
    "blank": AnswerState.blank, "not_applicable": AnswerState.notApplicable,
    "several_marks": AnswerState.severalMarks, "unreadable": AnswerState.unreadable,
  ]

  /// Reads `columns` and `values`, noting every defect.
  init(_ map: YAMLMap, items: [Form.Item], scale: Form.Scale) {
    map.allow("columns", "values")
    if let columns = map.optionalMap("columns") {
      for heading in columns.keys {
        guard let target = Mapping.target(of: heading, in: columns, items: items) else { continue }
        self.columns[Folding.heading(heading)] = target
      }
    }
    if let values = map.optionalMap("values") {
      for value in values.keys {
        guard let state = Mapping.state(of: value, in: values, scale: scale) else { continue }
        self.values[Folding.heading(value)] = state
      }
    }
  }

  /// The mapping of a file, for a form.
  ///
  /// - Throws: `UnreadableFile`, or `DefectiveFile` with every defect and its line.
  static func read(_ path: String, for form: Form) throws -> Mapping {
    let reader = YAMLReader(file: path)
    let top = try reader.document(TextFile.read(path))
    let mapping = Mapping(top, items: form.items, scale: form.scale)
    try reader.finish()
    return mapping
  }

  private static func target(
    of heading: String, in columns: YAMLMap, items: [Form.Item]
  ) -> Target? {
    guard let word = columns.string(heading) else { return nil }
    if word == ignore { return .ignored }
    if let item = items.first(where: { $0.id == word }) { return .item(item.id) }
    if let role = ColumnRole(rawValue: word) { return .role(role) }
    let roles = ColumnRole.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    columns.note(
      heading, vi: "là '\(word)'; phải là mã một câu của mẫu, '\(ignore)' hoặc một trong \(roles)",
      en: "is '\(word)'; expected an item's id, '\(ignore)' or one of \(roles)")
    return nil
  }

  private static func state(
    of value: String, in values: YAMLMap, scale: Form.Scale
  ) -> UInt8? {
    guard let word = values.string(value) else { return nil }
    if let state = states.first(where: { $0.key == word })?.value { return state }
    if let level = Int(word), scale.levels.contains(where: { $0.value == level }) {
      return 0x30 + UInt8(level)
    }
    let levels = scale.levels.map { String($0.value) }.joined(separator: ", ")
    let words = states.map { "'\($0.key)'" }.joined(separator: ", ")
    values.note(
      value, vi: "là '\(word)'; phải là một mức (\(levels)) hoặc một trong \(words)",
      en: "is '\(word)'; expected a level (\(levels)) or one of \(words)")
    return nil
  }
}

extension Form {
  /// The form with the mapping of a file besides its own; where both name a heading or value, the
  /// file decides.
  ///
  /// - Throws: `UnreadableFile` or `DefectiveFile`.
  public func mapped(by path: String) throws -> Form {
    let other = try Mapping.read(path, for: self)
    var form = self
    form.mapping.columns.merge(other.columns) { $1 }
    form.mapping.values.merge(other.values) { $1 }
    return form
  }
}
