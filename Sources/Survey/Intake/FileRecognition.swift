/// Tells from its headings what a file holds.
public struct FileRecognition {
  /// What the rows of a file are.
  public enum Contents: Sendable {
    /// Forms, by the instrument that was filled in.
    case forms(Form)
    case dossierCounts
  }

  private let forms: [Form]
  private let catalogue: UnitCatalogue
  private let shared: SharedHeadings

  /// - Parameters:
  ///   - forms: The instruments that files may hold, the likeliest first; at least one.
  ///   - catalogue: The units, whose names tell how a file is encoded.
  ///   - library: Where the headings common to all forms are found.
  public init(forms: [Form], catalogue: UnitCatalogue, library: FormLibrary) throws {
    self.forms = forms
    self.catalogue = catalogue
    shared = try library.sharedHeadings()
  }

  /// What a file holds: of the kinds that its headings fit, the one that knows most of them.
  ///
  /// - Throws: `UnreadableFile`, or what the likeliest form has to say about the headings.
  public func contents(of path: String) throws -> Contents {
    var best: (contents: Contents, understood: Int)?
    var failure: (any Error)?
    if let columns = try fitting({ try dossierColumns(path) }, &failure) {
      best = (.dossierCounts, columns.places.count)
    }
    failure = nil
    for form in forms {
      let map = try fitting({ try columns(path, form) }, &failure)
      if let map, map.understood > best?.understood ?? 0 { best = (.forms(form), map.understood) }
    }
    if let best { return best.contents }
    throw failure ?? UnusableHeadings(file: path, reasons: [.empty])
  }

  private func columns(_ path: String, _ form: Form) throws -> ColumnMap {
    let detector = EncodingDetector(vocabulary: Vocabulary(form: form, catalogue: catalogue))
    let dictionary = HeadingDictionary(form: form, shared: shared)
    return try FileDialect.find(
      path: path, encoding: detector.choice(for: path), understood: \.understood
    ) { try dictionary.map($0, file: path) }.meaning
  }

  private func dossierColumns(_ path: String) throws -> DossierColumns {
    let detector = EncodingDetector(vocabulary: Vocabulary(catalogue: catalogue))
    return try FileDialect.find(
      path: path, encoding: detector.choice(for: path), understood: \.places.count
    ) { try DossierColumns($0, file: path) }.meaning
  }

  /// The result of `read`, or nil, with the first failure kept, where the headings do not fit or
  /// nothing tells how they are encoded.
  private func fitting<Result>(
    _ read: () throws -> Result, _ failure: inout (any Error)?
  ) throws -> Result? {
    do {
      return try read()
    } catch let error as UnreadableFile {
      throw error
    } catch let error as any ExplainedError {
      failure = failure ?? error
      return nil
    }
  }
}
