import Foundation
import Testing

@testable import Survey

/// Forms and the items of their dimensions.
private let shipped: [(String, [Int])] = [
  ("mau-so-1", [4, 5, 6, 3, 4]), ("bnv-2022", [4, 4, 5, 3, 3]), ("bnv-2023", [3, 4, 3, 3, 3]),
  ("tthc-2018", [1, 1, 1, 1, 1, 1, 1, 1, 1]),
]

/// What is replaced in the small form, the line of the defect, and words of its sentence.
private let mistakes: [(String, String, Int, String)] = [
  ("id: nho\n", "", 1, "thiếu mục 'id'"),
  ("id: nho", "id: nhỏ", 1, "'id' là 'nhỏ'"),
  ("id: nho", "id: _", 1, "'id' là '_'"),
  ("version: \"1\"", "version: \"\"", 2, "'version' phải là một chuỗi chữ không trống"),
  ("version: \"1\"", "version: [1]", 2, "'version' phải là một chuỗi chữ"),
  ("title: {vi: Phiếu nhỏ, en: Small form}", "title: {en: x}", 3, "thiếu mục 'title.vi'"),
  ("title: {vi: Phiếu nhỏ, en: Small form}", "titel: x", 3, "không có mục 'titel'"),
  ("scale:\n", "scale: 5\nscala:\n", 4, "'scale' phải là danh sách"),
  ("level: 2,", "level: 1,", 7, "các mức phải tăng dần"),
  ("level: 5,", "level: 10,", 10, "số nguyên từ 0 đến 9"),
  ("level: 5,", "level: 4.5,", 10, "số nguyên từ 0 đến 9"),
  ("label: {vi: Hài lòng, en: Satisfied}", "label: {vi: BÌNH THƯỜNG}", 9, "cách viết của mức 3"),
  ("satisfied: [4, 5]", "satisfied: [4, 6]", 11, "có '6', không phải một mức"),
  ("satisfied: [4, 5]", "satisfied: []", 11, "phải nêu các mức được coi là hài lòng"),
  ("  satisfied: [4, 5]\n", "", 5, "phải nêu các mức được coi là hài lòng"),
  ("id: ket_qua", "id: tiep_can", 19, "'tiep_can' đã dùng ở dòng 13"),
  ("id: b1", "id: a1", 23, "'a1' đã dùng ở dòng 17"),
  ("short: KQ", "short: Quá dài quá", 21, "dài nhất 8 ký tự"),
  ("reversed: true", "reversed: maybe", 18, "phải là true hoặc false"),
  ("text: Chính xác", "txt: Chính xác", 24, "không có mục 'dimensions[2].items[2].txt'"),
  ("dimensions:", "index: {measure: mean}\ndimensions:", 12, "'index.measure' là 'mean'"),
  ("dimensions:", "index: {measure: points-sum}\ndimensions:", 12, "mỗi yếu tố đúng một câu"),
  ("dimensions:", "index: {weights: {tiep_can: 1}}\ndimensions:", 12, "thiếu yếu tố 'ket_qua'"),
  ("dimensions:", "index: {weights: {tiep_can: 0, ket_qua: 0}}\ndimensions:", 12, "toàn số 0"),
  ("dimensions:", "index: {weights: {tiep_can: -1, ket_qua: 1}}\ndimensions:", 12, "số từ 0"),
  (
    "dimensions:", "index: {weights: {tiep_can: 1, ket_qua: 1, x: 1}}\ndimensions:", 12,
    "không phải mã của một yếu tố"
  ),
  ("dimensions:", "minimum_answered: 1.5\ndimensions:", 12, "số từ 0.0 đến 1.0"),
  ("dimensions:", "minimum_answered: nan\ndimensions:", 12, "số từ 0.0 đến 1.0"),
  ("dimensions:", "columns: {seriel: [x]}\ndimensions:", 12, "không phải một loại cột"),
  ("id: nho", "id: nho\nid: nho", 1, "không đọc được YAML"),
  ("id: nho", "\tid: nho", 1, "không đọc được YAML"),
]

