import Foundation
import Testing

@Suite("sipas forms print")
struct FormsPrintCommandTests {
  @Test("a PDF needs a file and a browser, and says so; the page stays the default")
  func targets() throws {
    let folder = try Folder()
    let words = ["forms", "print", "mau-so-1", "--serials", "A1..A2"]
    let page = try Program.run(words, in: folder.url)
    #expect(page.code == 0 && page.output.hasPrefix("<!DOCTYPE html>"))
    #expect(page.output.contains("<b>A2</b>"))
    for options in [
      ["--to", "pdf"], ["--output", "a.pdf"], ["--to", "pdf", "--output", "a.html"],
    ] {
      #expect(try Program.run(words + options, in: folder.url).code == 64)
    }
    let missing = try Program.run(
      words + ["--to", "pdf", "--output", "a.pdf"], in: folder.url,
      environment: ["LANG": "C.UTF-8", "PATH": folder.url.path])
    #expect(missing.code == 1 && missing.findings.contains("apt-get install chromium"))
    #expect(!folder.has("a.pdf"))
  }
}
