internal import Survey

extension CSVDocument {
  /// What says nothing can't be free of contradictions.
  ///
  /// - Throws: `DefectiveFile` with `problem` if every row is blank.
  func requireRows(or problem: Bilingual) throws(DefectiveFile) {
    guard rows.contains(where: { $0.fields.contains { $0 != nil } }) else {
      throw defective(problem)
    }
  }

  func defective(_ problem: Bilingual) -> DefectiveFile {
    DefectiveFile([Defect(file: file, line: nil, problem: problem)])
  }
}
