import Scoring
import Survey
import Testing

/// Kind, place, and both values as printed in English.
private func summary(_ findings: [AuditFinding]) -> [String] {
  findings.map { finding in
    let figures = [finding.published, finding.recomputed, finding.difference]
      .map { $0?.text(.en) ?? "-" }.joined(separator: " ")
    return "\(finding.line ?? 0) \(finding.criterion ?? "-") \(finding.kind.rawValue) \(figures)"
      + (finding.isTruncation ? " cut" : "")
  }
}

@Suite("Audit of Vân Canh 2021")
struct VanCanhAuditTests {
  private let sheetFindings = [
    "2 1 deduction -3.36 -3.54 0.18",
    "32 3.5 deduction -0.15 -0.05 -0.1",
    "50 5.3 sum 2 1.5 0.5",
  ]

  private func document(_ name: String) throws -> CSVDocument {
    try Fixture.document("samples/van-canh-2021/\(name).csv")
  }

  @Test("the bare sheet gives exactly three findings, with or without its catalogue")
  func bare() throws {
    let audit = try Audit(sheet: document("score-sheet"))
    #expect(summary(audit.findings) == sheetFindings)
    #expect(audit.points == points(4584))
    #expect(audit.maximum == points(6000))
    let catalogue = try Fixture.catalogue("binh-dinh-huyen-2021")
    let informed = try Audit(sheet: document("score-sheet"), catalogue: catalogue)
    #expect(informed == audit)
  }

  @Test("the comparison table and the statements add what is wrong in them and nothing right")
  func whole() throws {
    let audit = try Audit(
      sheet: document("score-sheet"), comparison: document("comparison"),
      statements: document("statements"),
      catalogue: Fixture.catalogue("binh-dinh-huyen-2021"))
    #expect(
      summary(audit.findings) == sheetFindings + [
        "2 1 comparison-points 6.64 6.46 0.18",
        "2 1 percentage 66.4 64.6 1.8",
        "2 1 change 3.9 2.1 1.8",
        "5 4 percentage 85.6 85.7 -0.1",
        "5 4 percentage-before 64.2 64.3 -0.1 cut",
        "7 sipas index 29.78 29.95 -0.17",
        "15 7.4.2 ratio-points 0.53 0.28 0.25",
        "17 7.4.3 ratio-points 0.11 0.17 -0.06",
      ])
  }

  @Test("the expected findings of the sample are these")
  func sample() throws {
    let audit = try Audit(
      sheet: document("score-sheet"), comparison: document("comparison"),
      statements: document("statements"),
      catalogue: Fixture.catalogue("binh-dinh-huyen-2021"))
    let rows = try document("expected-findings").rows
    let printed = audit.findings.map { finding in
      [
        finding.file, finding.line.map { "\($0)" }, finding.criterion, finding.kind.rawValue,
        finding.published?.text(.en), finding.recomputed?.text(.en),
        finding.difference?.text(.en),
      ]
    }
    #expect(printed == rows.map(\.fields))
  }

  @Test("sentences name the place, both values and the reason, in both languages")
  func sentences() throws {
    let audit = try Audit(
      sheet: document("score-sheet"), comparison: document("comparison"),
      statements: document("statements"))
    #expect(
      audit.findings[0].sentence.vi
        == "score-sheet.csv:2: tiêu chí 1: điểm trừ không bằng điểm tối đa 10 trừ điểm đạt 6,46:"
        + " công bố -3,36, tính lại -3,54, lệch 0,18")
    #expect(
      audit.findings.first { $0.isTruncation }?.sentence.en
        == "comparison.csv:5: criterion 4: the percentage of the year before is not points"
        + " out of the maximum: published 64.2, recomputed 64.3, difference -0.1 (cut off instead of rounded)"
    )
    #expect(audit.findings.last?.sentence.vi.contains("ngưỡng 30 % thì đúng") == true)
    let index = try #require(audit.findings.first { $0.kind == .index })
    #expect(index.sentence.en.contains("they would be 74.45 %"))
  }
}

