import Testing

@testable import Quarter

@Suite("Names of files in a revision")
struct FileNameTests {
  @Test("different codes have different names, and none leads out of the folder")
  func parts() {
    let codes = [
      "54", "a b", "a%20b", "..", "../x", "/etc", "A", "a", "", ".ẩn", "ẩn", "x\0y", "a/b", "%",
    ]
    #expect(Set(codes.map(FileName.part)).count == codes.count)
    for code in codes where !code.isEmpty {
      #expect(FileName.isPlain("scores/\(FileName.part(code)).json"))
    }
    #expect(FileName.part("H-540_x") == "H-540_x")
  }

  @Test(
    "a name that a manifest could not have is no name",
    arguments: [
      "../units.csv", "/etc/passwd", "scores/../../x.csv", "a/b/c.csv", ".hidden", "x", "",
      "scores/", "a\n.csv", "ranking-district.csv\0", "~.csv", "scores//x.csv",
    ])
  func plain(_ name: String) {
    #expect(!FileName.isPlain(name))
  }
}
