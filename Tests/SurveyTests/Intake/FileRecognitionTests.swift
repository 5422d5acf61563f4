import Foundation
import Testing

@testable import Survey

@Suite("File recognition")
struct FileRecognitionTests {
  private let library = FormLibrary(workspace: nil)

  private func contents(_ heading: String) throws -> String {
    var name = ""
    try withFolder { folder in
      let path = "\(folder)/a.csv"
      try write(heading + "\n", to: path)
      let recognition = try FileRecognition(
        forms: [library.form("mau-so-1"), library.form("tthc-2018")],
        catalogue: Shipped.catalogue("binh-dinh"), library: library)
      switch try recognition.contents(of: path) {
      case .forms(let form): name = form.id
      case .dossierCounts: name = "dossiers"
      }
    }
    return name
  }

  private func items(_ count: Int) -> String { (1...count).map { "q\($0)" }.joined(separator: ",") }

  @Test("tells forms of two instruments and dossier counts by their headings")
  func tells() throws {
    #expect(try contents("ma_phieu,ngay_nhan,huyen,\(items(22))") == "mau-so-1")
    #expect(
      try contents("ma_phieu;ngay_nhan;xa;" + items(9).replacing(",", with: ";")) == "tthc-2018")
    #expect(try contents("don_vi,tu_ngay,den_ngay,tiep_nhan") == "dossiers")
  }

  @Test("says of a file that is none of them what the first form misses")
  func none() throws {
    let error = #expect(throws: UnusableHeadings.self) { try contents("một,hai,ba") }
    #expect(error?.sentence.en.contains("the form's serial") == true)
  }
}
