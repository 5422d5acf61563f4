import Survey
import Testing

@Suite("File name")
struct FileNameTests {
  @Test(
    "keeps letters and digits alone, so that it cannot leave its folder",
    arguments: [
      ("Huyện Vân Canh", "bao-cao-huyen-van-canh.html"),
      ("../../etc/passwd", "bao-cao-etc-passwd.html"),
      ("/tmp/x\0y", "bao-cao-tmp-x-y.html"), ("..", "bao-cao.html"),
      ("ĐẮK PƠ", "bao-cao-dak-po.html"),
      ("-rf *; `id`", "bao-cao-rf-id.html"), ("Xã Hoà\u{301}\n日本", "bao-cao-xa-hoa.html"),
      ("C:\\con", "bao-cao-c-con.html"),
    ])
  func made(name: String, expected: String) {
    #expect(FileName.made(of: ["bao-cao", name], ending: "html") == expected)
  }

  @Test("is short enough for any disk")
  func length() {
    let name = FileName.made(
      of: ["bao-cao", String(repeating: "Ủy ban ", count: 100)], ending: "docx")
    #expect(name.utf8.count <= 85)
  }
}
