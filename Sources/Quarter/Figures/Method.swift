internal import Survey

/// What is counted, and how: everything but data that figures depend on.
struct Method: Sendable, Equatable {
  var period: Period
  /// The period that shows what changed; nil before the first year.
  var comparedWith: Period?
  var calendar: ReportingCalendar
  /// None stands for those with forms.
  var levels: [UnitLevel]
  /// nil for the first that is ranked.
  var scoredLevel: UnitLevel?
  var formats: [QuarterSettings.Format]
  var language: Language
  var minimumForms: Int
  var halfWidth: Double
  var coefficientOfVariation: Double?
  /// How the forms were collected.
  var design: SurveyDesign

  /// The method that a workspace's settings ask for.
  ///
  /// The language is the settings' own or Vietnamese, never that of a terminal, so that whoever runs
  /// the job gets the same files.
  ///
  /// - Parameter margins: Those that the settings name.
  init(_ settings: WorkspaceSettings, period: Period, margins: Margins?) {
    self.period = period
    calendar = settings.calendar
    comparedWith = calendar.comparable(to: period)
    levels = settings.quarter.levels
    scoredLevel = settings.quarter.scoredLevel
    formats = settings.quarter.formats
    language = settings.language ?? .vi
    minimumForms = settings.minimumForms
    halfWidth = settings.halfWidth
    coefficientOfVariation = settings.coefficientOfVariation
    design = settings.design.adjusted(to: margins)
  }

  /// How the units of a level are ranked in a period.
  func request(_ form: Form, _ period: Period, _ level: UnitLevel) -> RankingRequest {
    var request = RankingRequest(form: form, period: period, level: level)
    request.minimumForms = minimumForms
    request.halfWidth = halfWidth
    request.coefficientOfVariation = coefficientOfVariation
    request.design = design
    return request
  }
}
