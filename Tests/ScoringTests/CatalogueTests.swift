import Foundation
import Scoring
import Survey
import Testing

@Suite("Criterion catalogues")
struct CatalogueTests {
  @Test(
    "the shipped catalogues are free of defects and say their maximum",
    arguments: [
      ("binh-dinh-huyen-2021", 10000), ("tthc-2018", 1800), ("qd-766-2022", 10000),
    ])
  func shipped(id: String, maximum: Int) throws {
    let catalogue = try Fixture.catalogue(id)
    #expect(catalogue.id == id)
    #expect(catalogue.maximum == points(maximum))
  }

  @Test("Bình Định's has the published sheet's lines: 64 leaves of 60 points, and SIPAS of 40")
  func binhDinh() throws {
    let catalogue = try Fixture.catalogue("binh-dinh-huyen-2021")
    let sheet = try Fixture.document("samples/van-canh-2021/score-sheet.csv")
    #expect(sheet.rows.count == 82)
    for row in sheet.rows {
      let criterion = try #require(catalogue[row.fields[0] ?? ""])
      #expect(criterion.name == row.fields[1])
      #expect(try criterion.maximum == Points(written: row.fields[2] ?? ""))
    }
    let leaves = catalogue.leaves.filter { $0.id != "sipas" }
    #expect(leaves.count == 64)
    #expect(leaves.map(\.maximum).reduce(.zero, +) == points(6000))
    #expect(catalogue["sipas"]?.maximum == points(4000))
  }

  @Test("the example of the README is read as it stands")
  func example() throws {
    let parts = try Fixture.text("forms/criteria/README.md").components(separatedBy: "```")
    let yaml = try #require(parts.first { $0.hasPrefix("yaml\n") }).dropFirst("yaml\n".count)
    let catalogue = try Catalogue(yaml: String(yaml), file: "README.md")
    #expect(catalogue.id == "my-catalogue" && !catalogue.isAssessed)
    #expect(catalogue.maximum == points(300))
  }

  @Test("a title is one text for both languages, or one a language")
  func titles() throws {
    func title(_ yaml: String) throws -> Bilingual {
      let criteria = "criteria: [{id: \"1\", name: a, maximum: 1, rule: manual}]"
      return try Catalogue(
        yaml: "id: a\nversion: \"1\"\n\(yaml)\n\(criteria)\n", file: "a.yaml"
      ).title
    }
    #expect(try title("title: Bộ") == Bilingual(vi: "Bộ", en: "Bộ"))
    #expect(try title("title: {vi: Bộ, en: Set}") == Bilingual(vi: "Bộ", en: "Set"))
    for defect in ["", "title: [a]", "title: {vi: Bộ}"] {
      #expect(throws: DefectiveFile.self) { try title(defect) }
    }
  }

