internal import Foundation
internal import Reports
internal import Survey

extension Manifest {
  /// What the figures follow from, and their hashes: the same wherever and whenever they are made.
  struct Content: Equatable, Decodable {
    /// The version of the program.
    let program: String
    let method: MethodRecord
    let sources: [Sources.File]
    let imports: [ImportRecord]
    let results: [File]

    init(
      program: String, method: Method, sources: Sources, figures: Figures
    ) {
      self.program = program
      self.method = MethodRecord(method, form: sources.form)
      self.sources = sources.files
      imports = figures.imports.map(ImportRecord.init)
      results = figures.documents.map(File.init)
    }

    var id: String { Digest.sha256(of: Data(json.canonicalText.utf8)) }

    var json: JSONValue {
      .object([
        ("program", .string(program)), ("method", method.json),
        ("sources", .array(sources.map(\.json))), ("imports", .array(imports.map(\.json))),
        ("results", .array(results.map(\.json))),
      ])
    }
  }

  /// An import that counts, as the register has it.
  struct ImportRecord: Hashable, Decodable {
    let id: Int
    let file: String
    let sha256: String
    /// nil for dossier counts.
    let form: String?
    let formVersion: String?
    let lines: Int
    let accepted: Int
    let rejected: Int
    let duplicates: Int
    let invalidAnswers: Int

    init(_ entry: ImportEntry) {
      id = Int(entry.id)
      file = entry.fileName
      sha256 = entry.sha256
      form = entry.form
      formVersion = entry.formVersion
      lines = entry.lines
      accepted = entry.accepted
      rejected = entry.rejected
      duplicates = entry.duplicates
      invalidAnswers = entry.invalidAnswers
    }

    var json: JSONValue {
      .object([
        ("id", .integer(id)), ("file", .string(file)), ("sha256", .string(sha256)),
        ("form", .string(form)), ("formVersion", .string(formVersion)),
        ("lines", .integer(lines)), ("accepted", .integer(accepted)),
        ("rejected", .integer(rejected)), ("duplicates", .integer(duplicates)),
        ("invalidAnswers", .integer(invalidAnswers)),
      ])
    }
  }
}

extension Sources.File {
  var json: JSONValue {
    .object([
      ("role", .string(role.rawValue)), ("id", .string(id)), ("version", .string(version)),
      ("sha256", .string(sha256)),
    ])
  }
}
