import Survey
import Testing

@testable import Reports

/// The names of sheets with these titles.
private func names(_ titles: String...) -> [String] {
  SheetName.names(for: titles.map(both), language: .vi)
}

@Suite("Sheet name")
struct SheetNameTests {
  @Test(
    "has no sign that Excel forbids",
    arguments: [
      ("Kỳ 2021/2022: [tạm]*?\\", "Kỳ 2021-2022- (tạm)"), ("'Trích'", "Trích"),
      ("  ", "Bảng"), ("", "Bảng"), ("a\nb c", "a b c"),
    ])
  func signs(title: String, name: String) {
    #expect(names(title) == [name])
  }

  @Test(
    "cannot be taken for a cell, a number or a word of Excel",
    arguments: ["2022", "A1", "RC", "R1C1", "TRUE", "History", "XFD_1", "2022.Q1"])
  func references(title: String) {
    #expect(names(title) == ["Bảng \(title)"])
  }

  @Test("is cut after a word to 31 UTF-16 units")
  func length() {
    #expect(
      names("Xếp hạng cấp huyện theo chỉ số hài lòng chung, kỳ 2022")
        == ["Xếp hạng cấp huyện theo chỉ số"])
    #expect(names(String(repeating: "ă", count: 31)) == [String(repeating: "ă", count: 31)])
    #expect(names(String(repeating: "ă", count: 32)) == [String(repeating: "ă", count: 31)])
    #expect(names(String(repeating: "😀", count: 16)) == [String(repeating: "😀", count: 15)])
  }

  @Test("differs from every other in more than capitals")
  func unique() {
    #expect(names("Đơn vị", "ĐƠN VỊ", "Đơn vị (2)") == ["Đơn vị", "ĐƠN VỊ (2)", "Đơn vị (2) (2)"])
    let long = String(repeating: "ă", count: 40)
    let many = names(long, long, long)
    #expect(Set(many).count == 3)
    #expect(many.allSatisfy { $0.utf16.count <= 31 })
  }
}
