import Stats
import Testing

@testable import Survey

private let text = [
  "Mã hồ sơ;Lĩnh vực;Ghi chú", "0001;Đất đai;a", "0002;ĐẤT ĐAI ;\"hai", "dòng; \"\"x\"\"\"",
  "0003;Hộ tịch;", "", "0004;;=1+1", ";;", "0005;Đất đai;  b ", "",
].joined(separator: "\n")

/// A list of so many dossiers, in the given fields one after the other.
private func list(_ count: Int, fields: [String]) -> String {
  "ma,linh_vuc\n"
    + (0..<count).map { "\($0),\(fields[$0 % fields.count])\n" }.joined()
}

@Suite("Draw from a list of dossiers")
struct DossierDrawTests {
  @Test("counts the dossiers of each stratum, whatever its spelling, and no blank line")
  func strata() throws {
    try withFolder { folder in
      try write(text, to: "\(folder)/a.csv")
      let list = try DossierList(path: "\(folder)/a.csv", stratifiedBy: "linh_vuc")
      #expect(list.headings == ["Mã hồ sơ", "Lĩnh vực", "Ghi chú"])
      #expect(list.stratumHeading == "Lĩnh vực" && list.population == 5)
      #expect(list.strata.map(\.name) == ["Đất đai", "Hộ tịch", nil])
      #expect(list.strata.map(\.population) == [3, 1, 1])
      #expect(try DossierList(path: "\(folder)/a.csv").strata.map(\.population) == [5])
    }
  }

