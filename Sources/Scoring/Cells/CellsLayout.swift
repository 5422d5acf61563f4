public import Survey

/// The numbering that a reporting form uses for the cells this program can fill.
///
/// Read from `forms/cells/<id>.yaml`; `forms/cells/README.md` says the format.
public struct CellsLayout: Sendable, Equatable {
  /// What a cell holds.
  public enum Content: String, Sendable, CaseIterable {
    /// 1 if a survey was done, else 0.
    case surveyDone = "survey_done"
    /// The number of forms.
    case forms
    /// 0 online, 1 paper, 2 both.
    case mode
    /// Share of dossiers resolved on time, received by the district.
    case onTimeDistrict = "on_time_district"
    /// The same, received by the communes.
    case onTimeCommune = "on_time_commune"
  }

  public struct Cell: Sendable, Equatable {
    /// The layout's own number: `6.1`, `1.5.1`.
    public let number: String
    public let name: String
    /// What the form prints in the column «Đơn vị tính».
    public let unit: String
    public let content: Content
  }

  public let id: String
  public let title: Bilingual
  /// In the order of the form.
  public let cells: [Cell]

  /// Reads a layout file.
  ///
  /// - Throws: `DefectiveFile` with every defect and its line.
  public init(yaml text: String, file: String) throws(DefectiveFile) {
    let reader = YAMLReader(file: file)
    let top = try reader.document(text)
    top.allow("id", "title", "cells")
    let id = top.string("id")
    let title = Bilingual.title(of: top)
    var seen: Set<String> = []
    cells = top.maps("cells").compactMap { map in
      map.allow("number", "name", "unit", "content")
      let (number, name, unit) = (map.string("number"), map.string("name"), map.string("unit"))
      if !map.has("content") { _ = map.string("content") }
      let content = map.optionalChoice("content", of: Content.self)
      guard let number, let name, let unit, let content else { return nil }
      if !seen.insert(number).inserted {
        map.note(
          "number", vi: "'\(number)' dùng hai lần; mỗi ô một số",
          en: "'\(number)' is used twice; each cell has its own")
      }
      return Cell(number: number, name: name, unit: unit, content: content)
    }
    try reader.finish()
    guard let id, let title else {
      preconditionFailure("A missing key is a defect, which is thrown before.")
    }
    self.id = id
    self.title = title
  }
}
