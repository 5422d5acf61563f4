internal import Stats
internal import Survey

/// Title, headings and notes of a ranking.
extension RankingTables {
  var title: Bilingual {
    let level = request.level.name
    switch request.target {
    case .overall:
      return Bilingual(
        vi: "Xếp hạng cấp \(level.vi) theo chỉ số hài lòng chung, kỳ \(request.period.name)",
        en: "Ranking of units (\(level.en)) by the overall index, period \(request.period.name)")
    case .dimension(let place):
      let name = form.dimensions[place].name
      return Bilingual(
        vi: "Xếp hạng cấp \(level.vi) theo yếu tố '\(name.vi)', kỳ \(request.period.name)",
        en: "Ranking of units (\(level.en)) by '\(name.en)', period \(request.period.name)")
    }
  }

  var notes: [Bilingual] {
    var notes = [MethodText.measure(of: request)]
    if let design = MethodText.design(request.design) { notes.append(design) }
    if hasDossiers {
      notes.append(
        Bilingual(
          vi: "Số hồ sơ: đã giải quyết; nơi không có số này: đã tiếp nhận.",
          en: "Dossiers: resolved; where that is not known, received."))
    }
    if hasWeak {
      let weak = MethodText.weak(request)
      notes.append(Bilingual(vi: "* \(weak.vi)", en: "* \(weak.en)"))
    }
    if ranking.ranked.contains(where: { $0.rankSet != nil }) {
      notes.append(
        Bilingual(
          vi:
            "Hạng có thể: các thứ hạng mà số liệu chưa loại trừ, với độ tin cậy \(request.percent(.vi)) %.",
          en:
            "Possible ranks: those that the data do not exclude, with \(request.percent(.en)) % confidence."
        ))
    }
    return notes
  }
}