@Suite("Form reader")
struct FormReaderTests {
  @Test("reads the shipped forms with their dimensions", arguments: shipped)
  func reads(id: String, items: [Int]) throws {
    let form = try Shipped.library.form(id)
    #expect(form.id == id)
    #expect(form.dimensions.map(\.items.count) == items)
  }

  @Test("reads every shipped form and those of the samples")
  func all() throws {
    #expect(Shipped.library.ids.count >= 5)
    for id in Shipped.library.ids { #expect(try Shipped.library.form(id).id == id) }
    let ward = try Shipped.library.form("phu-luong-2026")
    #expect(ward.items.count == 9 && ward.dimensions.count == 3)
    let single = try Shipped.library.form("\(Shipped.root)/samples/da-nang-2014/da-nang-2014.yaml")
    #expect(single.items.count == 1 && single.scale.levels.count == 3)
    let points = try Shipped.library.form("tthc-2018")
    #expect(points.index.measure == .pointsSum && points.scale.lowest == 0)
  }

  @Test("keeps what a form says")
  func small() throws {
    let form = try SmallSurvey.form()
    #expect(form.scale.satisfied == [4, 5] && form.scale.lowest == 1 && form.scale.highest == 5)
    #expect(form.items.map(\.isReversed) == [false, true, false, false])
    #expect(form.index.weights == [0.5, 0.5] && form.index.measure == .satisfiedShare)
    #expect(form.fewestAnswers == 2)
    #expect(form.dimension("ket_qua") == 1 && form.dimension("x") == nil)
    let weighted = try SmallSurvey.form(
      SmallSurvey.formText + "\nindex: {weights: {ket_qua: 3, tiep_can: 1}}\nminimum_answered: 0")
    #expect(weighted.index.weights == [0.25, 0.75])
    #expect(weighted.fewestAnswers == 1)
  }

  @Test("takes an overall question only if it stands alone in its dimension")
  func overallQuestion() throws {
    let alone = """

        - id: chung
          name: Chung
          items:
            - {id: g1, text: Nói chung có hài lòng không}
      index: {overall_question: g1}
      """
    #expect(try SmallSurvey.form().index.overallQuestion == nil)
    #expect(try SmallSurvey.form(SmallSurvey.formText + alone).index.overallQuestion == 4)
    for (id, problem) in [("b1", "phải đứng một mình"), ("x", "không phải mã của một câu")] {
      let text = SmallSurvey.formText + "\nindex: {overall_question: \(id)}"
      #expect(sentence { _ = try SmallSurvey.form(text) }?.contains(problem) == true)
    }
  }

  @Test("names each kind of defect with its line", arguments: mistakes)
  func defects(part: String, replacement: String, line: Int, problem: String) throws {
    #expect(SmallSurvey.formText.contains(part))
    let text = SmallSurvey.formText.replacingOccurrences(of: part, with: replacement)
    var defects: [Defect] = []
    do {
      _ = try SmallSurvey.form(text)
    } catch {
      defects = (error as? DefectiveFile)?.defects ?? []
    }
    #expect(defects.contains { $0.line == line && $0.problem.vi.contains(problem) }, "\(defects)")
  }

  @Test("never crashes on a mutated form: it reads it or names defects")
  func mutated() {
    var random = SeededGenerator(seed: 11)
    let lines = SmallSurvey.formText.split(separator: "\n").map(String.init)
    let values = [
      "", "~", "[]", "{}", "[1, 2]", "{a: b}", "-1", "1e400", "*x", "'", "\"", "- x", "|",
    ]
    for _ in 0..<1000 {
      var changed = lines
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let place = Int.random(in: 0..<changed.count, using: &random)
        if Bool.random(using: &random) {
          changed.remove(at: place)
        } else if let colon = changed[place].firstIndex(of: ":") {
          let value = values.randomElement(using: &random) ?? ""
          changed[place] = changed[place][...colon] + " " + value
        }
      }
      do {
        let form = try SmallSurvey.form(changed.joined(separator: "\n"))
        #expect(!form.items.isEmpty)
      } catch {
        #expect((error as? DefectiveFile)?.defects.isEmpty == false)
      }
    }
  }

