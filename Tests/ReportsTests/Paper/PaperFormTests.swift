import Foundation
import Testing

@testable import Reports
@testable import Survey

/// The forms that travel with the program.
private func shippedForm(_ id: String) throws -> Form {
  let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return try FormLibrary(workspace: nil, executable: root.appendingPathComponent("sipas").path)
    .form(id)
}

private func count(_ part: String, in text: String) -> Int {
  text.components(separatedBy: part).count - 1
}

@Suite("Serial range")
struct SerialRangeTests {
  @Test(
    "counts up from the first to the last serial, both included",
    arguments: [
      ("VC-0009..VC-0011", ["VC-0009", "VC-0010", "VC-0011"]), ("7..9", ["7", "8", "9"]),
      ("A1B099..A1B100", ["A1B099", "A1B100"]), ("X", ["X"]), ("ĐL-1..ĐL-1", ["ĐL-1"]),
    ])
  func serials(text: String, expected: [String]) throws {
    #expect(try SerialRange(text).serials == expected)
  }

  @Test(
    "refuses what is no range",
    arguments: [
      "", "..", "A1..", "..A1", "A1..B2", "A09..A100", "A2..A1", "A1 ..A2", "A..B", "1..99999",
      "A\u{200B}1", String(repeating: "x", count: 61), "1..99999999999999999999",
    ])
  func refused(text: String) {
    #expect(throws: UnusableSerials.self) { try SerialRange(text) }
  }
}

@Suite("QR code")
struct QRCodeTests {
  @Test("has the three finders, the timing lines and the level of correction of ISO/IEC 18004")
  func structure() throws {
    let code = try #require(QRCode("VC-0001"))
    #expect(code.side == 21)
    func dark(_ row: Int, _ column: Int) -> Bool { code.squares[row * code.side + column] }
    for (top, left) in [(0, 0), (0, 14), (14, 0)] {
      for row in 0..<7 {
        for column in 0..<7 {
          let ring = max(abs(row - 3), abs(column - 3))
          #expect(dark(top + row, left + column) == (ring != 2))
        }
      }
    }
    for place in 8..<13 {
      #expect(dark(6, place) == (place % 2 == 0) && dark(place, 6) == (place % 2 == 0))
    }
    // Level M is 00, which the mask of the format turns into 10.
    #expect(dark(8, 0) && !dark(8, 1))
  }

  @Test("draws each dark square once, four squares away from the edge")
  func path() throws {
    let code = try #require(QRCode("VC-0001"))
    var squares = [Bool](repeating: false, count: code.side * code.side)
    for run in code.path.matches(of: /M(\d+) (\d+)h(\d+)v1H(\d+)z/) {
      let (column, row, length) = try (
        #require(Int(run.1)), #require(Int(run.2)), #require(Int(run.3))
      )
      #expect(Int(run.4) == column)
      for step in 0..<length { squares[(row - 4) * code.side + column - 4 + step] = true }
    }
    #expect(squares == code.squares && code.width == code.side + 8)
  }

  @Test("other texts have other codes, and too long a text has none")
  func texts() {
    #expect(QRCode("VC-0001") != QRCode("VC-0002"))
    #expect(QRCode("") == nil)
    #expect(QRCode(String(repeating: "ạ", count: 1000)) == nil)
  }
}

@Suite("Paper form")
struct PaperFormTests {
  @Test("has a box for each level of each item on each sheet, and each serial with its code")
  func boxes() throws {
    for id in ["mau-so-1", "phu-luong-2026", "bnv-2022"] {
      let form = try shippedForm(id)
      let html = PaperForm(
        form, serials: try SerialRange("S-01..S-03"), unit: nil, language: .vi
      ).html
      #expect(
        count(#"<td class="level"><i class="box"></i></td>"#, in: html)
          == 3 * form.items.count * form.scale.levels.count)
      for serial in ["S-01", "S-02", "S-03"] {
        #expect(count("<b>\(serial)</b>", in: html) == 1)
        #expect(count(try #require(QRCode(serial)).path, in: html) == 1)
      }
      for item in form.items { #expect(count("<td>\(item.text.vi)</td>", in: html) == 3) }
    }
  }

  @Test("leaves room for a serial where none is given")
  func noSerial() throws {
    let html = PaperForm(
      try shippedForm("mau-so-1"), serials: nil, unit: nil, language: .en
    ).html
    #expect(html.contains(#"Serial<br><span class="line">"#) && !html.contains("<svg"))
  }

  @Test("lets no serial, unit or wording of a form become markup")
  func escapes() throws {
    let unit = Unit(
      code: "1", name: "<img src=x onerror=alert(1)>", level: .commune, parent: nil,
      validFrom: nil, validTo: nil, successor: nil)
    let html = PaperForm(
      try shippedForm("mau-so-1"), serials: try SerialRange("\"><script>1..\"><script>1"),
      unit: unit, language: .vi
    ).html
    #expect(!html.contains("<script") && !html.contains("<img"))
    #expect(html.contains("&lt;script&gt;1") && html.contains("&lt;img src=x"))
  }

  private func pdf(path: String) throws -> Data {
    try PaperForm(
      shippedForm("mau-so-1"), serials: SerialRange("S-1..S-2"), unit: nil, language: .vi
    ).pdf(environment: ["PATH": path])
  }

  @Test("a browser prints the PDF from the page with all its sheets")
  func printed() throws {
    try withFolder { folder in
      try install(
        "chromium",
        """
        for word; do case $word in --print-to-pdf=*) out=${word#*=};; file://*) page=${word#file://};; esac
        done
        grep -c '<table class="sheet">' "$page" > "$out"
        """, in: folder)
      #expect(try pdf(path: folder.path) == Data("2\n".utf8))
    }
  }

  @Test("without a browser, or where it fails, one sentence says what to do")
  func notPrinted() throws {
    try withFolder { folder in
      // LibreOffice would not do.
      try install("soffice", "exit 0", in: folder)
      #expect(throws: OfficeFailure(.pdf, .noBrowser)) { try pdf(path: folder.path) }
      #expect(OfficeFailure(.pdf, .noBrowser).sentence.vi.contains("gói chromium"))
      try install("chromium", "exit 0", in: folder)
      #expect(throws: OfficeFailure(.pdf, .browserFailed)) { try pdf(path: folder.path) }
    }
  }
}
