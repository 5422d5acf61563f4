/// Something wrong in a file that a person wrote, and where.
public struct Defect: Sendable, Hashable, Explained {
  /// The file as the user named it.
  public let file: String
  /// Line from 1, where one can be named.
  public let line: Int?
  /// What is wrong and what was expected, without the place.
  public let problem: Bilingual

  public init(file: String, line: Int?, problem: Bilingual) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// `form.yaml:12: what is wrong; what was expected`.
  public var sentence: Bilingual {
    let place = line.map { "\(file):\($0): " } ?? "\(file): "
    return Bilingual(vi: place + problem.vi, en: place + problem.en)
  }
}

/// A file that cannot be used, with every defect found in it.
public struct DefectiveFile: ExplainedError, Equatable {
  public let defects: [Defect]

  public init(_ defects: [Defect]) {
    self.defects = defects
  }

  /// One line a defect.
  public var sentence: Bilingual {
    Bilingual(
      vi: defects.map(\.sentence.vi).joined(separator: "\n"),
      en: defects.map(\.sentence.en).joined(separator: "\n"))
  }
}