  @Test("takes wrong types everywhere, and many defects, one line each")
  func wrongTypes() {
    let text = """
      id: [1]
      version: {a: b}
      title: ~
      scale: 3
      index: []
      dimensions: {a: b}
      columns: 7
      minimum_answered: x
      """
    let lines = defectLines { _ = try SmallSurvey.form(text) }
    #expect(lines?.compactMap(\.self) == Array(1...8))
  }

  @Test(
    "refuses what is no YAML mapping", arguments: ["", "# nothing", "- a", "text", "1", "~", "{"])
  func noMapping(text: String) {
    #expect(defectLines { _ = try SmallSurvey.form(text) }?.count == 1)
  }

  @Test("bears deep nesting and aliases of aliases")
  func hostile() {
    var bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
    for level in 1...12 {
      let list = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ",")
      bomb += "a\(level): &a\(level) [\(list)]\n"
    }
    for text in [String(repeating: "[", count: 100_000), bomb, "a: &a\n  b: *a"] {
      #expect(defectLines { _ = try SmallSurvey.form(text) }?.isEmpty == false)
    }
  }
}

@Suite("Form library")
struct FormLibraryTests {
  @Test("takes the workspace's form before the shipped one")
  func workspaceFirst() throws {
    try withFolder { folder in
      let forms = "\(folder)/forms"
      try FileManager.default.createDirectory(atPath: forms, withIntermediateDirectories: false)
      let own = SmallSurvey.formText.replacingOccurrences(of: "id: nho", with: "id: mau-so-1")
      try write(own, to: "\(forms)/mau-so-1.yaml")
      try write(SmallSurvey.formText, to: "\(forms)/nho.yaml")
      let library = FormLibrary(workspace: folder, executable: "\(Shipped.root)/sipas")
      #expect(try library.form("mau-so-1").items.count == 4)
      #expect(try library.form("bnv-2022").items.count == 19)
      #expect(library.ids.contains("nho") && library.ids.contains("tthc-2018"))
      #expect(library.ids == library.ids.sorted() && !library.ids.contains("columns"))
    }
  }

  @Test("finds the forms of an installed program")
  func installed() throws {
    try withFolder { folder in
      let share = "\(folder)/share/sipas/forms"
      try FileManager.default.createDirectory(atPath: share, withIntermediateDirectories: true)
      try write("item_prefixes: [q]\n", to: "\(share)/columns.yaml")
      try write(SmallSurvey.formText, to: "\(share)/nho.yaml")
      #expect(FormLibrary(workspace: nil, executable: "\(folder)/bin/sipas").ids == ["nho"])
    }
  }

  @Test("reads a form by path and names the known ones for an unknown id")
  func paths() throws {
    try withFolder { folder in
      try write(SmallSurvey.formText, to: "\(folder)/phiếu 'nhỏ'.yaml")
      #expect(try Shipped.library.form("\(folder)/phiếu 'nhỏ'.yaml").id == "nho")
      #expect(
        sentence { _ = try Shipped.library.form("\(folder)/x.yaml") }?.contains("Không có tệp")
          == true)
      #expect(sentence { _ = try Shipped.library.form(folder) }?.contains("thư mục") == true)
    }
    let unknown = sentence { _ = try Shipped.library.form("mau-so-9") }
    #expect(unknown?.contains("mau-so-1, ") == true && unknown?.contains("'mau-so-9'") == true)
    #expect(sentence { _ = try Shipped.library.form("columns") } != nil)
  }

  @Test("reads the example of forms/README.md as it stands there")
  func example() throws {
    let text = try read("\(Shipped.root)/forms/README.md")
    let parts = text.components(separatedBy: "```")
    let yaml = try #require(parts.first { $0.hasPrefix("yaml\n") }).dropFirst(5)
    let form = try FormReader.form(String(yaml), file: "example.yaml")
    #expect(form.items.map(\.id) == ["c1", "c2", "c3"])
    #expect(form.index.weights.map { ($0 * 3).rounded() } == [2, 1])
  }
}
