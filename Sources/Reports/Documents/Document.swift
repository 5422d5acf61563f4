public import Survey

/// A page or a report in no language and no format yet: tables, pictures and sentences in order.
///
/// What `Table` is to one table, a document is to a whole result: every writer reads it, so that
/// the same figures stand in each format.
public struct Document: Sendable {
  /// A part of a document.
  public enum Block: Sendable {
    case heading(Bilingual)
    case paragraph(Bilingual)
    /// Paragraphs with a dash.
    case list([Bilingual])
    case table(Table)
    case chart(Chart)
  }

  /// What the document is about.
  public let title: Bilingual
  /// Lines under the title.
  public let subtitles: [Bilingual]
  /// Head and foot of an administrative document; nil for a plain page of figures.
  public let letterhead: Letterhead?
  public let blocks: [Block]

  public init(
    title: Bilingual, subtitles: [Bilingual] = [], letterhead: Letterhead? = nil, blocks: [Block]
  ) {
    self.title = title
    self.subtitles = subtitles
    self.letterhead = letterhead
    self.blocks = blocks
  }

  /// A page of figures: the pictures, then the tables.
  ///
  /// - Parameters:
  ///   - tables: At least one; the page has the title of the first.
  ///   - charts: What can be shown of them.
  public init(_ tables: [Table], charts: [Chart] = []) {
    precondition(!tables.isEmpty, "A page needs a table.")
    self.init(title: tables[0].title, blocks: charts.map(Block.chart) + tables.map(Block.table))
  }

  /// The tables, in order.
  var tables: [Table] {
    blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }

  /// The pictures, in order.
  var charts: [Chart] {
    blocks.compactMap { block in
      if case .chart(let chart) = block { chart } else { nil }
    }
  }
}
