import Foundation
import Survey
import Testing

@testable import Reports

/// Puts a program of a name into a folder.
///
/// Another program writes it: a file that is open for writing cannot be run, and what another test
/// starts at that moment would hold a copy of this process's descriptor.
func install(_ name: String, _ script: String, in folder: URL) throws {
  let writing = Process()
  writing.executableURL = URL(fileURLWithPath: "/bin/sh")
  writing.arguments = [
    "-c", "printf '%s\\n' '#!/bin/sh' \"$1\" > \"$0\" && chmod 755 \"$0\"",
    folder.appendingPathComponent(name).path, script,
  ]
  try writing.run()
  writing.waitUntilExit()
  try #require(writing.terminationStatus == 0)
}

@Suite("DOCX and PDF by other programs")
struct OfficeWriterTests {
  private let document = Document([ranking])

  private func data(_ format: OfficeWriter.Format, path: String) throws -> Data {
    try OfficeWriter(language: .vi, format: format).data(of: document, environment: ["PATH": path])
  }

  @Test("names the package where no program is installed", arguments: OfficeWriter.Format.allCases)
  func missing(format: OfficeWriter.Format) throws {
    try withFolder { folder in
      #expect(throws: OfficeFailure(format, .missing)) { try data(format, path: folder.path) }
      #expect(OfficeFailure(format, .missing).sentence.vi.contains("libreoffice-writer"))
      // A relative folder would let the current one decide what runs.
      #expect(throws: OfficeFailure(format, .missing)) { try data(format, path: ".:bin") }
    }
  }

  @Test("hands LibreOffice the document and takes what it made")
  func converted() throws {
    try withFolder { folder in
      // The file before the last argument's place is the folder, the last one the source.
      try install(
        "soffice",
        """
        while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out=$2; shift; done
        { printf 'made of '; head -c 5 "$1"; } > "$out/report.docx"
        """, in: folder)
      #expect(try data(.docx, path: folder.path) == Data("made of <?xml".utf8))
    }
  }

  @Test(
    "a program that fails, or makes nothing and says it did, is one sentence",
    arguments: ["exit 1", "exit 0", "kill -9 $$"])
  func failed(script: String) throws {
    try withFolder { folder in
      try install("soffice", script, in: folder)
      #expect(throws: OfficeFailure(.docx, .failed)) { try data(.docx, path: folder.path) }
      let words = OfficeFailure(.docx, .failed).sentence
      #expect(words.vi.contains("DOCX") && words.en.contains("--to html"))
    }
  }

  @Test("a browser prints the PDF where LibreOffice is missing or fails", arguments: [false, true])
  func browser(hasOffice: Bool) throws {
    try withFolder { folder in
      if hasOffice { try install("soffice", "exit 1", in: folder) }
      try install(
        "chromium",
        """
        for word; do case $word in --print-to-pdf=*) printf page > "${word#*=}";; esac; done
        """, in: folder)
      #expect(try data(.pdf, path: folder.path) == Data("page".utf8))
    }
  }
}
