/// Column headings and channel words that all forms share (`forms/columns.yaml`).
struct SharedHeadings: Sendable {
  var headings: [ColumnRole: [String]] = [:]
  /// What stands in front of an item's number: `q`, `cau`.
  var itemPrefixes: [String] = []
  var channels: [Channel: [String]] = [:]
  /// Programs whose exports are recognised; the first that fits counts.
  var programs: [SurveyProgram] = []

  static func read(_ text: String, file: String) throws(DefectiveFile) -> SharedHeadings {
    let reader = YAMLReader(file: file)
    let top = try reader.document(text)
    top.allow("columns", "item_prefixes", "channels", "programs")
    var shared = SharedHeadings()
    if let columns = top.optionalMap("columns") {
      for key in columns.keys {
        guard let role = ColumnRole(rawValue: key) else {
          columns.note(key, vi: "không phải một loại cột", en: "is no column")
          continue
        }
        shared.headings[role] = columns.strings(key)
      }
    }
    shared.itemPrefixes = top.strings("item_prefixes")
    if let channels = top.optionalMap("channels") {
      channels.allow("paper", "online")
      for channel in Channel.allCases {
        shared.channels[channel] = channels.strings("\(channel)")
      }
    }
    if top.has("programs") {
      shared.programs = top.maps("programs").compactMap(SurveyProgram.init)
    }
    try reader.finish()
    return shared
  }

  /// These headings and the other ones; where both name a spelling, these decide what it means.
  func joined(with other: SharedHeadings) -> SharedHeadings {
    SharedHeadings(
      headings: SharedHeadings.joined(headings, other.headings),
      itemPrefixes: itemPrefixes + other.itemPrefixes,
      channels: SharedHeadings.joined(channels, other.channels),
      programs: programs + other.programs)
  }

  private static func joined<Meaning: Hashable>(
    _ first: [Meaning: [String]], _ second: [Meaning: [String]]
  ) -> [Meaning: [String]] {
    let taken = Set(first.values.joined().map(Folding.heading))
    return first.merging(
      second.mapValues { $0.filter { !taken.contains(Folding.heading($0)) } }, uniquingKeysWith: +)
  }
}

/// How a form was filled in.
public enum Channel: UInt8, Sendable, CaseIterable {
  case paper = 1
  case online = 2

  /// The word on the command line and in files: `giay`, `truc_tuyen`.
  public var word: String {
    switch self {
    case .paper: "giay"
    case .online: "truc_tuyen"
    }
  }

  /// The channel's name in a table.
  public var name: Bilingual {
    switch self {
    case .paper: Bilingual(vi: "giấy", en: "paper")
    case .online: Bilingual(vi: "trực tuyến", en: "online")
    }
  }
}
