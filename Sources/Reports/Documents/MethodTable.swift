internal import Foundation
internal import Stats
public import Survey

/// How the figures of a document came about, and from what.
public enum MethodTable {
  /// Form, method, number of forms, and the imports that they came from.
  ///
  /// - Parameters:
  ///   - ranking: Whose figures they are.
  ///   - imports: The register, of which those are named that the ranking counts.
  ///   - program: The version of the program.
  public static func table(
    of ranking: UnitRanking, imports: [ImportEntry], program: String
  ) -> Table {
    let request = ranking.request
    var table = Table(
      title: Bilingual(vi: "Phương pháp và số liệu", en: "Method and data"),
      columns: [
        Column(
          id: "what", heading: Bilingual(vi: "Nội dung", en: "What"), kind: .text, isKey: true),
        Column(id: "value", heading: Bilingual(vi: "Giá trị", en: "Value"), kind: .text),
      ])
    func add(_ what: Bilingual, _ value: Bilingual) {
      table.append([.bilingual(what), .bilingual(value)])
    }
    func add(_ what: Bilingual, _ count: Int) {
      add(
        what,
        Bilingual(vi: NumberFormat(.vi).count(count), en: NumberFormat(.en).count(count)))
    }
    let (first, last) = (request.period.start, request.period.lastDay)
    add(
      Bilingual(vi: "Kỳ", en: "Period"),
      Bilingual(
        vi: "\(request.period.name) (\(first.vietnamese) – \(last.vietnamese))",
        en: "\(request.period.name) (\(first.iso) to \(last.iso))"))
    add(
      Bilingual(vi: "Mẫu phiếu", en: "Form"),
      Bilingual(
        vi: "\(request.form.id), phiên bản \(request.form.version)",
        en: "\(request.form.id), version \(request.form.version)"))
    add(Bilingual(vi: "Cách tính", en: "Method"), MethodText.measure(of: request))
    if let design = MethodText.design(request.design) {
      add(Bilingual(vi: "Thiết kế mẫu", en: "Sample design"), design)
    }
    add(
      Bilingual(vi: "Khoảng tin cậy", en: "Interval"),
      Bilingual(
        vi: "\(request.interval.rawValue.capitalized), \(request.percent(.vi)) %",
        en: "\(request.interval.rawValue.capitalized), \(request.percent(.en)) %"))
    add(
      Bilingual(vi: "Số phiếu tối thiểu để công bố", en: "Fewest forms to publish"),
      request.minimumForms)
    add(Bilingual(vi: "Số phiếu được tính", en: "Forms counted"), ranking.forms)
    add(
      Bilingual(vi: "Phiếu trong kỳ không thuộc đơn vị nào", en: "Forms of no unit"),
      ranking.withoutUnit)
    add(
      Bilingual(vi: "Phiếu trong kỳ thuộc phiên bản mẫu khác", en: "Forms of other versions"),
      ranking.ofOtherVersions)
    for entry in imports where ranking.imports.contains(entry.id) {
      add(
        Bilingual(vi: "Lần nhập \(entry.id)", en: "Import \(entry.id)"), source(entry))
    }
    add(Bilingual(vi: "Chương trình", en: "Program"), both("sipas \(program)"))
    return table
  }

  private static func both(_ text: String) -> Bilingual { Bilingual(vi: text, en: text) }

  private static func source(_ entry: ImportEntry) -> Bilingual {
    func counts(_ language: Language) -> [String] {
      [entry.accepted, entry.rejected, entry.duplicates].map(NumberFormat(language).count)
    }
    let (vi, en) = (counts(.vi), counts(.en))
    let name = entry.path.split(separator: "/").last.map(String.init) ?? entry.path
    return Bilingual(
      vi: "\(name): nhận \(vi[0]), loại \(vi[1]), trùng \(vi[2]); "
        + "SHA-256 \(entry.sha256.prefix(12))…",
      en: "\(name): \(en[0]) accepted, \(en[1]) rejected, \(en[2]) duplicates; "
        + "SHA-256 \(entry.sha256.prefix(12))…")
  }
}
