import Scoring
import Survey
import Testing

@Suite("Cells of the periodic report")
struct CellsTests {
  private func layout(_ id: String) throws -> CellsLayout {
    try CellsLayout(yaml: Fixture.text("forms/cells/\(id).yaml"), file: "\(id).yaml")
  }

  private func cells(
    _ forms: FormsByChannel, district: CountRatio? = nil, commune: CountRatio? = nil
  ) throws -> [ReportCells.Cell] {
    ReportCells.fill(
      try layout("bieu-mau-1-2022"), forms: forms,
      district: district.map { .counted($0) } ?? .notImported,
      commune: commune.map { .counted($0) } ?? .notImported)
  }

  @Test("Kông Chro 2022: 1, 450, 1, and 99.6 % and 100 % on time")
  func kongChro() throws {
    let cells = try cells(
      FormsByChannel(paper: 450, online: 0, unknown: 0),
      district: CountRatio(part: 2521, whole: 2531), commune: CountRatio(part: 5102, whole: 5102))
    #expect(cells.map(\.number) == ["6", "6.1", "6.2", "3.2", "3.3"])
    #expect(cells[0].value == .number(1))
    #expect(cells[1].value == .number(450))
    #expect(cells[2].value == .number(1))
    guard case .percent(let district)? = cells[3].value else {
      Issue.record("3.2 is a percentage")
      return
    }
    #expect(district.rounded(decimals: 1) == Rational(Int128(996), 10))
    #expect(cells[4].value == .percent(Rational(100)))
    #expect(cells.allSatisfy { $0.note == nil })
  }

  @Test("the layout of 2021 has its own numbers")
  func otherLayout() throws {
    #expect(
      try layout("phu-luc-2021").cells.map(\.number)
        == ["1.5", "1.5.1", "1.5.2", "3.4.2", "3.4.3"])
  }

  @Test("the mode is 0 online, 1 paper, 2 both, and open where forms do not say")
  func modes() {
    func mode(_ paper: Int, _ online: Int, _ unknown: Int) -> Int? {
      FormsByChannel(paper: paper, online: online, unknown: unknown).mode
    }
    #expect(mode(0, 5, 0) == 0)
    #expect(mode(5, 0, 0) == 1)
    #expect(mode(5, 1, 0) == 2)
    #expect(mode(5, 1, 3) == 2)
    #expect(mode(5, 0, 1) == nil)
    #expect(mode(0, 0, 1) == nil)
    #expect(mode(0, 0, 0) == nil)
  }

  @Test("what can't be told is blank with its reason, never 0")
  func blanks() throws {
    let none = try cells(FormsByChannel(paper: 0, online: 0, unknown: 0))
    #expect(none.map(\.value) == [.number(0), .number(0), nil, nil, nil])
    #expect(none.map { $0.note == nil } == [true, true, false, false, false])
    let odd = try cells(
      FormsByChannel(paper: 1, online: 0, unknown: 0), district: CountRatio(part: 0, whole: 0),
      commune: CountRatio(part: 3, whole: 2))
    #expect(odd[3].value == nil && odd[4].value == nil)
    #expect(odd[4].note?.vi == "3 hồ sơ đúng hạn vượt 2 hồ sơ đã giải quyết")
  }

  @Test("a defect of a layout is named with its line")
  func defects() {
    let error = #expect(throws: DefectiveFile.self) {
      try CellsLayout(
        yaml: """
          id: a
          title: {vi: a, en: a}
          cells:
            - {number: "6", name: a, unit: a, content: forms}
            - {number: "6", name: a, unit: a, content: mode}
            - {number: "7", name: a, unit: a, content: other}
          """, file: "a.yaml")
    }
    #expect(error?.defects.map(\.line) == [5, 6])
  }
}
