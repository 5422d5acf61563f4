extension CSVDocument {
  /// Reads a small CSV file, whatever its encoding, delimited by `,`, `;`, tab or `|`.
  ///
  /// - Throws: `UnreadableFile`, `UndecidedEncoding`, or `DefectiveFile` naming every line with stray quotation marks
  ///   or a wrong number of fields.
  public static func read(_ path: String) throws -> CSVDocument {
    let encoding = try EncodingDetector(vocabulary: .common).choice(for: path)
    let best = try FileDialect.mostEven(path, encoding: encoding)
    guard let best else {
      throw DefectiveFile([
        Defect(
          file: path, line: nil,
          problem: Bilingual(
            vi: "tệp trống hoặc dòng tiêu đề sai dấu nháy kép",
            en: "the file is empty or its heading line has stray quotation marks"))
      ])
    }
    return try read(path, best)
  }

  private static func read(_ path: String, _ dialect: FileDialect) throws -> CSVDocument {
    let file = try dialect.open(path)
    let (reader, headings) = (file.reader, file.headings)
    var rows: [Row] = []
    var defects: [Defect] = []
    while true {
      switch try reader.next() {
      case .end:
        guard defects.isEmpty else { throw DefectiveFile(defects) }
        return CSVDocument(file: path, headings: headings, rows: rows)
      case .brokenQuotes:
        defects.append(
          Defect(file: path, line: reader.line, problem: RecordDecoder.brokenQuotes.problem))
      case .record:
        let record = reader.record
        if RecordDecoder.isBlank(record) { continue }
        let fields = (0..<record.count).map { place in
          record.trimmed(place).isEmpty ? nil : record.text(place)
        }
        if fields.dropFirst(headings.count).contains(where: { $0 != nil }) {
          defects.append(
            Defect(
              file: path, line: reader.line,
              problem: Bilingual(
                vi: "có \(fields.count) trường, cần \(headings.count)",
                en: "has \(fields.count) fields, expected \(headings.count)")))
        }
        rows.append(Row(line: reader.line, fields: Array(fields.prefix(headings.count))))
      }
    }
  }
}
