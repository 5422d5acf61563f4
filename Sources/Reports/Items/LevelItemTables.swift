public import Survey

/// The items of every unit of a level.
public struct LevelItemTables {
  private let profiles: [ItemProfile]
  private let request: RankingRequest

  /// - Parameter profiles: Each of one unit, in their order.
  public init(_ profiles: [ItemProfile], _ request: RankingRequest) {
    self.profiles = profiles
    self.request = request
  }

  /// For reading: a table a unit, the wording of the items below the last.
  public var forReading: [Table] {
    profiles.enumerated().map { place, profile in
      var table = ItemTables(profile).table
      if place < profiles.count - 1 { table.notes = [] }
      return table
    }
  }

  /// For spreadsheets: one row an item of a unit.
  public var forSpreadsheets: Table {
    let unitColumns = [
      Column(id: "code", heading: Bilingual(vi: "Mã đơn vị", en: "Unit code"), kind: .text),
      Column(id: "name", heading: Bilingual(vi: "Đơn vị", en: "Unit"), kind: .text),
    ]
    let (level, period) = (request.level.name, request.period.name)
    return Table(
      title: Bilingual(
        vi: "Câu trả lời theo mức, cấp \(level.vi), kỳ \(period)",
        en: "Answers by level of the scale (\(level.en)), period \(period)"),
      columns: unitColumns + (profiles.first.map { ItemTables($0).table.columns } ?? []),
      rows: profiles.flatMap { profile in
        ItemTables(profile).table.rows.map { row in
          [.text(profile.unit?.code ?? ""), .text(profile.unit?.name ?? "")] + row
        }
      })
  }

  /// The document: full precision, a contract.
  ///
  /// - Parameter program: The version of the program, which the result names.
  public func json(program: String) -> JSONValue {
    .object(
      request.jsonMembers(program: program) + [
        ("level", .string(request.level.rawValue)),
        (
          "units",
          .array(
            profiles.map { profile in
              .object([
                ("code", .string(profile.unit?.code)), ("name", .string(profile.unit?.name)),
                ("forms", .integer(profile.counts.forms)),
                ("items", .array(profile.entries.map { ItemJSON.item($0, profile) })),
              ])
            })
        ),
      ])
  }
}