  @Test("classes are cut at their thresholds, 15.00 of 18 being Xuất sắc")
  func classes() throws {
    let tthc = try Fixture.catalogue("tthc-2018")
    let expected = [
      (1800, "excellent"), (1500, "excellent"), (1499, "good"), (1200, "good"), (1199, "fair"),
      (900, "fair"), (899, "average"), (600, "average"), (599, "weak"), (0, "weak"),
    ]
    for (hundredths, id) in expected { #expect(tthc.group(of: points(hundredths))?.id == id) }

    let district = try Fixture.catalogue("binh-dinh-huyen-2021")
    #expect(district.group(of: points(7562))?.id == "group-3")
    #expect(district.group(of: points(8000))?.id == "group-2")
    #expect(district.group(of: points(7999))?.id == "group-3")
    #expect(district.group(of: points(6940)) == nil)
    #expect(district.rating(of: points(7562))?.name.vi == "Hoàn thành tốt nhiệm vụ")
    #expect(district.rating(of: points(6940))?.name.vi == "Hoàn thành nhiệm vụ")
  }

  @Test(
    "each defect is named with its line and what was expected",
    arguments: [
      ("- {id: \"1.1\", name: a, maximum: 0.9, rule: manual}", 7, "là 1 nhưng các mục con"),
      ("- {id: \"1\", name: a, maximum: 1, rule: manual}", 9, "đã có ở dòng 5"),
      ("- {id: \"1.1\", name: a, maximum: 1}", 9, "thiếu 'children' hoặc 'rule'"),
      ("- {id: \"1.1\", name: a, maximum: 1, rule: magic}", 9, "là 'magic'; phải là một trong"),
      ("- {id: \"1.1\", name: a, maximum: 1, rule: manual, full_at: 5}", 9, "không thuộc về"),
      ("- {id: \"1.1\", name: a, maximum: 1, rule: ratio, full_at: 0}", 9, "lớn hơn 0"),
      ("- {id: \"1.1\", name: a, maximum: 1, rule: ratio, full_at: 101}", 9, "từ 0 đến 100"),
      (
        "- {id: \"1.1\", name: a, maximum: 1, rule: ratio, full_at: 50, zero_below: 60}", 9,
        "không được lớn hơn 'full_at'"
      ),
      ("- {id: \"1.1\", name: a, maximum: \"1,0\", rule: manual}", 9, "dấu chấm thập phân"),
      ("- {id: \"1.1\", name: a, maximum: 1, rule: manual, oops: 1}", 9, "không có mục"),
      (
        """
        - id: "1.1"
          name: a
          maximum: 1
          rule: steps
          steps:
            - {below: 50, points: 0}
            - {above: 50, points: 1}
        """, 15, "hở hoặc chồng nhau"
      ),
      (
        """
        - id: "1.1"
          name: a
          maximum: 1
          rule: steps
          steps:
            - {to: 50, points: 0}
            - {from: 50, points: 1}
        """, 15, "hở hoặc chồng nhau"
      ),
      (
        """
        - id: "1.1"
          name: a
          maximum: 1
          rule: steps
          steps: [{from: 50, points: 2}]
        """, 13, "số điểm từ 0 đến 1"
      ),
      (
        """
        - id: "1.1"
          name: a
          maximum: 1
          rule: steps
          steps: [{from: 50, below: 50, points: 1}]
        """, 13, "không chứa số nào"
      ),
    ])
  func defects(yaml: String, line: Int, words: String) {
    let error = #expect(throws: DefectiveFile.self) {
      try Fixture.catalogue(maximum: "1", criteria: yaml)
    }
    let texts = error?.defects.map(\.sentence.vi).joined(separator: "\n") ?? ""
    #expect(error?.defects.count == 1, "\(texts)")
    #expect(error?.defects.first?.line == line, "\(texts)")
    #expect(texts.contains(words), "\(texts)")
  }

  @Test("bonus and minus points stand outside the parent's maximum")
  func outsideMaximum() throws {
    let catalogue = try Fixture.catalogue(
      maximum: "1",
      criteria: """
        - {id: "1.1", name: a, maximum: 1, rule: manual}
        - {id: "1.2", name: b, maximum: 2, rule: bonus}
        - {id: "1.3", name: c, maximum: 3, rule: minus}
        """)
    #expect(catalogue.maximum == points(100))
  }

  @Test("overlapping classes are a defect")
  func overlappingClasses() {
    let error = #expect(throws: DefectiveFile.self) {
      try Catalogue(
        yaml: """
          id: a
          version: "1"
          title: {vi: a, en: a}
          groups:
            - {id: high, name: {vi: a, en: a}, from: 50}
            - {id: low, name: {vi: a, en: a}, to: 50}
          criteria:
            - {id: "1", name: a, maximum: 1, rule: manual}
          """, file: "a.yaml")
    }
    #expect(error?.defects.map(\.line) == [6])
  }

  @Test("an assessed catalogue asks for one dimension of a form in every criterion")
  func assessed() throws {
    #expect(try Fixture.catalogue("tthc-2018").isAssessed)
    #expect(try !Fixture.catalogue("binh-dinh-huyen-2021").isAssessed)
    let error = #expect(throws: DefectiveFile.self) {
      try Catalogue(
        yaml: """
          id: a
          version: "1"
          title: {vi: a, en: a}
          assessed: true
          criteria: [{id: "1", name: a, maximum: 2, rule: survey}]
          """, file: "a.yaml")
    }
    #expect(error?.defects.map(\.line) == [4])
  }
}
