internal import Survey

extension StudyScope {
  /// Whose forms were looked at.
  var subject: Bilingual {
    switch request.subject {
    case .all: Bilingual(vi: "mọi đơn vị", en: "all units")
    case .unit(let unit): Bilingual(vi: unit.name, en: unit.name)
    case .each(let level):
      Bilingual(vi: "từng đơn vị cấp \(level.name.vi)", en: "each unit (\(level.name.en))")
    }
  }

  /// Dates, form and number of forms.
  var subtitle: Bilingual {
    let (first, last) = (request.period.start, request.period.lastDay)
    return Bilingual(
      vi: "Phiếu nhận từ \(first.vietnamese) đến hết \(last.vietnamese) · mẫu \(request.form.id) · "
        + "\(NumberFormat(.vi).count(forms)) phiếu",
      en: "Forms received from \(first.iso) to \(last.iso) · form \(request.form.id) · "
        + "\(NumberFormat(.en).count(forms)) forms")
  }

  /// Forms of the period that were not looked at, and a period without any.
  var findings: [Bilingual] {
    var findings: [Bilingual] = []
    if forms == 0 {
      findings.append(
        Bilingual(
          vi: "Không có phiếu mẫu '\(request.form.id)' nào của \(subject.vi) trong kỳ "
            + "\(request.period.name).",
          en: "There is no form '\(request.form.id)' of \(subject.en) in the period "
            + "\(request.period.name)."))
    }
    if let lost = lostForms { findings.append(lost) }
    if ofOtherVersions > 0 {
      findings.append(
        Bilingual(
          vi:
            "\(NumberFormat(.vi).count(ofOtherVersions)) phiếu trong kỳ thuộc phiên bản khác của mẫu "
            + "'\(request.form.id)' và không được tính.",
          en:
            "\(NumberFormat(.en).count(ofOtherVersions)) forms of the period are of other versions "
            + "of '\(request.form.id)' and are not counted."))
    }
    return findings
  }

  /// Forms that belong to no unit that was looked at, though all were asked for.
  private var lostForms: Bilingual? {
    guard withoutUnit > 0 else { return nil }
    let (vi, en) = (NumberFormat(.vi).count(withoutUnit), NumberFormat(.en).count(withoutUnit))
    switch request.subject {
    case .unit: return nil
    case .all:
      return Bilingual(
        vi: "\(vi) phiếu trong kỳ của đơn vị không còn trong danh mục và không được tính.",
        en: "\(en) forms of the period are of units that the catalogue no longer has and are not "
          + "counted.")
    case .each(let level):
      return Bilingual(
        vi: "\(vi) phiếu trong kỳ không thuộc đơn vị cấp \(level.name.vi) nào và không được tính; "
          + "chọn cấp khác bằng --level.",
        en: "\(en) forms of the period belong to no unit (\(level.name.en)) and are not counted; "
          + "choose another with --level.")
    }
  }

  private var level: UnitLevel? {
    if case .each(let level) = request.subject { return level }
    return nil
  }

  /// The members with which a JSON document begins.
  func members(program: String) -> [(key: String, value: JSONValue)] {
    [
      ("program", .string(program)),
      ("imports", .array(imports.map { .integer(Int($0)) })),
      ("form", .string(request.form.id)), ("formVersion", .string(request.form.version)),
      (
        "period",
        .object([
          ("name", .string(request.period.name)), ("from", .string(request.period.start.iso)),
          ("to", .string(request.period.lastDay.iso)),
        ])
      ),
      ("level", .string(level?.rawValue)), ("unit", .string(request.unit?.code)),
      ("confidence", .number(request.confidence.percent)),
      ("minimumForms", .integer(request.minimumForms)),
      ("forms", .integer(forms)), ("formsWithoutUnit", .integer(withoutUnit)),
      ("formsOfOtherVersions", .integer(ofOtherVersions)),
    ]
  }
}

extension StudyRequest {
  var intervalHeading: Bilingual {
    let (vi, en) = (
      NumberFormat(.vi).shortest(confidence.percent), NumberFormat(.en).shortest(confidence.percent)
    )
    return Bilingual(vi: "Khoảng tin cậy \(vi) %", en: "\(en) % interval")
  }
}
