internal import Foundation
internal import Survey

/// The figures of a revision's units, read from its own documents.
struct RevisionFigures {
  /// Which unit: one code may stand for a unit at several levels' tables.
  struct Key: Hashable {
    let level: String
    let code: String
  }

  /// What is compared of a unit.
  struct Unit: Equatable {
    let name: String
    var forms: Int?
    var index: Double?
    var rank: Int?
    var points: Double?
  }

  let manifest: Manifest
  /// The units in the order of the documents.
  let keys: [Key]
  let units: [Key: Unit]

  /// - Parameters:
  ///   - manifest: Of the revision, which names its documents.
  ///   - data: Reads a document.
  /// - Throws: What `data` throws, `UnusableDocument`.
  init(_ manifest: Manifest, data: (String) throws -> Data) throws {
    self.manifest = manifest
    var keys: [Key] = []
    var units: [Key: Unit] = [:]
    let names = manifest.content.results.map(\.name)
    for name in names where name.hasPrefix("ranking-") && name.hasSuffix(".json") {
      let ranking: RankingDocument = try RevisionFigures.read(name, data)
      for unit in ranking.units {
        let key = Key(level: ranking.level, code: unit.code)
        keys.append(key)
        units[key] = Unit(
          name: unit.name, forms: unit.forms, index: unit.overall.index, rank: unit.rank)
      }
    }
    for name in names where name.hasPrefix("scores/") && name.hasSuffix(".json") {
      let sheet: SheetDocument = try RevisionFigures.read(name, data)
      let code = sheet.unit.code ?? sheet.unit.name
      let known = keys.filter { $0.code == code }
      if known.isEmpty { keys.append(Key(level: "", code: code)) }
      for key in known.isEmpty ? [Key(level: "", code: code)] : known {
        units[key, default: Unit(name: sheet.unit.name)].points = sheet.points ?? sheet.assessed
      }
    }
    self.keys = keys
    self.units = units
  }

  /// The figures of a revision in its folder.
  ///
  /// - Throws: `UnreadableFile`, `UnusableManifest`, `UnusableDocument`.
  init(inFolder folder: String) throws {
    try self.init(Manifest.read("\(folder)/\(Manifest.fileName)")) { name in
      guard FileName.isPlain(name) else { throw UnusableDocument(name: name) }
      return Data(try TextFile.read("\(folder)/\(name)").utf8)
    }
  }

  private static func read<Document: Decodable>(
    _ name: String, _ data: (String) throws -> Data
  ) throws -> Document {
    let bytes = try data(name)
    guard let document = try? JSONDecoder().decode(Document.self, from: bytes) else {
      throw UnusableDocument(name: name)
    }
    return document
  }

  private struct RankingDocument: Decodable {
    struct Unit: Decodable {
      struct Overall: Decodable { let index: Double? }

      let code: String
      let name: String
      let rank: Int?
      let forms: Int
      let overall: Overall
    }

    let level: String
    let units: [Unit]
  }

  private struct SheetDocument: Decodable {
    struct Unit: Decodable {
      let code: String?
      let name: String
    }

    let unit: Unit
    let points: Double?
    let assessed: Double?
  }
}

/// A document of a revision that this program cannot have written.
struct UnusableDocument: ExplainedError, Equatable {
  let name: String

  var sentence: Bilingual {
    Bilingual(
      vi: "'\(name)' đã bị sửa hoặc hỏng; không so sánh được với bản này.",
      en: "'\(name)' was changed or is damaged; this revision cannot be compared.")
  }
}
