import Crypto
import Foundation
import GRDB
import Testing

@testable import Survey

/// A file of forms with Vietnamese headings, units, labels and a comment that goes over two lines.
private let forms = """
  Mã phiếu,Ngày nhận,Kênh,Huyện,Câu 1,Câu 2,Câu 3,Câu 4,Đối tượng,Ý kiến
  S1,2022-01-05,Trực tuyến,Huyện Vân Canh,Rất hài lòng,Bình thường,Hài lòng,4,Người dân,"rất tốt,
  cảm ơn"
  S2,2022-01-06,Giấy,Huyện An Lão,Không hài lòng,Hài lòng,,N/A,Tổ chức,ừ
  S3,2022-01-06,Giấy,Huyện Nào Đó,4,4,4,4,Tổ chức,ở
  """

/// Everything that counts of the stored responses, with all letters small.
private func stored(_ store: Store) throws -> [String] {
  try store.queue.read { db in
    try Row.fetchAll(db, sql: "SELECT * FROM responses ORDER BY id").map { row in
      ["serial", "received", "unit", "channel", "respondent_type", "answers", "comment"]
        .map { (row[$0] as String?) ?? "" }.joined(separator: "|").lowercased()
    }
  }
}

@Suite("Files of all encodings")
struct EncodedFilesTests {
  @Test(
    "give the same responses, hashes of their own bytes, and rejects in UTF-8",
    arguments: [
      TextEncoding.utf8, .utf16LE, .utf16BE, .windows1258, .tcvn3, .vni, .viscii,
    ])
  func same(encoding: TextEncoding) throws {
    try withFolder { folder in
      let path = "\(folder)/a.csv"
      let bytes = EncodedText.bytes(forms, encoding)
      try write(bytes, to: path)
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      let report = try SmallSurvey.importer(store).importFile(path)
      #expect(report.encoding == encoding.name && report.isBalanced)
      #expect(report.lines == 5 && report.continuation == 1 && report.accepted == 2)
      #expect(report.sha256 == SHA256.hash(data: bytes).map { String(format: "%02x", $0) }.joined())
      #expect(
        try stored(store) == [
          "s1|2022-01-05|551|truc_tuyen|người dân|5344|rất tốt,\ncảm ơn",
          "s2|2022-01-06|542|giay|tổ chức|24.n|ừ",
        ])
      #expect(report.rules.first?.examples.first?.line == 5)
      let rejects = "\(path).rejects.csv"
      let text = try read(rejects)
      #expect(text.hasPrefix("\u{FEFF}sipas_line,") && text.lowercased().contains("huyện nào đó"))
      let mended = text.replacingOccurrences(
        of: "(?i)Huyện Nào Đó", with: "542", options: .regularExpression)
      try write(mended, to: "\(folder)/b.csv")
      #expect(try SmallSurvey.importer(store).importFile("\(folder)/b.csv").accepted == 1)
      #expect(try stored(store).last == "s3|2022-01-06|542|giay|tổ chức|4444|ở")
    }
  }

  @Test("name the line of a byte that means nothing, and nothing is stored")
  func undecodable() throws {
    try withFolder { folder in
      let path = "\(folder)/a.csv"
      try write(
        EncodedText.bytes(forms, .vni) + [0x0A] + EncodedText.bytes("S4,", .vni) + [0x62, 0xE1],
        to: path)
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      let problem = sentence { _ = try SmallSurvey.importer(store).importFile(path) }
      #expect(problem?.contains("a.csv:6: có byte không thuộc bảng mã VNI-Windows") == true)
      #expect(try stored(store).isEmpty)
      #expect(try names(in: folder) == ["a.csv", "store.sqlite"])
    }
  }

  @Test("are read as they are said to be")
  func named() throws {
    try withFolder { folder in
      let path = "\(folder)/a.csv"
      // Nothing tells the encoding of one letter.
      let text = SmallSurvey.file([SmallSurvey.row("S1", comment: "đ")])
      try write(EncodedText.bytes(text, .tcvn3), to: path)
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      #expect(
        sentence { _ = try SmallSurvey.importer(store).importFile(path) }?
          .contains("không xác định được bảng mã") == true)
      var options = SmallSurvey.options
      options.encoding = .tcvn3
      let report = try SmallSurvey.importer(store, options: options).importFile(path)
      #expect(report.encoding == "TCVN3" && report.encodingChoice?.hits == nil)
      #expect(try stored(store).first?.hasSuffix("|đ") == true)
    }
  }

  @Test("also as unit catalogues", arguments: TextEncoding.allCases)
  func catalogues(encoding: TextEncoding) throws {
    try withFolder { folder in
      try write(EncodedText.bytes(SmallSurvey.unitsText, encoding), to: "\(folder)/u.csv")
      let units = try UnitCatalogueReader.read(CSVDocument.read("\(folder)/u.csv"))
      #expect(try units.unit(named: "Huyện Vân Canh").code == "551")
      #expect(units.unit(code: "542")?.name == "Huyện An Lão")
    }
  }

  @Test("also as dossier counts", arguments: TextEncoding.allCases)
  func dossiers(encoding: TextEncoding) throws {
    try withFolder { folder in
      let text = """
        Đơn vị;Từ ngày;Đến ngày;Tiếp nhận
        Huyện An Lão;01/01/2022;31/03/2022;120
        """
      try write(EncodedText.bytes(text, encoding), to: "\(folder)/d.csv")
      let store = try Store(path: "\(folder)/store.sqlite", for: .writing)
      let report = try DossierImporter(
        store: store, catalogue: SmallSurvey.catalogue(), options: SmallSurvey.options
      ).importFile("\(folder)/d.csv")
      #expect(report.accepted == 1 && report.encoding == encoding.name)
    }
  }
}
