internal import Foundation

/// Reads a form file and judges it.
public struct FormReader {
  private let reader: YAMLReader

  /// The form of a file's text.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - file: The file as the user named it, for the defects.
  /// - Throws: `DefectiveFile` with every defect: its line, what is wrong, what was expected.
  public static func form(_ text: String, file: String) throws(DefectiveFile) -> Form {
    let reader = YAMLReader(file: file)
    let document = try reader.document(text)
    let form = FormReader(reader: reader).form(document)
    try reader.finish()
    guard let form else {
      preconditionFailure("A form that cannot be built must have left a defect.")
    }
    return form
  }

  private func form(_ top: YAMLMap) -> Form? {
    top.allow(
      "id", "version", "title", "legal_basis", "scale", "index", "minimum_answered", "dimensions",
      "columns", "mapping")
    let id = identifier(top)
    let version = top.string("version")
    let title = bilingual(top, "title")
    let legalBasis = top.optionalString("legal_basis")
    let scale = top.map("scale").flatMap(scale)
    let dimensions = dimensions(top)
    let minimum = top.optionalNumber("minimum_answered", in: 0...1) ?? 0.5
    let index = index(top.optionalMap("index"), dimensions: dimensions)
    let headings = headings(top.optionalMap("columns"))
    let mapping = top.optionalMap("mapping")
      .flatMap { map in scale.map { Mapping(map, items: dimensions.flatMap(\.items), scale: $0) } }
    guard let id, let version, let title, let scale, let index, !dimensions.isEmpty else {
      return nil
    }
    return Form(
      id: id, version: version, title: title, legalBasis: legalBasis, scale: scale,
      dimensions: dimensions, index: index, minimumAnswered: minimum, headings: headings,
      mapping: mapping ?? Mapping())
  }