  @Test("gives every field back as it stands in the list, with its line")
  func fields() throws {
    try withFolder { folder in
      try write(text, to: "\(folder)/a.csv")
      let draw = try DossierDraw(
        5, from: DossierList(path: "\(folder)/a.csv"), by: .simpleRandom, seed: 1)
      #expect(draw.lines == [2, 3, 5, 7, 9])
      #expect(
        draw.rows == [
          ["0001", "Đất đai", "a"], ["0002", "ĐẤT ĐAI", "hai\ndòng; \"x\""],
          ["0003", "Hộ tịch", ""],
          ["0004", "", "=1+1"], ["0005", "Đất đai", "b"],
        ])
    }
  }

  @Test("takes each stratum's share, in the order of the list", arguments: Draw.allCases)
  func proportional(method: Draw) throws {
    try withFolder { folder in
      try write(list(1000, fields: ["a", "b", "a", "c", "a"]), to: "\(folder)/a.csv")
      let list = try DossierList(path: "\(folder)/a.csv", stratifiedBy: "linh_vuc")
      let draw = try DossierDraw(100, from: list, by: method, seed: 5)
      #expect(draw.strata.map(\.size) == [60, 20, 20])
      #expect(draw.strata.map(\.weight) == [10, 10, 10])
      for stratum in draw.strata {
        #expect(draw.rows.count { $0[1] == stratum.name } == stratum.size)
      }
      let numbers = draw.rows.compactMap { Int($0[0]) }
      #expect(numbers.count == 100 && Set(numbers).count == 100 && numbers == numbers.sorted())
      #expect(draw.lines == numbers.map { $0 + 2 })
      let again = try DossierDraw(100, from: list, by: method, seed: 5)
      let other = try DossierDraw(100, from: list, by: method, seed: 6)
      #expect(again.lines == draw.lines && other.lines != draw.lines)
    }
  }

  @Test("keeps to the minimum of each stratum")
  func minimum() throws {
    try withFolder { folder in
      try write(list(200, fields: Array(repeating: "a", count: 99) + ["b"]), to: "\(folder)/a.csv")
      let list = try DossierList(path: "\(folder)/a.csv", stratifiedBy: "linh_vuc")
      let draw = try DossierDraw(10, from: list, by: .simpleRandom, seed: 1, minimum: 5)
      #expect(draw.strata.map(\.size) == [8, 2])
      #expect(throws: MinimumTooLarge(minimum: 9, needed: 11, size: 10)) {
        try DossierDraw(10, from: list, by: .simpleRandom, seed: 1, minimum: 9)
      }
      #expect(throws: SampleTooLarge(wanted: 201, population: 200)) {
        try DossierDraw(201, from: list, by: .simpleRandom, seed: 1)
      }
    }
  }

  @Test("refuses a list with lines that cannot be read, naming them")
  func defects() throws {
    try withFolder { folder in
      try write("ma,lv\n1,a\n2,b,zu viel\n3,\"a\"b\n4,c,\n", to: "\(folder)/a.csv")
      #expect(defectLines { _ = try DossierList(path: "\(folder)/a.csv") } == [3, 4])
      let many = "ma,lv\n" + (0..<30).map { "\($0),a,x\n" }.joined()
      try write(many, to: "\(folder)/b.csv")
      let lines = try #require(defectLines { _ = try DossierList(path: "\(folder)/b.csv") })
      #expect(lines == (2...21).map { $0 } + [nil])
      #expect(
        sentence { _ = try DossierList(path: "\(folder)/b.csv") }?.contains("còn 10 dòng khác")
          == true)
    }
  }

  @Test("names the columns there are, and an empty list")
  func headings() throws {
    try withFolder { folder in
      try write("ma,lv,LV\n1,a,b\n", to: "\(folder)/a.csv")
      #expect(
        sentence { _ = try DossierList(path: "\(folder)/a.csv", stratifiedBy: "xa") }?
          .hasSuffix("không có cột 'xa'; có các cột 'ma', 'lv', 'LV'.") == true)
      #expect(
        sentence { _ = try DossierList(path: "\(folder)/a.csv", stratifiedBy: "lv") }?
          .contains("hai cột 'lv'") == true)
      try write("ma,lv\n,\n\n", to: "\(folder)/b.csv")
      #expect(
        sentence { _ = try DossierList(path: "\(folder)/b.csv") }?.contains("không có hồ sơ nào")
          == true)
      #expect(sentence { _ = try DossierList(path: "\(folder)/c.csv") } != nil)
    }
  }

  @Test("reads a list in the encoding that it has or is said to have")
  func encodings() throws {
    try withFolder { folder in
      // Windows-1258: Đ is D0, â is E2, and the tone behind it EC.
      let rows = Array("ma,linh_vuc\n1,".utf8) + [0xD0, 0xE2, 0xEC] + Array("t\n".utf8)
      try write(rows, to: "\(folder)/a.csv")
      let list = try DossierList(
        path: "\(folder)/a.csv", stratifiedBy: "linh_vuc", encoding: .windows1258)
      #expect(list.strata.map(\.name) == ["Đất"])
      let draw = try DossierDraw(1, from: list, by: .systematic, seed: 1)
      #expect(draw.rows == [["1", "Đất"]])
      let units = "\u{FEFF}ma,linh_vuc\n1,Đất\n".utf16
      let wide: [UInt8] = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      try write(wide, to: "\(folder)/b.csv")
      let other = try DossierList(path: "\(folder)/b.csv", stratifiedBy: "linh_vuc")
      #expect(other.strata == list.strata)
    }
  }

  @Test("refuses a list that changed after it was counted")
  func changed() throws {
    try withFolder { folder in
      try write(list(50, fields: ["a"]), to: "\(folder)/a.csv")
      let list = try DossierList(path: "\(folder)/a.csv")
      try write(text, to: "\(folder)/a.csv")
      #expect(throws: UnreadableFile.self) {
        try DossierDraw(5, from: list, by: .simpleRandom, seed: 1)
      }
    }
  }

  @Test("plans as many forms to be sent out as must come back")
  func plan() throws {
    let plan = try SamplePlan(
      .halfWidth(3), SampleSize(population: 8145), responseRate: 0.6)
    #expect(plan.size == 944 && plan.yamane == 978)
    #expect(plan.sentOut(for: 944) == 1574 && plan.sentOut(for: 600) == 1000)
    #expect(throws: SampleTooLarge(wanted: 11, population: 10)) {
      try SamplePlan(.size(11), SampleSize(population: 10))
    }
  }
}
