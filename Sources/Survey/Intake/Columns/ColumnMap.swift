/// What each column of a response file holds.
struct ColumnMap: Equatable {
  enum Use: Equatable {
    case role(ColumnRole)
    /// The item at a place of the form.
    case item(Int)
    /// A column that `sipas` itself wrote into a file of rejected rows.
    case rejectNote
    case ignored
  }

  let headings: [String]
  var uses: [Use]
  /// The program that wrote the file, where its own columns give it away.
  var program: SurveyProgram?

  /// Columns in front of the original ones in a file of rejected rows.
  static let rejectNotes = [
    "sipas_line", "sipas_column", "sipas_value", "sipas_rule", "sipas_sentence",
  ]

  /// Headings that nothing is known about.
  var ignored: [String] {
    zip(headings, uses)
      .filter { $0.1 == .ignored && !$0.0.isEmpty && program?.isOwn($0.0) != true }.map(\.0)
  }

  var hasRejectNotes: Bool { uses.contains(.rejectNote) }

  /// How many columns are understood.
  var understood: Int { uses.count { $0 != .ignored } }

  func has(_ role: ColumnRole) -> Bool { uses.contains(.role(role)) }

  /// The column of the serial; the time of sending where the program numbers its records so.
  var serialColumn: Int? {
    uses.firstIndex(of: .role(.serial)) ?? (numbersByTime ? dayColumn : nil)
  }

  /// The column of the day of receipt.
  var dayColumn: Int? { uses.firstIndex(of: .role(.received)) }

  /// Whether nothing but its time tells a record from others.
  var numbersByTime: Bool {
    program?.numbersByTime == true && !has(.serial) && isProgramsTime
  }

  /// Whether times that do not say so are universal time.
  var isUniversal: Bool { program?.isUniversal == true && isProgramsTime }

  private var isProgramsTime: Bool {
    guard let dayColumn, let program else { return false }
    return Folding.heading(headings[dayColumn]) == Folding.heading(program.received)
  }
}
