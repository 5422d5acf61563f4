/// A small CSV file held whole: unit catalogues, score inputs, published sheets.
public struct CSVDocument: Sendable, Equatable {
  /// One record after the heading.
  public struct Row: Sendable, Equatable {
    /// The physical line, from 1, on which the record begins.
    public let line: Int
    /// Trimmed fields; nil where nothing was written.
    public let fields: [String?]

    public init(line: Int, fields: [String?]) {
      self.line = line
      self.fields = fields
    }
  }

  /// The file as the user named it.
  public let file: String
  public let headings: [String]
  public let rows: [Row]

  public init(file: String, headings: [String], rows: [Row]) {
    self.file = file
    self.headings = headings
    self.rows = rows
  }
}