@Suite("Audit of a sheet with one planted defect")
struct PlantedDefectTests {
  private enum Column: Int, CaseIterable {
    case maximum = 2
    case points, deducted
  }

  /// The published sheet with its three contradictions removed.
  private func clean() throws -> CSVDocument {
    let sheet = try Fixture.document("samples/van-canh-2021/score-sheet.csv")
    let repaired = ["1": (4, "-3.54"), "3.5": (4, "-0,05"), "5.3": (3, "1.5")]
    let rows = sheet.rows.map { row in
      var fields = row.fields
      if let (column, text) = repaired[fields[0] ?? ""] { fields[column] = text }
      return CSVDocument.Row(line: row.line, fields: fields)
    }
    return CSVDocument(file: sheet.file, headings: sheet.headings, rows: rows)
  }

  private func planting(
    _ text: String?, row: Int, column: Int, in sheet: CSVDocument
  ) -> CSVDocument {
    var rows = sheet.rows
    var fields = rows[row].fields
    fields[column] = text
    rows[row] = CSVDocument.Row(line: rows[row].line, fields: fields)
    return CSVDocument(file: sheet.file, headings: sheet.headings, rows: rows)
  }

  /// The first and the last year's tables of the report, with its contradictions removed.
  private let comparison = """
    criterion,before_points,before_maximum,before_percent,points,maximum,percent,change
    1,7.5,12,62.5,6.46,10,64.6,+2.1
    4,4.5,7,64.3,6,7,85.7,+21.4
    7,10,16,62.5,8.57,12,71.4,+8.9
    """

  private let statements = """
    kind,criterion,published,maximum,percent,numerator,denominator,on_time,late,full_at,before,after,parts,points,from,below
    total,,75.62,,,,,,,,,,29.78,,,
    change,,"6,22",,,,,,,,69.40,75.62,,,,
    index,sipas,29.95,40,74.87,,,,,,,,,,,
    mean,,74.87,,,,,,,,,,75.16; 68.16; 65.96; 79.47; 85.61,,,
    ratio,3.6,"85,93",,,232,270,,,,,,,,,
    points,3.6,,,,232,270,,,,,,,,,
    points,1.7,0.75,,,,4,2,2,,,,,,,
    class,,Nhóm 3,,,,,,,,,,,75.62,70,80
    """

  @Test("a clean sheet has no findings, with comparison, statements and catalogue")
  func nothing() throws {
    let catalogue = try Fixture.catalogue("binh-dinh-huyen-2021")
    let audit = try Audit(
      sheet: clean(), comparison: Fixture.csv(comparison), statements: Fixture.csv(statements),
      catalogue: catalogue)
    #expect(summary(audit.findings) == [])
    let bare = try Audit(sheet: clean())
    #expect(summary(bare.findings) == [])
  }

  @Test(
    "any figure of any line, changed by itself, is found exactly once",
    arguments: [(-50, false), (-1, false), (9, false), (300, false), (-50, true), (9, true)])
  func figures(change: Int, withCatalogue: Bool) throws {
    let sheet = try clean()
    let catalogue = withCatalogue ? try Fixture.catalogue("binh-dinh-huyen-2021") : nil
    let (comparison, statements) = (Fixture.csv(comparison), Fixture.csv(statements))
    for (index, row) in sheet.rows.enumerated() {
      for column in Column.allCases {
        guard let text = row.fields[column.rawValue] else { continue }
        let right = try Points(written: text)
        let wrong = right + points(change)
        // Points and maxima below zero are no slip; a deduction may be printed either way.
        if wrong < .zero && column != .deducted { continue }
        let planted = planting(
          wrong.text(.en), row: index, column: column.rawValue, in: sheet)
        let audit = try Audit(
          sheet: planted, comparison: comparison, statements: statements, catalogue: catalogue)
        let found = summary(audit.findings)
        if column == .deducted && wrong == .zero - right { continue }
        #expect(found.count == 1, "\(row.fields[0] ?? "") \(column) \(wrong.text(.en)): \(found)")
      }
    }
  }

