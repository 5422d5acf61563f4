public import Survey

/// How many forms a survey needs, by the formula of statistics and by the office rule side by side.
public struct SampleSizeTable {
  private let plan: SamplePlan
  private let sizes: [(rule: Bilingual, forms: Int, halfWidth: Double)]

  /// - Throws: `StatsError` where the half-width cannot be computed.
  public init(_ plan: SamplePlan) throws {
    self.plan = plan
    var rules: [(rule: Bilingual, forms: Int)] = []
    switch plan.wish {
    case .halfWidth(let points):
      rules.append((rule: SampleSizeTable.statistical(points, plan), forms: plan.size))
    case .size:
      rules.append(
        (rule: Bilingual(vi: "Số phiếu đã định", en: "Size that was given"), forms: plan.size))
    }
    if let yamane = plan.yamane {
      rules.append(
        (
          rule: Bilingual(
            vi: "Công thức Yamane: n = N/(1 + N·e²)", en: "Yamane's rule: n = N/(1 + N·e²)"),
          forms: yamane
        ))
    }
    sizes = try rules.map {
      (rule: $0.rule, forms: $0.forms, halfWidth: try plan.halfWidth(of: $0.forms))
    }
  }

  private static func statistical(_ points: Double, _ plan: SamplePlan) -> Bilingual {
    let level = plan.assumptions.level.percent
    func text(_ language: Language) -> (points: String, level: String) {
      (NumberFormat(language).shortest(points), NumberFormat(language).shortest(level))
    }
    let (vi, en) = (text(.vi), text(.en))
    return Bilingual(
      vi: "Thống kê: ±\(vi.points) điểm, độ tin cậy \(vi.level) %",
      en: "Statistics: ±\(en.points) points, \(en.level) % confidence")
  }

  private var isPartReturned: Bool { plan.responseRate < 1 }

  public var table: Table {
    var columns = [
      Column(id: "rule", heading: Bilingual(vi: "Cách tính", en: "Rule"), kind: .text, isKey: true),
      Column(
        id: "forms", heading: Bilingual(vi: "Số phiếu cần thu", en: "Forms needed"), kind: .number),
      Column(
        id: "half_width", heading: Bilingual(vi: "Sai số (± điểm)", en: "Half-width (± points)"),
        kind: .number),
    ]
    if isPartReturned {
      columns.append(
        Column(
          id: "sent_out", heading: Bilingual(vi: "Số phiếu phát ra", en: "Forms to send out"),
          kind: .number))
    }
    var table = Table(
      title: Bilingual(vi: "Cỡ mẫu khảo sát", en: "Sample size"), columns: columns)
    for size in sizes {
      let cells: [Cell] = [
        .bilingual(size.rule), .count(size.forms), .decimal(size.halfWidth, decimals: 2),
      ]
      table.append(cells + (isPartReturned ? [.count(plan.sentOut(for: size.forms))] : []))
    }
    table.notes = notes
    return table
  }

  private var notes: [Bilingual] {
    let assumptions = plan.assumptions
    func said(_ language: Language) -> (share: String, effect: String, count: String, rate: String)
    {
      let format = NumberFormat(language)
      return (
        format.shortest(100 * assumptions.share), format.shortest(assumptions.designEffect),
        assumptions.population.map(format.count) ?? "", format.shortest(100 * plan.responseRate)
      )
    }
    let (vi, en) = (said(.vi), said(.en))
    let isFinite = assumptions.population != nil
    var notes = [
      Bilingual(
        vi: "Giả định: tỷ lệ hài lòng \(vi.share) %, hệ số thiết kế \(vi.effect), "
          + (isFinite ? "\(vi.count) hồ sơ." : "số hồ sơ rất lớn."),
        en: "Assumed: a share satisfied of \(en.share) %, a design effect of \(en.effect), "
          + (isFinite ? "\(en.count) dossiers." : "very many dossiers."))
    ]
    if plan.yamane != nil {
      notes.append(
        Bilingual(
          vi: "Công thức Yamane luôn giả định tỷ lệ 50 %, hệ số thiết kế 1 và độ tin cậy 95,45 % "
            + "(z = 2); cột sai số tính theo các giả định ở trên.",
          en: "Yamane's rule always assumes a share of 50 %, a design effect of 1 and 95.45 % "
            + "confidence (z = 2); the half-width is by the assumptions above."))
    }
    if isPartReturned {
      notes.append(
        Bilingual(
          vi: "Số phiếu phát ra: để thu về đủ khi \(vi.rate) % số phiếu được trả lời.",
          en: "Forms to send out: so that enough come back when \(en.rate) % are answered."))
    }
    return notes
  }

  /// What a person should look at.
  public var findings: [Bilingual] {
    guard let population = plan.assumptions.population, plan.sentOut(for: plan.size) > population
    else { return [] }
    let sent = plan.sentOut(for: plan.size)
    return [
      Bilingual(
        vi: "Cần phát \(NumberFormat(.vi).count(sent)) phiếu, nhiều hơn "
          + "\(NumberFormat(.vi).count(population)) hồ sơ; không đạt được sai số này.",
        en: "\(NumberFormat(.en).count(sent)) forms would have to be sent out, more than the "
          + "\(NumberFormat(.en).count(population)) dossiers; this precision cannot be reached.")
    ]
  }

  /// The members of a JSON document.
  public var members: [(key: String, value: JSONValue)] {
    let assumptions = plan.assumptions
    let wanted: Double? =
      switch plan.wish {
      case .halfWidth(let points): points
      case .size: nil
      }
    return [
      ("population", .integer(assumptions.population)),
      ("confidence", .number(assumptions.level.percent)),
      ("expectedShare", .number(100 * assumptions.share)),
      ("designEffect", .number(assumptions.designEffect)),
      ("responseRate", .number(100 * plan.responseRate)),
      ("wantedHalfWidth", .number(wanted)),
      ("size", .integer(plan.size)),
      ("halfWidth", .number(sizes[0].halfWidth)),
      ("sentOut", .integer(plan.sentOut(for: plan.size))),
      ("yamane", .integer(plan.yamane)),
    ]
  }
}
