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
  let uses: [Use]

  /// Columns in front of the original ones in a file of rejected rows.
  static let rejectNotes = [
    "sipas_line", "sipas_column", "sipas_value", "sipas_rule", "sipas_sentence",
  ]

  /// Headings that nothing is known about.
  var ignored: [String] {
    zip(headings, uses).filter { $0.1 == .ignored && !$0.0.isEmpty }.map(\.0)
  }

  var hasRejectNotes: Bool { uses.contains(.rejectNote) }

  /// How many columns are understood.
  var understood: Int { uses.count { $0 != .ignored } }

  func has(_ role: ColumnRole) -> Bool { uses.contains(.role(role)) }
}

/// Finds out what the columns of a file hold, from their headings.
struct HeadingDictionary {
  private var uses: [String: ColumnMap.Use] = [:]
  private let prefixes: [String]
  private let form: Form
  /// Headings that the form itself gives for its items, which leave no doubt.
  private let ownHeadings: Set<String>

  init(form: Form, shared: SharedHeadings) {
    self.form = form
    ownHeadings = Set(form.items.flatMap(\.headings).map(Folding.heading))
    prefixes = shared.itemPrefixes.map(Folding.heading)
    for note in ColumnMap.rejectNotes { uses[Folding.heading(note)] = .rejectNote }
    for (place, item) in form.items.enumerated() {
      let wordings = Set([item.text.vi, item.text.en].map(Folding.heading))
      var spellings = wordings
      for prefix in prefixes {
        spellings.insert("\(prefix)\(place + 1)")
        for wording in wordings { spellings.insert("\(prefix)\(place + 1)\(wording)") }
      }
      for wording in wordings { spellings.insert("\(place + 1)\(wording)") }
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

  /// The use of each column; the second column of a use is ignored, except for items and for what
  /// every response needs, where it is an error.
  ///
  /// - Throws: `UnusableHeadings`.
  func map(_ headings: [String], file: String) throws(UnusableHeadings) -> ColumnMap {
    var taken: [Int: String] = [:]
    var roles: [ColumnRole: String] = [:]
    var uses: [ColumnMap.Use] = []
    var repeated: [String] = []
    var foreign: [String] = []
    // Where the form's own headings are there, a number alone counts something else: the ministry's
    // exports have the questions on policies beside those on services.
    let isOwn = headings.contains { ownHeadings.contains(Folding.heading($0)) }
    for heading in headings {
      let folded = Folding.heading(heading)
      var use = self.uses[folded] ?? .ignored
      if isOwn, case .item = use, !ownHeadings.contains(folded) { use = .ignored }
      switch use {
      case .item(let place):
        if let first = taken.updateValue(heading, forKey: place) {
          repeated.append("'\(first)', '\(heading)'")
        }
        uses.append(use)
      case .role(let role):
        if let first = roles[role] {
          if role == .serial || role == .received { repeated.append("'\(first)', '\(heading)'") }
          uses.append(.ignored)
        } else {
          roles[role] = heading
          uses.append(use)
        }
      case .ignored:
        if !isOwn, isItemNumber(folded) { foreign.append("'\(heading)'") }
        uses.append(use)
      case .rejectNote: uses.append(use)
      }
    }
    let map = ColumnMap(headings: headings, uses: uses)
    try check(map, file: file, repeated: repeated, foreign: foreign, items: Set(taken.keys))
    return map
  }

  private func check(
    _ map: ColumnMap, file: String, repeated: [String], foreign: [String], items: Set<Int>
  ) throws(UnusableHeadings) {
    var reasons: [UnusableHeadings.Reason] = []
    let missingItems = form.items.indices.filter { !items.contains($0) }
    for role in [ColumnRole.serial, .received] where !map.has(role) {
      reasons.append(.missing(role))
    }
    if missingItems.count == form.items.count {
      reasons.append(.noItems(form: form.id))
    } else if !missingItems.isEmpty {
      reasons.append(.missingItems(missingItems.map { $0 + 1 }, form: form.id))
    }
    if !repeated.isEmpty { reasons.append(.repeated(repeated)) }
    if !foreign.isEmpty { reasons.append(.foreignItems(foreign, form: form.id)) }
    if !reasons.isEmpty {
      throw UnusableHeadings(
        file: file, reasons: reasons, understood: map.understood, headings: map.headings.count)
    }
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

/// A heading line from which the responses cannot be read.
public struct UnusableHeadings: ExplainedError, Equatable {
  enum Reason: Equatable {
    case missing(ColumnRole)
    case missingUnit
    case missingColumns([String])
    case noItems(form: String)
    case missingItems([Int], form: String)
    case repeated([String])
    case foreignItems([String], form: String)
    case empty
    case noRecords
    case brokenQuotes(line: Int)
  }

  let file: String
  let reasons: [Reason]
  /// How many of how many headings were understood, to choose among delimiters.
  var understood = 0
  var headings = 0

  public var sentence: Bilingual {
    let parts = reasons.map(UnusableHeadings.sentence)
    func ended(_ text: String) -> String { text.hasSuffix("?") ? text : text + "." }
    if understood < 3, headings > 0, reasons.contains(.missing(.serial)) {
      let first = Bilingual(
        vi: "dòng đầu tiên của tệp phải là tên các cột",
        en: "the first line of the file must be the headings")
      return Bilingual(
        vi: "\(file): " + ended((parts.map(\.vi) + [first.vi]).joined(separator: "; ")),
        en: "\(file): " + ended((parts.map(\.en) + [first.en]).joined(separator: "; ")))
    }
    return Bilingual(
      vi: "\(file): " + ended(parts.map(\.vi).joined(separator: "; ")),
      en: "\(file): " + ended(parts.map(\.en).joined(separator: "; ")))
  }

  private static func sentence(_ reason: Reason) -> Bilingual {
    switch reason {
    case .missing(.serial):
      Bilingual(
        vi: "không có cột mã phiếu (ví dụ 'ma_phieu')",
        en: "there is no column with the form's serial (such as 'form_serial')")
    case .missing:
      Bilingual(
        vi: "không có cột ngày nhận phiếu (ví dụ 'ngay_nhan')",
        en: "there is no column with the date of receipt (such as 'received_on')")
    case .missingUnit:
      Bilingual(
        vi: "không có cột đơn vị (ví dụ 'huyen', 'xa', 'don_vi'); hãy thêm cột hoặc dùng --unit",
        en: "there is no column with the unit (such as 'district', 'commune', 'unit'); add one "
          + "or use --unit")
    case .missingColumns(let names):
      Bilingual(
        vi: "thiếu cột \(names.map { "'\($0)'" }.joined(separator: ", "))",
        en: "columns are missing: \(names.map { "'\($0)'" }.joined(separator: ", "))")
    case .noItems(let form):
      Bilingual(
        vi: "không có cột câu trả lời nào của mẫu '\(form)' (ví dụ 'q1', 'Câu 1')",
        en: "there is no column with answers of the form '\(form)' (such as 'q1')")
    case .missingItems(let numbers, let form):
      Bilingual(
        vi: "thiếu cột câu \(list(numbers)) của mẫu '\(form)'; có đúng mẫu phiếu không?",
        en: "item \(list(numbers)) of the form '\(form)' has no column; is it the right form?")
    case .repeated(let pairs):
      Bilingual(
        vi: "hai cột cùng một nội dung: \(pairs.joined(separator: "; "))",
        en: "two columns hold the same: \(pairs.joined(separator: "; "))")
    case .foreignItems(let headings, let form):
      Bilingual(
        vi: "cột \(headings.joined(separator: ", ")) không có trong mẫu '\(form)'; có đúng mẫu "
          + "phiếu không?",
        en: "the form '\(form)' has no \(headings.joined(separator: ", ")); is it the right form?")
    case .empty:
      Bilingual(vi: "tệp trống", en: "the file is empty")
    case .noRecords:
      Bilingual(
        vi: "dưới dòng tiêu đề không có phiếu nào", en: "there is no record below the headings")
    case .brokenQuotes(let line):
      Bilingual(
        vi: "dấu nháy kép ở dòng tiêu đề (dòng \(line)) không khép đúng",
        en: "the quotation marks of the heading line (line \(line)) do not match")
    }
  }

  private static func list(_ numbers: [Int]) -> String {
    let shown = numbers.prefix(10).map(String.init).joined(separator: ", ")
    return numbers.count > 10 ? shown + " …" : shown
  }
}
