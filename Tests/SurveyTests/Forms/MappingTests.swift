import Foundation
import Testing

@testable import Survey

private func mapped(_ text: String) throws -> Form {
  try withFolder { folder in
    try write(text, to: "\(folder)/map.yaml")
    return try SmallSurvey.form().mapped(by: "\(folder)/map.yaml")
  }
}

private func columns(_ form: Form, _ headings: [String]) throws -> ColumnMap {
  try HeadingDictionary(form: form, shared: Shipped.library.sharedHeadings())
    .map(headings, file: "x.csv")
}

@Suite("Mapping")
struct MappingTests {
  @Test("says what headings hold, before anything else does")
  func headings() throws {
    let form = try mapped(
      """
      columns:
        "Câu A": a1
        "Kênh": b2
        ma_phieu: ignore
        "Số hiệu [x]": serial
      """)
    let map = try columns(
      form, ["CAU A", "q2", "q3", "kenh", "ma_phieu", "so hieu x", "ngay_nhan", "huyen"])
    #expect(
      map.uses == [
        .item(0), .item(1), .item(2), .item(3), .ignored, .role(.serial), .role(.received),
        .role(.district),
      ])
  }

  @Test("says what values mean, before the levels' own labels and numbers")
  func values() throws {
    let form = try mapped(
      """
      values: {A1: 1, "5": 1, "1": 5, "Hài lòng": 3, "99": not_applicable, xx: blank, "?": several_marks}
      """)
    var decoder = AnswerDecoder(scale: form.scale, values: form.mapping.values)
    func state(_ text: String) -> String {
      let bytes = Array(text.utf8)
      return String(UnicodeScalar(decoder.state(bytes.span)))
    }
    let expected = [
      ("A1", "1"), ("a1", "1"), ("5", "1"), ("1", "5"), ("4", "4"), ("hai long", "3"), ("99", "n"),
      ("XX", "."), ("A2", "!"), ("Rất hài lòng", "5"),
    ]
    for (text, meaning) in expected { #expect(state(text) == meaning, "\(text)") }
  }

  @Test("may stand in the form file; a file of its own decides where both name something")
  func both() throws {
    let form = try SmallSurvey.form(
      SmallSurvey.formText + "\nmapping:\n  columns: {x: a1, y: a2}\n  values: {v: 4, w: 2}\n")
    let other = try withFolder { folder in
      try write("columns: {y: b1}\nvalues: {v: 5}\n", to: "\(folder)/m.yaml")
      return try form.mapped(by: "\(folder)/m.yaml")
    }
    #expect(form.mapping.columns == ["x": .item("a1"), "y": .item("a2")])
    #expect(other.mapping.columns == ["x": .item("a1"), "y": .item("b1")])
    #expect(other.mapping.values == ["v": 0x35, "w": 0x32])
  }

  @Test("names each defect with its line")
  func defects() {
    let text = """
      columns:
        x: a9
        y:
        z: received
      values:
        A1: 6
        A2: often
        A3: "4"
      colums: {}
      """
    #expect(defectLines { _ = try mapped(text) } == [2, 3, 6, 7, 9])
    let problem = sentence { _ = try mapped("columns: {x: a9}") }
    #expect(problem?.contains("map.yaml:1: 'columns.x' là 'a9'; phải là mã một câu") == true)
    #expect(sentence { _ = try SmallSurvey.form().mapped(by: "missing.yaml") } != nil)
  }
}
