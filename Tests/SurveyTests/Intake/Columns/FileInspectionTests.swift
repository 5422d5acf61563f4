import Foundation
import Testing

@testable import Survey

private func inspection(_ text: String, map: String? = nil) throws -> FileInspection {
  try withFolder { folder in
    try write(text, to: "\(folder)/a.csv")
    var form = try SmallSurvey.form()
    if let map {
      try write(map, to: "\(folder)/m.yaml")
      form = try form.mapped(by: "\(folder)/m.yaml")
    }
    return try FileInspection(
      path: "\(folder)/a.csv", form: form, catalogue: nil, library: Shipped.library, encoding: nil)
  }
}

/// What the columns hold, in short: a role, an item, or why there is none.
private func meanings(_ inspection: FileInspection) -> [String] {
  inspection.columns.map { column in
    switch column.meaning {
    case .role(let role): role.rawValue
    case .item(let item): item.id
    case .rejectNote: "note"
    case .unused(let why): why.en
    }
  }
}

@Suite("File inspection")
struct FileInspectionTests {
  @Test("says what each column holds, and why another is not used")
  func columns() throws {
    let found = try inspection(
      "Bảng 1\nma_phieu;ngay_nhan;q1;Phải đi lại nhiều lần;a;b2;Số nhà;y_kien;gop_y;;q3\n",
      map: "columns: {a: b1, q3: ignore}")
    #expect(
      meanings(found) == [
        "serial", "received", "a1", "a2", "b1", "b2", "not understood", "comment",
        "the same as 'y_kien'", "not understood", "left out by the mapping",
      ])
    #expect(found.problem == nil && found.delimiter == ";" && found.titles == 1)
    #expect(found.encoding.encoding == .utf8 && found.program == nil)
  }

  @Test("shows the columns of a file that could not be imported, and the reason")
  func problem() throws {
    let found = try inspection("q1,q2,q9,Câu 1,ngay\n1,2,3,4,5\n")
    #expect(
      meanings(found) == [
        "a1", "a2", "the form has no such item", "the same as 'q1'", "received",
      ])
    let problem = try #require(found.problem?.vi)
    for part in ["không có cột mã phiếu", "thiếu cột câu 3, 4", "'q1', 'Câu 1'", "'q9'"] {
      #expect(problem.contains(part))
    }
  }

  @Test("fails in words where no heading is understood at all")
  func nothing() {
    #expect(
      sentence { _ = try inspection("x,y\n1,2\n") }?.contains("không có cột mã phiếu") == true)
    #expect(sentence { _ = try inspection("") }?.contains("tệp trống") == true)
  }
}