  private func identifier(_ map: YAMLMap) -> String? {
    guard let id = map.string("id") else { return nil }
    let isPlain = id.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == 0x2D || byte == 0x5F
    }
    if isPlain, !Folding.heading(id).isEmpty { return id }
    map.note(
      "id",
      vi: "là '\(id)'; chỉ dùng chữ không dấu, chữ số, '-' và '_', có ít nhất một chữ hoặc số",
      en: "is '\(id)'; only plain letters, digits, '-' and '_' are allowed, not signs alone")
    return nil
  }

  private func bilingual(_ map: YAMLMap, _ key: String) -> Bilingual? {
    guard map.has(key) else { return map.string(key).map { Bilingual(vi: $0, en: $0) } }
    guard map.isMap(key), let inner = map.optionalMap(key) else {
      return map.string(key).map { Bilingual(vi: $0, en: $0) }
    }
    inner.allow("vi", "en")
    guard let vi = inner.string("vi") else { return nil }
    return Bilingual(vi: vi, en: inner.optionalString("en") ?? vi)
  }

  // MARK: Scale

  private func scale(_ map: YAMLMap) -> Form.Scale? {
    map.allow("levels", "satisfied", "not_applicable")
    var levels: [Form.Scale.Level] = []
    var meanings: [String: Int] = [:]
    for entry in map.maps("levels") {
      entry.allow("level", "label", "spellings")
      let label = bilingual(entry, "label")
      guard let value = entry.integer("level", in: 0...9), let label else { continue }
      if let last = levels.last, last.value >= value {
        entry.note(
          "level", vi: "là \(value); các mức phải tăng dần, mức trước là \(last.value)",
          en: "is \(value); levels must rise, the one before is \(last.value)")
      }
      let spellings = entry.strings("spellings")
      for spelling in Set([label.vi, label.en] + spellings).sorted() {
        let other = meanings.updateValue(value, forKey: Folding.heading(spelling))
        if let other, other != value {
          entry.note(
            "label", vi: "'\(spelling)' cũng là cách viết của mức \(other)",
            en: "'\(spelling)' is a spelling of level \(other) too")
        }
      }
      levels.append(Form.Scale.Level(value: value, label: label, spellings: spellings))
    }
    if map.has("levels"), levels.count < 2 {
      map.note("levels", vi: "cần ít nhất 2 mức", en: "needs at least 2 levels")
    }
    var satisfied: Set<Int> = []
    for text in map.strings("satisfied") {
      if let value = Int(text), levels.contains(where: { $0.value == value }) {
        satisfied.insert(value)
      } else {
        map.note(
          "satisfied", vi: "có '\(text)', không phải một mức của thang đo",
          en: "has '\(text)', which is no level of the scale")
      }
    }
    if satisfied.isEmpty {
      map.note(
        "satisfied", vi: "phải nêu các mức được coi là hài lòng, ví dụ [4, 5]",
        en: "must list the levels that count as satisfied, such as [4, 5]")
    }
    guard levels.count >= 2 else { return nil }
    return Form.Scale(
      levels: levels, satisfied: satisfied, notApplicable: map.strings("not_applicable"))
  }

  // MARK: Dimensions

  private func dimensions(_ top: YAMLMap) -> [Form.Dimension] {
    var seen: [String: Int] = [:]
    func isNew(_ id: String, _ kind: String, _ map: YAMLMap) -> Bool {
      let line = seen.updateValue(map.line(of: "id"), forKey: "\(kind) \(id)")
      guard let line else { return true }
      map.note("id", vi: "'\(id)' đã dùng ở dòng \(line)", en: "'\(id)' was used on line \(line)")
      return false
    }
    let dimensions = top.maps("dimensions").compactMap { entry -> Form.Dimension? in
      entry.allow("id", "name", "short", "items")
      let id = identifier(entry)
      let name = bilingual(entry, "name")
      let short = entry.has("short") ? bilingual(entry, "short") : name
      let items = entry.maps("items").compactMap { item -> Form.Item? in
        self.item(item).flatMap { isNew($0.id, "item", item) ? $0 : nil }
      }
      guard let id, let name, let short, isNew(id, "dimension", entry), !items.isEmpty else {
        return nil
      }
      for text in Set([short.vi, short.en]) where text.count > 8 {
        entry.note(
          entry.has("short") ? "short" : "name",
          vi: "là '\(text)'; tên ngắn dài nhất 8 ký tự: hãy ghi nó vào mục 'short'",
          en: "is '\(text)'; a short name has at most 8 characters: give it as 'short'")
      }
      return Form.Dimension(id: id, name: name, short: short, items: items)
    }
    let count = dimensions.reduce(0) { $0 + $1.items.count }
    if dimensions.count > Form.mostDimensions || count > Form.mostItems {
      top.note(
        "dimensions",
        vi: "có \(dimensions.count) yếu tố, \(count) câu; nhiều nhất \(Form.mostDimensions) và "
          + "\(Form.mostItems)",
        en: "has \(dimensions.count) dimensions and \(count) items; at most "
          + "\(Form.mostDimensions) and \(Form.mostItems)")
    }
    return dimensions
  }

  private func item(_ map: YAMLMap) -> Form.Item? {
    map.allow("id", "text", "reversed", "headings")
    let id = identifier(map)
    let text = bilingual(map, "text")
    let (reversed, headings) = (map.flag("reversed"), map.strings("headings"))
    guard let id, let text else { return nil }
    return Form.Item(id: id, text: text, headings: headings, isReversed: reversed)
  }

  // MARK: Index and columns

  private func index(_ map: YAMLMap?, dimensions: [Form.Dimension]) -> Form.IndexDefinition? {
    map?.allow("measure", "overall", "weights", "overall_question")
    let measure = map?.optionalChoice("measure", of: IndexMeasure.self) ?? .satisfiedShare
    let overall = map?.optionalChoice("overall", of: OverallRule.self) ?? .meanOfDimensions
    if measure == .pointsSum, let wide = dimensions.first(where: { $0.items.count > 1 }) {
      map?.note(
        "measure",
        vi: "là 'points-sum', cách này cần mỗi yếu tố đúng một câu; '\(wide.id)' có "
          + "\(wide.items.count)",
        en: "is 'points-sum', which needs one item in each dimension; '\(wide.id)' has "
          + "\(wide.items.count)")
    }
    var weights = [Double](repeating: 1, count: dimensions.count)
    if let given = map?.optionalMap("weights") {
      for key in given.keys where !dimensions.contains(where: { $0.id == key }) {
        given.note(key, vi: "không phải mã của một yếu tố", en: "is no id of a dimension")
      }
      for (place, dimension) in dimensions.enumerated() {
        if !given.has(dimension.id) {
          map?.note(
            "weights", vi: "thiếu yếu tố '\(dimension.id)'",
            en: "lacks the dimension '\(dimension.id)'")
        } else if let weight = given.optionalNumber(dimension.id, in: 0...1_000_000) {
          weights[place] = weight
        }
      }
      if weights.allSatisfy({ $0 == 0 }) {
        map?.note("weights", vi: "không được toàn số 0", en: "must not all be 0")
      }
    }
    let sum = weights.reduce(0, +)
    return Form.IndexDefinition(
      measure: measure, overall: overall,
      weights: weights.map { $0 / max(sum, .leastNormalMagnitude) },
      overallQuestion: map.flatMap { overallQuestion($0, dimensions: dimensions) })
  }

  /// The item that asks for satisfaction as a whole; it stands alone in its dimension, so that it
  /// is no part of what explains it.
  private func overallQuestion(_ map: YAMLMap, dimensions: [Form.Dimension]) -> Int? {
    guard let id = map.optionalString("overall_question") else { return nil }
    guard let dimension = dimensions.first(where: { $0.items.contains { $0.id == id } }) else {
      map.note(
        "overall_question", vi: "là '\(id)', không phải mã của một câu",
        en: "is '\(id)', which is no id of an item")
      return nil
    }
    if dimension.items.count > 1 {
      map.note(
        "overall_question",
        vi: "là '\(id)', câu của yếu tố '\(dimension.id)' có \(dimension.items.count) câu; câu hỏi "
          + "chung phải đứng một mình trong yếu tố của nó",
        en: "is '\(id)' in the dimension '\(dimension.id)' of \(dimension.items.count) items; the "
          + "overall question must stand alone in its dimension")
      return nil
    }
    return dimensions.flatMap(\.items).firstIndex { $0.id == id }
  }

  private func headings(_ map: YAMLMap?) -> [ColumnRole: [String]] {
    var headings: [ColumnRole: [String]] = [:]
    for key in map?.keys ?? [] {
      if let role = ColumnRole(rawValue: key) {
        headings[role] = map?.strings(key)
      } else {
        let list = ColumnRole.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        map?.note(
          key, vi: "không phải một loại cột; có \(list)", en: "is no column; expected \(list)")
      }
    }
    return headings
  }
}

extension Form {
  /// Bounds that keep a tally's cells small: 2 · 16 sums and their products.
  static let mostDimensions = 16
  static let mostItems = 200
}
