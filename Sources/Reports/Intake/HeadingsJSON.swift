public import Survey

/// What an import would make of a file's headings, as JSON: a contract.
public enum HeadingsJSON {
  /// The document.
  public static func value(of inspection: FileInspection, language: Language) -> JSONValue {
    .object([
      ("path", .string(inspection.path)),
      ("encoding", .string(inspection.encoding.encoding.name)),
      ("encodingHits", .integer(inspection.encoding.hits)),
      ("delimiter", .string(inspection.delimiter)), ("titles", .integer(inspection.titles)),
      ("program", .string(inspection.program)),
      ("columns", .array(inspection.columns.map { column($0, language) })),
      ("problem", .string(inspection.problem?[language])),
    ])
  }

  private static func column(_ column: FileInspection.Column, _ language: Language) -> JSONValue {
    var role: String?
    var item: String?
    var note: String?
    switch column.meaning {
    case .role(let found): role = found.rawValue
    case .item(let found): item = found.id
    case .rejectNote: break
    case .unused(let why): note = why[language]
    }
    return .object([
      ("heading", .string(column.heading)), ("role", .string(role)), ("item", .string(item)),
      ("note", .string(note)),
    ])
  }
}
