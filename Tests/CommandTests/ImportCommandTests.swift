import Foundation
import Testing

@Suite("sipas import")
struct ImportCommandTests {
  private struct Document: Decodable {
    struct File: Decodable {
      let path: String
      let sha256: String?
      let encoding: String?
      let delimiter: String?
      let status: String
      let lines: Int?
      let header: Int?
      let records: Int?
      let accepted: Int?
      let rejected: Int?
      let duplicates: Int?
      let blank: Int?
      let continuation: Int?
      let invalidAnswers: Int?
      let rejectsFile: String?
      let error: String?
    }

    let files: [File]
  }

  private static let items = (1...22).map { "q\($0)" }.joined(separator: ",")

  /// A workspace with two districts, `10` and `20`.
  private func workspace() throws -> Folder {
    try Prepared.copy(of: "workspace of two districts") {
      let folder = try Folder()
      try folder.write(
        "code,name,level,parent\n01,Tỉnh A,tinh,\n10,Huyện Hoà Bình,huyen,01\n20,Huyện B,huyen,01\n",
        to: "units.csv")
      let run = try Program.run(["init", "--units", "units.csv"], in: folder.url)
      guard run.code == 0 else { throw Unprepared(findings: run.findings) }
      return folder
    }
  }

  private func row(
    _ serial: String, unit: String = "10", day: String = "15/06/2022", _ answer: String
  )
    -> String
  {
    "\(serial),\(day),\(unit)," + Array(repeating: answer, count: 22).joined(separator: ",") + "\n"
  }

  private var heading: String { "ma_phieu,ngay_nhan,huyen,\(Self.items)\n" }

  private func json(_ run: Program.Run) throws -> Document {
    try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
  }

  @Test("the same file again changes nothing and says so")
  func again() throws {
    let folder = try workspace()
    try folder.write(heading + row("1", "5") + row("2", "4"), to: "a.csv")
    let first = try Program.run(["import", "a.csv", "--format", "json"], in: folder.url)
    #expect(first.code == 0)
    #expect(try json(first).files[0].status == "imported")
    let second = try Program.run(["import", "a.csv", "--format", "json"], in: folder.url)
    #expect(second.code == 0)
    #expect(try json(second).files[0].status == "already-imported")
    #expect(try json(second).files[0].accepted == 2)
    #expect(try json(second).files[0].sha256 == json(first).files[0].sha256)
    let rank = try RankingDocument(
      Program.run(["rank", "--period", "2022-Q3", "--format", "json"], in: folder.url))
    #expect(try rank.unit("Huyện Hoà Bình").forms == 2)
  }

  @Test(
    "the same form in another file is a duplicate, the same serial with other answers a conflict")
  func conflicts() throws {
    let folder = try workspace()
    try folder.write(heading + row("1", "5") + row("2", "4"), to: "a.csv")
    try folder.write(heading + row("1", "5") + row("2", "3") + row("3", "3"), to: "b.csv")
    let run = try Program.run(["import", "a.csv", "b.csv", "--format", "json"], in: folder.url)
    #expect(run.code == 2)
    let second = try json(run).files[1]
    #expect(second.accepted == 1 && second.duplicates == 1 && second.rejected == 1)
    #expect(second.lines == 4)
    let rejects = try folder.text(of: "b.csv.rejects.csv")
    #expect(rejects.contains("serial-conflict") && rejects.contains("'a.csv'"))
  }

  @Test("a mended file of rejected rows is imported as it is")
  func mending() throws {
    let folder = try workspace()
    try folder.write(
      heading + row("1", "5") + row("=2", unit: "Huyện C", "4"), to: "a.csv")
    #expect(try Program.run(["import", "a.csv"], in: folder.url).code == 2)
    let rejects = try folder.text(of: "a.csv.rejects.csv")
    #expect(rejects.contains("'=2"), "a serial that looks like a formula is kept from being one")
    try folder.write(
      rejects.replacingOccurrences(of: "\"Huyện C\",5", with: "20,5")
        .replacingOccurrences(of: ",\"Huyện C\",4", with: ",20,4"), to: "mended.csv")
    let run = try Program.run(["import", "mended.csv", "--format", "json"], in: folder.url)
    #expect(run.code == 0)
    #expect(try json(run).files[0].accepted == 1)
    let rank = try RankingDocument(
      Program.run(["rank", "--period", "2022-Q3", "--format", "json"], in: folder.url))
    #expect(try rank.unit("Huyện B").forms == 1)
    // The serial is stored as it was, without the apostrophe.
    let again = try folder.write(heading + row("=2", unit: "20", "4"), to: "again.csv")
    let duplicate = try Program.run(["import", again.path, "--format", "json"], in: folder.url)
    #expect(try json(duplicate).files[0].duplicates == 1)
  }

