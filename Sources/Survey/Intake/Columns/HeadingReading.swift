/// What was made of the headings of a file, before it is judged whether responses can be read.
struct HeadingReading {
  /// Why a column is not used.
  enum Disuse: Equatable {
    case unknown
    /// A number that counts something else where the form's own headings are there.
    case besideOwn
    /// A number beyond the form's items.
    case foreignItem
    /// Another column has the same contents.
    case second(first: String)
    /// A column of the program that wrote the file.
    case programs
    /// The mapping says so.
    case mapped
  }

  var map: ColumnMap
  /// For each column, why it is not used; nil where it is.
  private(set) var disuses: [Disuse?] = []
  private(set) var reasons: [UnusableHeadings.Reason] = []
  private var repeated: [String] = []

  init(map: ColumnMap) {
    self.map = map
  }

  /// Adds a column that holds `use`, or is not used.
  mutating func add(
    _ heading: String, _ use: ColumnMap.Use?, orElse disuse: Disuse = .unknown,
    isMapped: Bool = false
  ) {
    let first = use.flatMap { use in
      use == .ignored || use == .rejectNote ? nil : map.uses.firstIndex(of: use)
    }
    guard let use, use != .ignored else {
      let isPrograms = disuse == .unknown && map.program?.isOwn(heading) == true
      skip(isMapped ? .mapped : isPrograms ? .programs : disuse)
      return
    }
    if let first {
      let other = map.headings[first]
      switch use {
      case .item, .role(.serial), .role(.received): repeated.append("'\(other)', '\(heading)'")
      default: break
      }
      skip(.second(first: other))
      return
    }
    map.uses.append(use)
    disuses.append(nil)
  }

  private mutating func skip(_ disuse: Disuse) {
    map.uses.append(.ignored)
    disuses.append(disuse)
  }

  /// Lets a program's own columns be the serial and the day where no other column is.
  mutating func takeProgramsColumns() {
    guard let program = map.program else { return }
    for (role, heading) in [(ColumnRole.serial, program.serial), (.received, program.received)] {
      guard let heading, !map.has(role), let place = program.place(of: heading, in: map.headings),
        map.uses[place] == .ignored, disuses[place] != .mapped
      else { continue }
      map.uses[place] = .role(role)
      disuses[place] = nil
    }
  }

  /// Notes what keeps responses from being read.
  mutating func judge(_ form: Form) {
    for role in [ColumnRole.serial, .received] where !map.has(role) {
      if role == .serial, map.serialColumn != nil { continue }
      reasons.append(.missing(role))
    }
    let missing = form.items.indices.filter { !map.uses.contains(.item($0)) }
    if missing.count == form.items.count {
      reasons.append(.noItems(form: form.id))
    } else if !missing.isEmpty {
      reasons.append(.missingItems(missing.map { $0 + 1 }, form: form.id))
    }
    if !repeated.isEmpty { reasons.append(.repeated(repeated)) }
    let foreign = zip(map.headings, disuses).filter { $0.1 == .foreignItem }.map { "'\($0.0)'" }
    if !foreign.isEmpty { reasons.append(.foreignItems(foreign, form: form.id)) }
  }
}
