internal import Reports
internal import Stats
internal import Survey

extension Manifest {
  /// A period with both its days.
  struct PeriodRecord: Equatable, Decodable {
    let name: String
    let from: String
    /// The last day that counts.
    let to: String

    init(_ period: Period) {
      (name, from, to) = (period.name, period.start.iso, period.lastDay.iso)
    }

    /// nil where the days are none.
    var period: Period? {
      guard let first = Day(from), let last = Day(to), first <= last else { return nil }
      return Period(name: name, start: first, end: last.advanced(by: 1))
    }

    var json: JSONValue {
      .object([("name", .string(name)), ("from", .string(from)), ("to", .string(to))])
    }
  }

  /// How the forms were collected.
  struct DesignRecord: Equatable, Decodable {
    let strata: [String]
    let cluster: String
    let population: String
    let lonely: String

    init(_ design: SurveyDesign) {
      strata = design.strata.map(\.rawValue)
      cluster = design.cluster.rawValue
      population = design.population.rawValue
      lonely = design.lonely.rawValue
    }

    /// nil for words that there are none of, and for designs that contradict themselves.
    var design: SurveyDesign? {
      let strata = strata.compactMap(SurveyDesign.Stratum.init(rawValue:))
      guard strata.count == self.strata.count,
        let cluster = SurveyDesign.Cluster(rawValue: cluster),
        let population = SurveyDesign.Population(rawValue: population),
        let lonely = LonelyStrategy(rawValue: lonely)
      else { return nil }
      return try? SurveyDesign(
        strata: strata, cluster: cluster, population: population, lonely: lonely)
    }

    var json: JSONValue {
      .object([
        ("strata", .array(strata.map { .string($0) })), ("cluster", .string(cluster)),
        ("population", .string(population)), ("lonely", .string(lonely)),
      ])
    }
  }

  /// The method with every option, also those that only the form or the program decides.
  ///
  /// Numbers that need not be whole are texts, since programs write them differently.
  struct MethodRecord: Equatable, Decodable {
    let period: PeriodRecord
    let comparedWith: PeriodRecord?
    let calendar: String
    let levels: [String]
    let scoredLevel: String?
    let formats: [String]
    let language: String
    let minimumForms: Int
    let halfWidth: String
    let coefficientOfVariation: String?
    let design: DesignRecord
    let measure: String
    let overall: String
    let confidence: String
    let interval: String
    let ties: String

    init(_ method: Method, form: Form) {
      let request = method.request(form, method.period, .district)
      period = PeriodRecord(method.period)
      comparedWith = method.comparedWith.map(PeriodRecord.init)
      calendar = method.calendar.rawValue
      levels = method.levels.map(\.rawValue)
      scoredLevel = method.scoredLevel?.rawValue
      formats = method.formats.map(\.rawValue)
      language = method.language.rawValue
      minimumForms = method.minimumForms
      halfWidth = "\(method.halfWidth)"
      coefficientOfVariation = method.coefficientOfVariation.map { "\($0)" }
      design = DesignRecord(method.design)
      measure = request.measure.rawValue
      overall = request.overall.rawValue
      confidence = "\(request.confidence.percent)"
      interval = request.interval.rawValue
      ties = request.ties.rawValue
    }

    /// The method to compute by again, on top of a workspace's settings; nil for options that there
    /// are none of.
    ///
    /// - Parameter margins: Those that the settings name; the manifest has the hash of its own.
    func method(_ settings: WorkspaceSettings, _ margins: Margins?) -> Method? {
      guard let period = period.period, let calendar = ReportingCalendar(rawValue: calendar),
        let language = Language(rawValue: language), let halfWidth = Double(halfWidth),
        (0.1...100).contains(halfWidth), minimumForms >= 1, let design = design.design,
        coefficientOfVariation.flatMap(Double.init)?.isFinite ?? (coefficientOfVariation == nil)
      else { return nil }
      var method = Method(settings, period: period, margins: margins)
      method.comparedWith = comparedWith?.period
      method.calendar = calendar
      method.levels = levels.compactMap(UnitLevel.init(rawValue:))
      method.scoredLevel = scoredLevel.flatMap(UnitLevel.init(rawValue:))
      method.formats = formats.compactMap(QuarterSettings.Format.init(rawValue:))
      method.language = language
      method.minimumForms = minimumForms
      method.halfWidth = halfWidth
      method.coefficientOfVariation = coefficientOfVariation.flatMap(Double.init)
      method.design = design.adjusted(to: margins)
      return method
    }

    /// Each option with its value as text, in a fixed order.
    var options: [(name: String, value: String)] {
      [
        ("calendar", calendar), ("comparedWith", comparedWith?.name ?? "–"),
        ("levels", levels.joined(separator: ", ")), ("scoredLevel", scoredLevel ?? "–"),
        ("formats", formats.joined(separator: ", ")), ("language", language),
        ("minimumForms", "\(minimumForms)"), ("halfWidth", halfWidth),
        ("coefficientOfVariation", coefficientOfVariation ?? "–"),
        ("strata", design.strata.joined(separator: ", ")), ("cluster", design.cluster),
        ("population", design.population), ("lonely", design.lonely), ("measure", measure),
        ("overall", overall), ("confidence", confidence), ("interval", interval), ("ties", ties),
      ]
    }

    var json: JSONValue {
      func list(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
      return .object([
        ("period", period.json), ("comparedWith", comparedWith?.json ?? .null),
        ("calendar", .string(calendar)), ("levels", list(levels)),
        ("scoredLevel", .string(scoredLevel)), ("formats", list(formats)),
        ("language", .string(language)), ("minimumForms", .integer(minimumForms)),
        ("halfWidth", .string(halfWidth)),
        ("coefficientOfVariation", .string(coefficientOfVariation)), ("design", design.json),
        ("measure", .string(measure)),
        ("overall", .string(overall)), ("confidence", .string(confidence)),
        ("interval", .string(interval)), ("ties", .string(ties)),
      ])
    }
  }
}