  @Test("a file that cannot be imported does not keep the others from being imported")
  func oneFails() throws {
    let folder = try workspace()
    try folder.write(heading + row("1", "5"), to: "a.csv")
    try folder.write("", to: "empty.csv")
    let run = try Program.run(
      ["import", "empty.csv", "missing.csv", "a.csv", "--format", "json"], in: folder.url)
    #expect(run.code == 1)
    #expect(try json(run).files.map(\.status) == ["failed", "failed", "imported"])
    #expect(run.findings.contains("empty.csv: tệp trống."))
    #expect(run.findings.contains("Không có tệp 'missing.csv'."))
  }

  @Test("one bad file, one sentence, nothing stored", arguments: badFiles)
  func badFile(_ bad: BadFile) throws {
    let folder = try workspace()
    try Data(bad.bytes).write(to: folder.file("bad.csv"))
    for (language, sentence) in [("vi", bad.vi), ("en", bad.en)] {
      let run = try Program.run(["import", "bad.csv", "--lang", language], in: folder.url)
      #expect(run.code == 1)
      #expect(run.findings == sentence + "\n")
      #expect(run.output.isEmpty)
    }
    let imports = try Program.run(["imports", "--format", "csv", "--lang", "en"], in: folder.url)
    #expect(imports.output.split(separator: "\r\n").count == 1, "nothing but the headings")
  }

  @Test("channels and units that the file does not name come from the command")
  func fallbacks() throws {
    let folder = try workspace()
    try folder.write(
      "ma_phieu;ngay_nhan;\(Self.items.replacingOccurrences(of: ",", with: ";"))\n"
        + "7;2022-06-15;" + Array(repeating: "5", count: 22).joined(separator: ";") + "\n",
      to: "a.csv")
    let without = try Program.run(["import", "a.csv"], in: folder.url)
    #expect(without.code == 1)
    #expect(without.findings.contains("--unit"))
    let run = try Program.run(
      ["import", "a.csv", "--unit", "hòa bình", "--channel", "truc_tuyen"], in: folder.url)
    #expect(run.code == 0)
    let rank = try RankingDocument(
      Program.run(["rank", "--period", "2022-Q3", "--format", "json"], in: folder.url))
    #expect(try rank.unit("Huyện Hoà Bình").forms == 1)
  }

  @Test("says in which encoding a file was read and why, and takes the user's word for it")
  func encodings() throws {
    let folder = try workspace()
    // "Huyện Hoà Bình" and "Ý kiến" in TCVN3.
    let name: [UInt8] = Array("HuyÖn Hoµ B×nh".unicodeScalars.map { UInt8($0.value) })
    let comment = "ý kiÕn".unicodeScalars.map { UInt8($0.value) }
    let bytes =
      Array("ma_phieu,ngay_nhan,huyen,\(Self.items),".utf8) + comment
      + Array("\n1,2022-06-15,".utf8)
      + name + Array((String(repeating: ",5", count: 22) + ",\n").utf8)
    try Data(bytes).write(to: folder.file("a.csv"))
    let run = try Program.run(["import", "a.csv"], in: folder.url)
    #expect(run.code == 0)
    #expect(run.output.contains("\n  Bảng mã: TCVN3 (nhận ra 5 từ; kế đó là "))
    let dossiers = "don_vi,tu_ngay,den_ngay,tiep_nhan\n"
    try Data(Array(dossiers.utf8) + name + Array(",1/1/2022,31/3/2022,9\n".utf8)).write(
      to: folder.file("d.csv"))
    let named = try Program.run(
      ["dossiers", "d.csv", "--encoding", "ABC", "--lang", "en"], in: folder.url)
    #expect(named.code == 0 && named.output.contains("\n  Encoding: TCVN3.\n"))
    let wrong = try Program.run(["import", "a.csv", "--encoding", "latin9"], in: folder.url)
    #expect(wrong.code == 64)
  }

