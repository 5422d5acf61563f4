/// A program for surveys on the web, as its exports show it (`forms/columns.yaml`).
struct SurveyProgram: Sendable, Equatable {
  /// Which part of a heading names the item, where groups and questions stand before it.
  enum ItemsPart: String, Sendable, CaseIterable {
    /// `nhom_1/c1`
    case afterSlash = "after-slash"
    /// `nhom_1-c1`
    case afterDash = "after-dash"
    /// `SIPAS[c1]`, `Đánh giá [Nơi chờ rộng]`
    case inBrackets = "in-brackets"
  }

  let name: String
  /// Headings that are all there in its exports, and hardly ever in other files.
  let signs: [String]
  /// The column that tells records apart; nil for a program whose exports have none but the time.
  let serial: String?
  let received: String
  /// Whether its times are universal time without saying so.
  let isUniversal: Bool
  let itemsPart: ItemsPart?
  /// Further columns that hold nothing of the form.
  let others: [String]

  /// Whether records are told apart by nothing but their time.
  var numbersByTime: Bool { serial == nil }

  /// Whether a file with these headings is its export.
  func wrote(_ headings: [String]) -> Bool {
    wrote(folded: Set(headings.map(Folding.heading)))
  }

  /// Whether a file with these headings, folded, is its export.
  func wrote(folded headings: Set<String>) -> Bool {
    signs.allSatisfy { headings.contains(Folding.heading($0)) }
  }

  /// Whether a heading is one that the program adds to every export.
  func isOwn(_ heading: String) -> Bool {
    let folded = Folding.heading(heading)
    return (signs + others + [serial, received].compactMap(\.self))
      .contains { Folding.heading($0) == folded }
  }

  /// The column of a heading.
  func place(of heading: String, in headings: [String]) -> Int? {
    let folded = Folding.heading(heading)
    return headings.firstIndex { Folding.heading($0) == folded }
  }

  /// The part of a heading that names the item; nil where it has no such part.
  func itemsPart(of heading: String) -> Substring? {
    switch itemsPart {
    case .afterSlash: heading.contains("/") ? heading.split(separator: "/").last : nil
    case .afterDash: heading.contains("-") ? heading.split(separator: "-").last : nil
    case .inBrackets:
      heading.last == "]"
        ? heading.dropLast().split(separator: "[", omittingEmptySubsequences: false).last : nil
    case nil: nil
    }
  }
}

extension SurveyProgram {
  /// Reads one entry of `programs`; nil where a defect was noted.
  init?(_ map: YAMLMap) {
    map.allow("name", "signs", "serial", "received", "universal_time", "items", "others")
    guard let name = map.string("name"), let received = map.string("received") else { return nil }
    self.name = name
    self.received = received
    signs = map.strings("signs")
    serial = map.optionalString("serial")
    isUniversal = map.flag("universal_time")
    itemsPart = map.optionalChoice("items", of: ItemsPart.self)
    others = map.strings("others")
    guard !signs.isEmpty else {
      map.note("signs", vi: "phải nêu ít nhất một tên cột", en: "must name at least one heading")
      return nil
    }
  }
}
