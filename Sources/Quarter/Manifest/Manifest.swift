internal import Foundation
internal import Reports
internal import Survey

/// What a revision was made from, and what it holds: `manifest.json`.
///
/// Its id is the SHA-256 of its `content` in the spelling of RFC 8785, which anybody can check with
/// `jq -cSj .content manifest.json | sha256sum`. Times stand outside, under `made`.
struct Manifest: Equatable, Decodable {
  static let fileName = "manifest.json"
  static let signatureName = fileName + SignatureVerdict.suffix
  /// Changes with every change of what the file says.
  static let format = 1

  let manifest: Int
  let id: String
  let content: Content
  let made: Made

  init(content: Content, made: Made) {
    manifest = Manifest.format
    id = content.id
    self.content = content
    self.made = made
  }

  /// The file.
  var data: Data { Data(json.text.utf8) }

  private var json: JSONValue {
    .object([
      ("manifest", .integer(manifest)), ("id", .string(id)), ("content", content.json),
      ("made", made.json),
    ])
  }

  /// Reads the file of a revision.
  ///
  /// - Throws: `UnreadableFile`, or `UnusableManifest` for a file that this program cannot have
  ///   written.
  static func read(_ path: String) throws -> Manifest {
    let text = try TextFile.read(path)
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(text.utf8)) else {
      throw UnusableManifest(path: path)
    }
    return manifest
  }
}

extension Manifest {
  /// A file of results.
  struct File: Equatable, Decodable {
    let name: String
    let bytes: Int
    let sha256: String

    init(_ document: Document) {
      name = document.name
      bytes = document.data.count
      sha256 = Digest.sha256(of: document.data)
    }

    var json: JSONValue {
      .object([
        ("name", .string(name)), ("bytes", .integer(bytes)), ("sha256", .string(sha256)),
      ])
    }
  }

  /// When a revision was made, and after which one.
  struct Made: Equatable, Decodable {
    /// The files that list what changed since an earlier revision.
    struct Changes: Equatable, Decodable {
      let since: Int
      let sinceId: String
      let files: [File]
    }

    let at: String
    /// The last change of the store that counts.
    let event: Int64
    /// The time that was asked for; nil for what counted when the revision was made.
    let asOf: String?
    let revision: Int
    let changes: Changes?

    var json: JSONValue {
      .object([
        ("at", .string(at)), ("event", .integer(Int(event))), ("asOf", .string(asOf)),
        ("revision", .integer(revision)),
        (
          "changes",
          changes.map { changes in
            .object([
              ("since", .integer(changes.since)), ("sinceId", .string(changes.sinceId)),
              ("files", .array(changes.files.map(\.json))),
            ])
          } ?? .null
        ),
      ])
    }
  }
}

/// A manifest that this program cannot have written.
struct UnusableManifest: ExplainedError, Equatable {
  let path: String

  var sentence: Bilingual {
    Bilingual(
      vi: "'\(path)' không phải bản kê của 'sipas quarter', hoặc đã bị sửa, hoặc do phiên bản khác "
        + "ghi.",
      en: "'\(path)' is no manifest of 'sipas quarter', or was changed, or another version wrote "
        + "it.")
  }
}