  @Test("a trial says what would be imported and leaves no trace")
  func trial() throws {
    let folder = try workspace()
    try folder.write(heading + row("1", "5") + row("2", unit: "30", "5"), to: "a.csv")
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    let run = try Program.run(["import", "a.csv", "--dry-run"], in: folder.url)
    #expect(run.code == 2)
    #expect(run.output.hasPrefix("a.csv: chạy thử, có thể nhập 1 phiếu; chưa lưu gì.\n"))
    #expect(run.findings.contains("[unknown-unit]"))
    let document = try json(
      Program.run(["import", "a.csv", "--dry-run", "--format", "json"], in: folder.url))
    #expect(document.files[0].status == "would-import" && document.files[0].accepted == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == before)
  }

  @Test("a file is refused as a whole, in both languages, beyond a limit or with --strict")
  func refusal() throws {
    let folder = try workspace()
    let bad = (1...12).map { row("b\($0)", day: "6/15/2022", "5") }.joined()
    try folder.write(heading + row("1", "5") + bad, to: "a.csv")
    let run = try Program.run(["import", "a.csv"], in: folder.url)
    #expect(run.code == 1)
    #expect(
      run.findings.hasSuffix(
        "a.csv: 12 trong 13 dòng bị loại, quá 10 %, nên cả tệp không được nhập; nhiều nhất: không đọc "
          + "được ngày (12). Hãy sửa tệp rồi nhập lại (hoặc nêu mức khác bằng --max-rejects).\n"))
    #expect(run.findings.contains("'6/15/2022' ghi tháng trước ngày"))
    #expect(!folder.has("a.csv.rejects.csv"))
    let strict = try Program.run(
      ["import", "a.csv", "--max-rejects", "100", "--strict", "--lang", "en"], in: folder.url)
    #expect(
      strict.code == 1 && strict.findings.contains("with --strict the whole file was refused"))
    let lenient = try Program.run(["import", "a.csv", "--max-rejects", "95"], in: folder.url)
    #expect(lenient.code == 2 && folder.has("a.csv.rejects.csv"))
    #expect(
      try Program.run(["import", "a.csv", "--max-rejects", "101"], in: folder.url).code == 64)
  }

  @Test("an export and its mapping: headings shown first, then imported")
  func exports() throws {
    let folder = try workspace()
    try folder.write(
      "start;huyen;\((1...22).map { "n/cau\($0)x" }.joined(separator: ";"));_uuid;_submission_time\n"
        + "x;20;\(Array(repeating: "rhl", count: 22).joined(separator: ";"));u1;2022-06-14T17:00:00\n",
      to: "kobo.csv")
    let without = try Program.run(["forms", "headings", "kobo.csv"], in: folder.url)
    #expect(without.code == 2)
    #expect(without.findings.contains("không có cột câu trả lời nào của mẫu 'mau-so-1'"))
    #expect(without.output.contains("không rõ nội dung"))
    #expect(
      without.output.hasSuffix("bảng mã: UTF-8; dấu phân cách: ';'; tệp xuất từ KoboToolbox.\n"))
    let ids = Program.root.appendingPathComponent("forms/mau-so-1.yaml")
    let items = try String(contentsOf: ids, encoding: .utf8).matches(of: /- id: (c\d+)/)
      .map(\.output.1)
    try folder.write(
      "columns:\n"
        + items.enumerated().map { "  n/cau\($0 + 1)x: \($1)\n" }.joined()
        + "values: {rhl: 5}\n", to: "map.yaml")
    let with = try Program.run(
      ["forms", "headings", "kobo.csv", "--map", "map.yaml", "--format", "json"], in: folder.url)
    #expect(with.code == 0)
    let run = try Program.run(
      ["import", "kobo.csv", "--map", "map.yaml", "--format", "json"], in: folder.url)
    #expect(run.code == 0)
    #expect(try json(run).files[0].accepted == 1)
    // 17:00 universal time is the next day in Viet Nam, and in the next period.
    let rank = try RankingDocument(
      Program.run(["rank", "--period", "2022-Q3", "--format", "json"], in: folder.url))
    #expect(try rank.unit("Huyện B").forms == 1)
  }

  @Test("messages show no telephone number and no comment of a respondent")
  func privacy() throws {
    let folder = try workspace()
    try folder.write(
      "ma_phieu,ngay_nhan,huyen,\(Self.items),y_kien\n"
        + row("1", day: "0912345678", "5").dropLast() + ",Gọi tôi theo số 0987654321 ngay\n"
        + row("2", "0901234567").dropLast() + ",bí mật\n"
        + row("3", "5").dropLast() + ",riêng tư\n", to: "a.csv")
    let run = try Program.run(["import", "a.csv"], in: folder.url)
    #expect(run.code == 2)
    for secret in ["0912345678", "0987654321", "0901234567", "bí mật", "riêng tư", "Gọi tôi"] {
      #expect(!run.findings.contains(secret) && !run.output.contains(secret))
    }
  }
}

