internal import Survey

/// What differs between two revisions: units, imports, and what the figures were made with.
public struct RevisionDifference {
  /// A unit of which a figure differs.
  struct UnitChange {
    let key: RevisionFigures.Key
    /// nil where the revision does not have the unit.
    let before: RevisionFigures.Unit?
    let after: RevisionFigures.Unit?

    var name: String { after?.name ?? before?.name ?? key.code }
  }

  /// Something that the figures were made with.
  struct SettingChange {
    let name: Bilingual
    /// The key in JSON.
    let key: String
    let before: String
    let after: String
    /// Whether it is a file, and no option or version.
    let isSource: Bool
  }

  let before: Manifest
  let after: Manifest
  let units: [UnitChange]
  let importsAdded: [Manifest.ImportRecord]
  let importsGone: [Manifest.ImportRecord]
  let settings: [SettingChange]

  init(from before: RevisionFigures, to after: RevisionFigures) {
    (self.before, self.after) = (before.manifest, after.manifest)
    let known = Set(after.keys)
    units = (after.keys + before.keys.filter { !known.contains($0) }).compactMap { key in
      let (old, new) = (before.units[key], after.units[key])
      return old == new ? nil : UnitChange(key: key, before: old, after: new)
    }
    let (old, new) = (before.manifest.content, after.manifest.content)
    importsAdded = new.imports.filter { !old.imports.contains($0) }
    importsGone = old.imports.filter { !new.imports.contains($0) }
    settings = RevisionDifference.settings(old, new)
  }

  public var isEmpty: Bool {
    units.isEmpty && importsAdded.isEmpty && importsGone.isEmpty && settings.isEmpty
  }

  // MARK: What the figures were made with

  /// How the figures were made differently.
  static func settings(
    _ before: Manifest.Content, _ after: Manifest.Content
  ) -> [SettingChange] {
    var changes: [SettingChange] = []
    func note(
      _ name: Bilingual, _ key: String, _ old: String, _ new: String, isSource: Bool = false
    ) {
      guard old != new else { return }
      changes.append(
        SettingChange(name: name, key: key, before: old, after: new, isSource: isSource))
    }
    note(
      Bilingual(vi: "phiên bản chương trình", en: "program version"), "program", before.program,
      after.program)
    note(
      Bilingual(vi: "kỳ", en: "period"), "period", before.method.period.name,
      after.method.period.name)
    for (old, new) in zip(before.method.options, after.method.options) {
      note(
        Bilingual(vi: "tùy chọn \(old.name)", en: "option \(old.name)"), old.name, old.value,
        new.value)
    }
    let places = after.sources.map(\.place) + before.sources.map(\.place)
    for (number, place) in places.enumerated() where !places[..<number].contains(place) {
      func text(_ content: Manifest.Content) -> String {
        content.sources.first { $0.place == place }?.text ?? "–"
      }
      note(place.name, place.key, text(before), text(after), isSource: true)
    }
    return changes
  }
}

extension Sources.File {
  /// What a file is for; of forms, there may be several.
  struct Place: Hashable {
    let role: Role
    let id: String?

    var key: String { id.map { "\(role.rawValue) \($0)" } ?? role.rawValue }

    var name: Bilingual {
      let word = role.name
      return Bilingual(
        vi: id.map { "\(word.vi) '\($0)'" } ?? word.vi,
        en: id.map { "\(word.en) '\($0)'" } ?? word.en)
    }
  }

  var place: Place { Place(role: role, id: id) }

  /// The version, where there is one, and the beginning of the hash.
  fileprivate var text: String {
    (version.map { "\($0), " } ?? "") + "sha256 \(sha256.prefix(12))…"
  }
}

extension Sources.File.Role {
  var name: Bilingual {
    switch self {
    case .form: Bilingual(vi: "mẫu phiếu", en: "form")
    case .catalogue: Bilingual(vi: "bộ tiêu chí", en: "catalogue of criteria")
    case .units: Bilingual(vi: "danh mục đơn vị", en: "unit catalogue")
    case .margins: Bilingual(vi: "tệp biên", en: "file of margins")
    case .inputs: Bilingual(vi: "số liệu đầu vào", en: "inputs")
    case .before: Bilingual(vi: "điểm các lĩnh vực kỳ trước", en: "areas of the year before")
    }
  }
}
