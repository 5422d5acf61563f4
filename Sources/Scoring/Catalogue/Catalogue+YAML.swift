public import Survey

extension Catalogue {
  /// Reads a catalogue file.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - file: The file as the user named it, for defects.
  /// - Throws: `DefectiveFile` with every defect, its line, and what was expected.
  public init(yaml text: String, file: String) throws(DefectiveFile) {
    let reader = YAMLReader(file: file)
    let top = try reader.document(text)
    top.allow(
      "id", "version", "title", "legal_basis", "assessed", "groups", "ratings", "criteria")
    let criteria = CriterionReader(reader: reader).criteria(top.maps("criteria"))
    let groups = top.has("groups") ? PointsClass.read(top.maps("groups")) : []
    let ratings = top.has("ratings") ? PointsClass.read(top.maps("ratings")) : []
    let title = Bilingual.title(of: top)
    let (id, version) = (top.string("id"), top.string("version"))
    let legalBasis = top.optionalString("legal_basis")
    let isAssessed = top.flag("assessed")
    let rules = criteria.flatMap(\.leaves).map(\.rule)
    if isAssessed, rules.contains(where: { !Self.isIndicator($0) }) {
      top.note(
        "assessed", vi: "cần mọi tiêu chí có 'rule: survey' và 'dimension'",
        en: "needs 'rule: survey' and a 'dimension' in every criterion")
    }
    try reader.finish()
    guard let id, let version, let title else {
      preconditionFailure("A missing key is a defect, which is thrown before.")
    }
    self.init(
      id: id, version: version, title: title, legalBasis: legalBasis, isAssessed: isAssessed,
      criteria: criteria, groups: groups, ratings: ratings)
  }

  /// Whether a rule asks for one dimension of a form, as an assessment needs it.
  private static func isIndicator(_ rule: Rule?) -> Bool {
    guard case .survey(let rule) = rule else { return false }
    return rule.source.dimension != nil && rule.steps == nil
  }
}

extension Bilingual {
  /// The title of a file: one text for both languages, or `{vi: …, en: …}`.
  static func title(of top: YAMLMap) -> Bilingual? {
    guard top.has("title"), !top.isMap("title") else {
      return top.map("title").flatMap(Bilingual.init(yaml:))
    }
    return top.string("title").map { Bilingual(vi: $0, en: $0) }
  }

  /// `{vi: …, en: …}`.
  init?(yaml map: YAMLMap) {
    map.allow("vi", "en")
    guard let vi = map.string("vi"), let en = map.string("en") else { return nil }
    self.init(vi: vi, en: en)
  }
}

extension PointsClass {
  /// Classes, which may leave gaps but not overlap.
  static func read(_ maps: [YAMLMap]) -> [PointsClass] {
    var classes: [PointsClass] = []
    for map in maps {
      map.allow("id", "name", "from", "above", "to", "below")
      let id = map.string("id")
      let name = map.map("name").flatMap(Bilingual.init(yaml:))
      guard let bounds = Bounds(yaml: map), let id, let name else { continue }
      if let other = classes.first(where: { $0.bounds.overlaps(bounds) }) {
        map.note(
          "id", vi: "chồng lên lớp '\(other.id)'; mỗi số điểm chỉ thuộc một lớp",
          en: "overlaps class '\(other.id)'; each total belongs to one class")
      }
      classes.append(PointsClass(id: id, name: name, bounds: bounds))
    }
    return classes
  }
}