  @Test("a figure left blank is no finding")
  func blanks() throws {
    let sheet = try clean()
    for index in sheet.rows.indices {
      for column in Column.allCases {
        let planted = planting(nil, row: index, column: column.rawValue, in: sheet)
        let audit = try Audit(sheet: planted)
        #expect(summary(audit.findings) == [], "row \(index), \(column)")
      }
    }
  }

  @Test("a line left out is found once, with the catalogue by its name")
  func missingLines() throws {
    let sheet = try clean()
    let catalogue = try Fixture.catalogue("binh-dinh-huyen-2021")
    for index in sheet.rows.indices {
      let id = sheet.rows[index].fields[0] ?? ""
      // Leaves only: without its heading a branch hangs one level higher, and still adds up.
      guard sheet.rows.count(where: { $0.fields[0]?.hasPrefix("\(id).") == true }) == 0 else {
        continue
      }
      var rows = sheet.rows
      rows.remove(at: index)
      let planted = CSVDocument(file: "a.csv", headings: sheet.headings, rows: rows)
      let bare = try Audit(sheet: planted)
      #expect(bare.findings.map(\.kind) == [.maximumSum], "\(id): \(summary(bare.findings))")
      let informed = try Audit(sheet: planted, catalogue: catalogue)
      #expect(informed.findings.map(\.kind) == [.missingCriterion], "\(id)")
      #expect(informed.findings.map(\.criterion) == [id])
    }
  }

  @Test("a line that is there twice, or has no number, is found once")
  func doubledLines() throws {
    let sheet = try clean()
    let doubled = CSVDocument(
      file: "a.csv", headings: sheet.headings,
      rows: sheet.rows + [CSVDocument.Row(line: 99, fields: sheet.rows[3].fields)])
    #expect(try Audit(sheet: doubled).findings.map(\.kind) == [.duplicate])
    let unreadable = planting("một", row: 3, column: 3, in: sheet)
    #expect(try Audit(sheet: unreadable).findings.map(\.kind) == [.unreadable])
  }

  @Test("a line that adds up the areas is judged as a total, a text without figures is none")
  func totalLines() throws {
    let sheet = try clean()
    func findings(_ fields: [String?]) throws -> [String] {
      let rows = sheet.rows + [CSVDocument.Row(line: 99, fields: fields)]
      let more = CSVDocument(file: "a.csv", headings: sheet.headings, rows: rows)
      return summary(try Audit(sheet: more).findings)
    }
    #expect(try findings([nil, "Tổng cộng", "60", "45,84", nil]) == [])
    #expect(try findings(["Tổng", nil, "60", "46.02", nil]) == ["99 - total 46.02 45.84 0.18"])
    #expect(try findings([nil, "TỔNG ĐIỂM", "61", nil, nil]) == ["99 - maximum-sum 61 60 1"])
    #expect(try findings([nil, "áp dụng có hiệu quả", nil, nil, nil]) == [])
    #expect(try findings([nil, "Kế hoạch", "1", "1", nil]) == ["99 - unreadable - - -"])
  }

  @Test("a percentage in the sheet itself is judged, and said to be cut off where it is")
  func percentColumn() throws {
    let text = "criterion,maximum,points,percent\n1,7,6,"
    for (printed, expected) in [("85.7", []), ("85.6", [false]), ("85.71", []), ("85", [true])] {
      let audit = try Audit(sheet: Fixture.csv(text + printed))
      #expect(audit.findings.map(\.isTruncation) == expected)
    }
  }

  @Test("the longest figures that are read are audited, not a crash")
  func longest() throws {
    let figure = "99999999.999999"
    let sheet = Fixture.csv(
      """
      criterion,maximum,points,deducted,percent
      1,\(figure),99999998.999997,0.333331,99.999997
      1.1,33333333.333333,11111111.111117,1.7,33.3333331
      """)
    let table = Fixture.csv(
      "criterion,before_points,before_maximum,before_percent,points,maximum,percent,change\n"
        + "1,77777777.777773,99999999.999989,77.777777,66666666.666667,88888888.888883,75.1,1.234567"
    )
    let statements = Fixture.csv(
      """
      kind,criterion,published,maximum,percent,full_at,numerator,denominator
      index,1,99999999.999999,99999999.999999,99.999999,,,
      points,1,0.999999,99999.99,,99.999999,9999999999999.97,9999999999999.99
      """)
    #expect(try !Audit(sheet: sheet, comparison: table, statements: statements).findings.isEmpty)
  }

