import Foundation
import Testing

@testable import Reports

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "counts a Vietnamese letter as one column, composed or not",
    arguments: ["Thị xã Bỉm Sơn", "Đường Nguyễn Huệ", "ế", "Ỡ"])
  func vietnamese(text: String) {
    let decomposed = text.decomposedStringWithCanonicalMapping
    #expect(decomposed.unicodeScalars.count > text.unicodeScalars.count)
    #expect(text.displayWidth == text.count)
    #expect(decomposed.displayWidth == text.count)
  }

  @Test("counts East Asian wide letters and emoji as two columns, marks alone as none")
  func others() {
    #expect("越南".displayWidth == 4)
    #expect("한".displayWidth == 2)
    #expect("😀☺️".displayWidth == 4)
    #expect("\u{0301}".displayWidth == 0)
    #expect("\u{200B}a".displayWidth == 1)
    #expect("–─…".displayWidth == 3)
    #expect("".displayWidth == 0)
  }
}