/// A file that cannot be imported, with the sentence it gets.
struct BadFile: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]
  let vi: String
  let en: String
}

private let goodHeading =
  "ma_phieu,ngay_nhan,huyen," + (1...22).map { "q\($0)" }.joined(separator: ",") + "\n"

private let badFiles: [BadFile] = [
  BadFile(
    testDescription: "empty", bytes: [], vi: "bad.csv: tệp trống.",
    en: "bad.csv: the file is empty."),
  BadFile(
    testDescription: "header only", bytes: Array(goodHeading.utf8),
    vi: "bad.csv: dưới dòng tiêu đề không có phiếu nào.",
    en: "bad.csv: there is no record below the headings."),
  BadFile(
    testDescription: "NUL byte", bytes: Array((goodHeading + "1,\0,10\n").utf8),
    vi: "bad.csv:2: có ký tự NUL; đây không phải tệp văn bản CSV.",
    en: "bad.csv:2: there is a NUL byte; this is no CSV text file."),
  BadFile(
    testDescription: "not UTF-8",
    bytes: Array((goodHeading + "ễ,x,hồ sơ\n1,x,").utf8) + [0xD0, 0x0A],
    vi: "bad.csv:3: không phải UTF-8; trong Excel hãy lưu dạng 'CSV UTF-8'.",
    en: "bad.csv:3: this is not UTF-8; in Excel save it as 'CSV UTF-8'."),
  BadFile(
    testDescription: "of no known encoding",
    bytes: Array((goodHeading + "1,x,").utf8) + [0xD0, 0x0A],
    vi: "bad.csv: không xác định được bảng mã (số từ nhận ra: UTF-8 (0), windows-1258 (0), TCVN3 "
      + "(0), VNI-Windows (0), VISCII (0)); hãy lưu tệp dạng 'CSV UTF-8', hoặc nêu bảng mã bằng "
      + "--encoding.",
    en:
      "bad.csv: its encoding cannot be told (known words found: UTF-8 (0), windows-1258 (0), TCVN3 "
      + "(0), VNI-Windows (0), VISCII (0)); save the file as 'CSV UTF-8', or name the encoding with "
      + "--encoding."),
  BadFile(
    testDescription: "no serial, an item missing",
    bytes: Array(
      goodHeading.replacingOccurrences(of: "ma_phieu", with: "stt")
        .replacingOccurrences(of: ",q7,", with: ",").utf8),
    vi: "bad.csv: không có cột mã phiếu (ví dụ 'ma_phieu'); thiếu cột câu 7 của mẫu 'mau-so-1'; có "
      + "đúng mẫu phiếu không?",
    en: "bad.csv: there is no column with the form's serial (such as 'form_serial'); item 7 of the "
      + "form 'mau-so-1' has no column; is it the right form?"),
  BadFile(
    testDescription: "an item that the form does not have",
    bytes: Array(goodHeading.replacingOccurrences(of: "q22", with: "q22,q23").utf8),
    vi: "bad.csv: cột 'q23' không có trong mẫu 'mau-so-1'; có đúng mẫu phiếu không?",
    en: "bad.csv: the form 'mau-so-1' has no 'q23'; is it the right form?"),
]
