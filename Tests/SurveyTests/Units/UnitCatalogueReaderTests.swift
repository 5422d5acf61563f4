import Testing

@testable import Survey

@Suite("Unit catalogue reader")
struct UnitCatalogueReaderTests {
  @Test(
    "names every defect with its line",
    arguments: [
      ("code,name,level\n1,A,tinh\n1,B,tinh", 3, "mã '1' đã dùng ở dòng 2"),
      ("code,name,level\na1,A,tinh\nA1,B,tinh", 3, "mã 'A1' đã dùng ở dòng 2"),
      ("code,name,level\n1,A,bang", 2, "cấp 'bang' không hợp lệ"),
      ("code,name,level\n1,A,", 2, "cấp '' không hợp lệ"),
      ("code,name,level\n,A,tinh", 2, "thiếu mã hoặc tên"),
      ("code,name,level\n1,,tinh", 2, "thiếu mã hoặc tên"),
      ("code,name,level,parent\n1,A,tinh,\n\n2,B,huyen,9", 4, "không có đơn vị mã '9'"),
      ("code,name,level,successor\n1,A,tinh,9", 2, "không có đơn vị mã '9'"),
      ("code,name,level,parent\n1,A,tinh,1", 2, "không ở cấp cao hơn"),
      ("code,name,level,valid_from\n1,A,tinh,31/02/2022", 2, "'31/02/2022' không phải ngày"),
      ("code,name,level,valid_to\n1,A,tinh,mai", 2, "'mai' không phải ngày"),
      (
        "code,name,level,valid_from,valid_to\n1,A,tinh,2025-07-01,2025-06-30", 2,
        "ngày kết thúc 30/06/2025 ở trước"
      ),
      ("code,name,level\n1,A,tinh,9", 2, "có 4 trường, cần 3"),
      ("code,name,level\n1,\"A,tinh\n2,B,tinh", 2, "dấu nháy kép"),
      ("code,name\n1,A", 1, "thiếu cột 'level'"),
      ("name,level\nA,tinh", 1, "thiếu cột 'code'"),
      ("code,level\n1,tinh", 1, "thiếu cột 'name'"),
      ("code,name,level\n\n", 1, "không có đơn vị nào"),
    ])
  func defects(text: String, line: Int, problem: String) {
    var defects: [Defect] = []
    do {
      _ = try SmallSurvey.catalogue(text)
    } catch {
      defects = (error as? DefectiveFile)?.defects ?? []
    }
    #expect(defects.contains { $0.line == line && $0.problem.vi.contains(problem) }, "\(defects)")
  }

  @Test("names all defects of a file at once")
  func several() {
    let lines = defectLines {
      _ = try SmallSurvey.catalogue(
        "code,name,level,parent\n1,A,x,\n2,,tinh,\n3,C,tinh,9\n3,D,tinh,")
    }
    #expect(lines?.compactMap(\.self).sorted() == [2, 3, 4, 5])
  }

  @Test("refuses a unit above that is of no higher level, and so every circle of parents")
  func parentLevel() {
    for (units, line) in [
      ("1,A,xa,2\n2,B,huyen,3\n3,C,tinh,1", 4), ("1,A,huyen,1", 2), ("1,A,tinh,\n2,B,tinh,1", 3),
      ("1,A,so,\n2,B,huyen,1", 3),
    ] {
      let lines = defectLines {
        _ = try SmallSurvey.catalogue("code,name,level,parent\n" + units)
      }
      #expect(lines == [line])
    }
  }

  @Test("reads other headings, delimiters and words of level")
  func spellings() throws {
    let text =
      "\u{FEFF}Cấp trên;Mã;Tên;Cấp\r\n;52;Tỉnh Bình Định;Tỉnh\r\n52;551;\"Huyện; Vân Canh\";Huyện\r\n"
    let catalogue = try SmallSurvey.catalogue(text)
    #expect(catalogue.units.map(\.name) == ["Tỉnh Bình Định", "Huyện; Vân Canh"])
    #expect(catalogue.units.map(\.level) == [.province, .district])
    #expect(catalogue.units[1].parent == "52")
    for (word, level) in [
      ("Sở", UnitLevel.department), ("Phường", .commune), ("thị xã", .district),
    ] {
      #expect(try SmallSurvey.catalogue("code,name,level\n1,A,\(word)").units[0].level == level)
    }
  }

  @Test("refuses an empty file in words")
  func empty() {
    #expect(sentence { _ = try SmallSurvey.catalogue("") }?.contains("trống") == true)
  }
}
