/// Finds out what the columns of a file hold, from their headings.
struct HeadingDictionary {
  private var uses: [String: ColumnMap.Use] = [:]
  private let prefixes: [String]
  private let programs: [SurveyProgram]
  private let form: Form
  /// Headings that the form itself gives for its items, which leave no doubt.
  private let ownHeadings: Set<String>

  init(form: Form, shared: SharedHeadings) {
    self.form = form
    programs = shared.programs
    ownHeadings = Set(form.items.flatMap(\.headings).map(Folding.heading))
    prefixes = shared.itemPrefixes.map(Folding.heading)
    for note in ColumnMap.rejectNotes { uses[Folding.heading(note)] = .rejectNote }
    for (place, item) in form.items.enumerated() {
      let wordings = Set([item.text.vi, item.text.en].map(Folding.heading))
      let numbers = prefixes.map { "\($0)\(place + 1)" }
      var spellings = wordings.union(numbers)
      for number in numbers + ["\(place + 1)", Folding.heading(item.id)] {
        for wording in wordings { spellings.insert(number + wording) }
      }
      for spelling in spellings where uses[spelling] == nil { uses[spelling] = .item(place) }
    }
    // In a fixed order, so that a heading listed twice means the same in every run. What the form
    // itself says comes before what all forms share.
    for headings in [shared.headings, form.headings] {
      for role in ColumnRole.allCases {
        for heading in headings[role] ?? [] { uses[Folding.heading(heading)] = .role(role) }
      }
    }
    for (place, item) in form.items.enumerated() {
      for heading in [item.id] + item.headings { uses[Folding.heading(heading)] = .item(place) }
    }
    // A heading without letters or digits says nothing.
    uses[""] = nil
  }

  /// The use of each column.
  ///
  /// - Throws: `UnusableHeadings` where responses cannot be read from these columns.
  func map(_ headings: [String], file: String) throws(UnusableHeadings) -> ColumnMap {
    let reading = read(headings)
    if !reading.reasons.isEmpty {
      throw UnusableHeadings(
        file: file, reasons: reading.reasons, understood: reading.map.understood,
        headings: headings.count)
    }
    return reading.map
  }

  /// The use of each column, and what is missing or doubtful; the second column of a use is ignored,
  /// except for items and for what every response needs, where it is a doubt.
  func read(_ headings: [String]) -> HeadingReading {
    let folded = headings.map(Folding.heading)
    let all = Set(folded)
    var reading = HeadingReading(
      map: ColumnMap(
        headings: headings, uses: [], program: programs.first { $0.wrote(folded: all) }))
    // Where the form's own headings are there, a number alone counts something else: the ministry's
    // exports have the questions on policies beside those on services.
    let isOwn = !ownHeadings.isDisjoint(with: all)
    for (heading, folded) in zip(headings, folded) {
      if let mapped = form.mapping.columns[folded] {
        reading.add(heading, mapped.use(in: form), isMapped: true)
        continue
      }
      var use = uses[folded] ?? reading.map.program.flatMap { item(in: heading, of: $0) }
      var disuse = HeadingReading.Disuse.unknown
      if isOwn, case .item = use, !ownHeadings.contains(folded) {
        (use, disuse) = (nil, .besideOwn)
      } else if use == nil, !isOwn, isItemNumber(folded) {
        disuse = .foreignItem
      }
      reading.add(heading, use, orElse: disuse)
    }
    reading.takeProgramsColumns()
    reading.judge(form)
    return reading
  }

  /// The item that a program's heading names beside a group or a question: `nhom_1/c1`,
  /// `Đánh giá [Nơi chờ rộng]`.
  private func item(in heading: String, of program: SurveyProgram) -> ColumnMap.Use? {
    guard let part = program.itemsPart(of: heading),
      case .item(let place) = uses[Folding.heading(String(part))]
    else { return nil }
    return .item(place)
  }

  /// Whether a heading looks like the number of an item that the form does not have.
  private func isItemNumber(_ folded: String) -> Bool {
    prefixes.contains { prefix in
      guard folded.hasPrefix(prefix) else { return false }
      let rest = folded.dropFirst(prefix.count)
      return !rest.isEmpty && rest.count <= 3 && rest.allSatisfy(\.isNumber)
    }
  }
}
