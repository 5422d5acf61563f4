/// Reads margins from a CSV file of the columns `margin,category,count` and, if need be, `unit`.
public enum MarginsReader {
  private enum Heading: CaseIterable {
    case margin, category, count, unit

    var accepted: [String] {
      switch self {
      case .margin: ["margin", "bien", "tieu_thuc"]
      case .category: ["category", "nhom", "gia_tri"]
      case .count: ["count", "so_luong", "tong_the"]
      case .unit: ["unit", "don_vi", "ma_don_vi"]
      }
    }
  }

  /// Reads the margins of a file.
  ///
  /// - Throws: `UnreadableFile`, or `DefectiveFile` with every defect and its line.
  public static func read(_ path: String, catalogue: UnitCatalogue) throws -> Margins {
    let document = try CSVDocument.read(path)
    let origin = Margins.Origin(
      name: path.split(separator: "/").last.map(String.init) ?? path,
      sha256: try ImportRegister.sha256(ofFile: path))
    return try margins(document, catalogue, origin)
  }

  static func margins(
    _ document: CSVDocument, _ catalogue: UnitCatalogue, _ origin: Margins.Origin? = nil
  ) throws(DefectiveFile) -> Margins {
    let folded = document.headings.map(Folding.heading)
    var places: [Heading: Int] = [:]
    for heading in Heading.allCases {
      let accepted = Set(heading.accepted.map(Folding.heading))
      places[heading] = folded.firstIndex(where: accepted.contains)
    }
    let missing = [Heading.margin, .category, .count].filter { places[$0] == nil }
    guard missing.isEmpty else {
      let list = missing.map { "'\($0.accepted[0])'" }.joined(separator: ", ")
      throw DefectiveFile([
        Defect(
          file: document.file, line: 1,
          problem: Bilingual(vi: "thiếu cột \(list)", en: "the columns \(list) are missing"))
      ])
    }
    var counts: [Margins.Count] = []
    var defects: [Defect] = []
    var seen: Set<[String]> = []
    for row in document.rows {
      func text(_ heading: Heading) -> String? { places[heading].flatMap { row.fields[$0] } }
      do throws(MarginDefect) {
        let count = try count(text(.margin), text(.category), text(.count), text(.unit), catalogue)
        let key = [count.trait.rawValue, Folding.plain(count.category), count.unit ?? ""]
        guard seen.insert(key).inserted else { throw MarginDefect.twice(count.category) }
        counts.append(count)
      } catch {
        defects.append(Defect(file: document.file, line: row.line, problem: error.problem))
      }
    }
    if counts.isEmpty, defects.isEmpty {
      defects.append(
        Defect(
          file: document.file, line: nil,
          problem: Bilingual(vi: "không có dòng số liệu nào", en: "there is no count")))
    }
    defects += doubtful(document, places[.count])
    guard defects.isEmpty else { throw DefectiveFile(defects) }
    return Margins(counts, origin: origin)
  }

  private static func count(
    _ margin: String?, _ category: String?, _ count: String?, _ unit: String?,
    _ catalogue: UnitCatalogue
  ) throws(MarginDefect) -> Margins.Count {
    guard let trait = margin.flatMap(Trait.init(word:)) else { throw .unknownMargin(margin ?? "") }
    guard let category else { throw .noCategory }
    guard let number = count.flatMap(number) else { throw .noCount(count ?? "") }
    var code: String?
    if let unit {
      do {
        code = try catalogue.usualUnit(named: unit).code
      } catch {
        throw .unknownUnit(error.sentence)
      }
    }
    return Margins.Count(trait: trait, category: category, count: number, unit: code)
  }

  /// `12558`, `12.558`, `48,5`, `48.5`: a mark before three digits parts thousands.
  private static func number(_ text: String) -> Double? {
    DossierCounts.number(text).map(Double.init)
      ?? (text.hasPrefix("-") ? nil : DecimalText.number(text))
  }

  /// Whether a mark before three digits could as well stand before decimals: `33.333`.
  private static func isDoubtful(_ text: String) -> Bool {
    text.wholeMatch(of: /[1-9][0-9]{0,2}[.,][0-9]{3}/) != nil
  }

  /// Counts that may be thousands or decimals, in a file that has decimals elsewhere.
  private static func doubtful(
    _ document: CSVDocument, _ place: Int?
  ) -> [Defect] {
    guard let place else { return [] }
    let texts = document.rows.compactMap { row in
      row.fields[place].map { (line: row.line, text: $0) }
    }
    guard texts.contains(where: { WrittenCount($0.text) == .fraction }) else { return [] }
    return texts.filter { isDoubtful($0.text) }.map { line, text in
      Defect(file: document.file, line: line, problem: MarginDefect.doubtful(text).problem)
    }
  }
}

/// What is wrong with a row of margins.
private enum MarginDefect: Error {
  case unknownMargin(String)
  case noCategory
  case noCount(String)
  case doubtful(String)
  case unknownUnit(Bilingual)
  case twice(String)

  var problem: Bilingual {
    switch self {
    case .unknownMargin(let word):
      let known = Trait.allCases.map(\.rawValue).joined(separator: ", ")
      return Bilingual(
        vi: "không có biên '\(Redaction.shown(word))'; phải là một trong \(known)",
        en: "there is no margin '\(Redaction.shown(word))'; expected \(known)")
    case .noCategory:
      return Bilingual(vi: "thiếu nhóm của biên", en: "the category is missing")
    case .noCount(let text):
      return Bilingual(
        vi: "'\(Redaction.shown(text))' không phải số lượng; hãy ghi như 12558 hoặc 48,5",
        en: "'\(Redaction.shown(text))' is no count; write it as 12558 or 48.5")
    case .doubtful(let text):
      let shown = Redaction.shown(text)
      return Bilingual(
        vi:
          "không rõ '\(shown)' là hàng nghìn hay số lẻ, vì tệp có số lẻ ở dòng khác; hãy ghi không "
          + "có dấu phân nhóm",
        en: "'\(shown)' may be thousands or decimals, as the file has decimals elsewhere; write it "
          + "without a thousands mark")
    case .unknownUnit(let sentence): return sentence
    case .twice(let category):
      return Bilingual(
        vi: "nhóm '\(Redaction.shown(category))' đã có ở dòng trên",
        en: "the category '\(Redaction.shown(category))' stands above already")
    }
  }
}

extension Trait {
  /// A trait by its word in JSON or a heading of the files: `gender`, `gioi_tinh`, `Giới tính`.
  init?(word: String) {
    let key = Folding.heading(word)
    let known = Trait.allCases.first { trait in
      ([trait.rawValue, trait.name.vi] + trait.words).contains { Folding.heading($0) == key }
    }
    guard let known else { return nil }
    self = known
  }

  private var words: [String] {
    switch self {
    case .field: ["linh_vuc"]
    case .commune: ["xa", "phuong_xa"]
    case .channel: ["kenh", "hinh_thuc"]
    case .respondentType: ["doi_tuong", "loai_doi_tuong"]
    case .gender: ["gioi_tinh"]
    case .ageGroup: ["do_tuoi", "nhom_tuoi"]
    }
  }
}