  @Test("a criterion that the catalogue does not have is named")
  func unknownCriterion() throws {
    let sheet = try clean()
    let more = CSVDocument(
      file: "a.csv", headings: sheet.headings,
      rows: sheet.rows + [CSVDocument.Row(line: 99, fields: ["9", "x", "1", "1", nil])])
    let audit = try Audit(sheet: more, catalogue: Fixture.catalogue("binh-dinh-huyen-2021"))
    #expect(audit.findings.map(\.kind) == [.unknownCriterion])
  }

  @Test(
    "each figure of the comparison table, changed by itself, is found exactly once",
    arguments: 1...3)
  func comparisonFigures(row: Int) throws {
    let table = Fixture.csv(comparison)
    let kinds: [AuditFinding.Kind] = [
      .percentageBefore, .percentageBefore, .percentageBefore, .comparisonPoints,
      .comparisonMaximum, .percentage, .change,
    ]
    for (offset, kind) in kinds.enumerated() {
      let number = try #require(
        WrittenNumber(table.rows[row - 1].fields[offset + 1] ?? "", as: .decimal))
      let wrong = (number.value + Rational(2)).text(.en)
      let planted = planting(wrong, row: row - 1, column: offset + 1, in: table)
      let audit = try Audit(sheet: clean(), comparison: planted)
      #expect(audit.findings.map(\.kind) == [kind], "\(summary(audit.findings))")
    }
  }

  @Test("each statement, changed by itself, is found exactly once")
  func statementFigures() throws {
    let document = Fixture.csv(statements)
    let kinds: [AuditFinding.Kind] = [
      .total, .change, .index, .mean, .ratio, .ratioPoints, .ratioPoints, .pointsClass,
    ]
    let wrong = ["75.80", "6.23", "29.78", "74.88", "85.92", "0.87", "0.5", "Nhóm 2"]
    for (index, kind) in kinds.enumerated() {
      let planted = planting(wrong[index], row: index, column: 2, in: document)
      let audit = try Audit(
        sheet: clean(), statements: planted,
        catalogue: Fixture.catalogue("binh-dinh-huyen-2021"))
      #expect(audit.findings.map(\.kind) == [kind], "\(summary(audit.findings))")
    }
    // Points are exact: 0.9 is not 0.86 rounded.
    let short = planting("0.9", row: 5, column: 2, in: document)
    #expect(try Audit(sheet: clean(), statements: short).findings.map(\.kind) == [.ratioPoints])
    // 85.92 is 85.9259… cut off.
    let cut = planting("85,92", row: 4, column: 2, in: document)
    #expect(try Audit(sheet: clean(), statements: cut).findings.map(\.isTruncation) == [true])
  }

  @Test("a class is judged by the bounds that the report states, at both ends")
  func classBounds() throws {
    func kinds(_ points: String) throws -> [AuditFinding.Kind] {
      let statement = Fixture.csv("kind,published,points,from,below\nclass,A,\(points),70,80")
      return try Audit(sheet: clean(), statements: statement).findings.map(\.kind)
    }
    #expect(try kinds("70") == [])
    #expect(try kinds("69.99") == [.pointsClass])
    #expect(try kinds("79.99") == [])
    #expect(try kinds("80") == [.pointsClass])
  }

  @Test("a statement of an unknown kind, or with a text for a number, is reported")
  func unreadableStatements() throws {
    for row in ["sum,1", "ratio,x", "ratio,50"] {
      let text = "kind,published,numerator,denominator\n\(row),1,0"
      let audit = try Audit(sheet: clean(), statements: Fixture.csv(text))
      #expect(audit.findings.first?.kind == .unreadable, "\(row)")
    }
  }
}
