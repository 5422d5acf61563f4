public import Survey

/// The number of forms of a period, by the way they came.
public struct FormsByChannel: Sendable, Equatable {
  public let paper: Int
  public let online: Int
  /// Forms that do not say how they came.
  public let unknown: Int

  public init(paper: Int, online: Int, unknown: Int) {
    precondition(paper >= 0 && online >= 0 && unknown >= 0, "Counts cannot be negative.")
    self.paper = paper
    self.online = online
    self.unknown = unknown
  }

  public var total: Int { paper + online + unknown }

  /// 0 online, 1 paper, 2 both; nil where forms that do not say could decide it, or none came.
  public var mode: Int? {
    switch (paper > 0, online > 0, unknown > 0) {
    case (true, true, _): 2
    case (true, false, false): 1
    case (false, true, false): 0
    default: nil
    }
  }
}

/// Cells of the periodic report on administrative reform that follow from stored forms and
/// dossier counts.
public enum ReportCells {
  /// What stands in a cell.
  public enum Value: Sendable, Equatable {
    case number(Int)
    /// Exact; whoever prints it rounds.
    case percent(Rational)
  }

  public struct Cell: Sendable, Equatable {
    public let number: String
    public let name: String
    public let unit: String
    public let content: CellsLayout.Content
    /// nil where it can't be told; `note` then says why.
    public let value: Value?
    public let note: Bilingual?
  }

  /// What is known of the dossiers of a cell.
  public enum Dossiers: Sendable, Equatable {
    /// Dossiers resolved on time, out of all resolved.
    case counted(CountRatio)
    /// The cell stays blank, for this reason.
    case untold(Bilingual)

    /// Nothing was imported.
    public static let notImported = Dossiers.untold(
      Bilingual(vi: "chưa có số liệu hồ sơ", en: "no dossier counts are imported"))
  }

  /// Fills a layout.
  ///
  /// - Parameters:
  ///   - layout: Which cells, with which numbers.
  ///   - forms: The forms of the unit in the period.
  ///   - district: Dossiers of the district's own office.
  ///   - commune: Dossiers of its communes.
  public static func fill(
    _ layout: CellsLayout, forms: FormsByChannel, district: Dossiers, commune: Dossiers
  ) -> [Cell] {
    layout.cells.map { cell in
      let (value, note) = content(cell.content, forms, district, commune)
      return Cell(
        number: cell.number, name: cell.name, unit: cell.unit, content: cell.content,
        value: value, note: note)
    }
  }

  private static func content(
    _ content: CellsLayout.Content, _ forms: FormsByChannel, _ district: Dossiers,
    _ commune: Dossiers
  ) -> (Value?, Bilingual?) {
    switch content {
    case .surveyDone: (.number(forms.total > 0 ? 1 : 0), nil)
    case .forms: (.number(forms.total), nil)
    case .mode: mode(forms)
    case .onTimeDistrict: share(district)
    case .onTimeCommune: share(commune)
    }
  }

  private static func mode(_ forms: FormsByChannel) -> (Value?, Bilingual?) {
    if let mode = forms.mode { return (.number(mode), nil) }
    if forms.total == 0 {
      return (nil, Bilingual(vi: "không có phiếu nào", en: "there are no forms"))
    }
    return (
      nil,
      Bilingual(
        vi: "\(forms.unknown) phiếu không ghi hình thức khảo sát",
        en: "\(forms.unknown) forms do not say how they came")
    )
  }

  private static func share(_ dossiers: Dossiers) -> (Value?, Bilingual?) {
    let counts: CountRatio
    switch dossiers {
    case .counted(let known): counts = known
    case .untold(let reason): return (nil, reason)
    }
    guard counts.whole > 0 else {
      return (
        nil, Bilingual(vi: "chưa có hồ sơ nào giải quyết xong", en: "no dossier is resolved yet")
      )
    }
    guard counts.part >= 0, counts.part <= counts.whole else {
      return (
        nil,
        Bilingual(
          vi: "\(counts.part) hồ sơ đúng hạn vượt \(counts.whole) hồ sơ đã giải quyết",
          en: "\(counts.part) dossiers on time exceed \(counts.whole) resolved")
      )
    }
    return (.percent(Rational(counts.part) / Rational(counts.whole) * Rational(100)), nil)
  }
}
