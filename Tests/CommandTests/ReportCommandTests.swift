import Foundation
import FoundationXML
import Testing

@Suite("sipas report")
struct ReportCommandTests {
  private func report(_ options: [String], in folder: Folder) throws -> Program.Run {
    try Program.run(
      ["report", "--unit", "Vân Canh", "--period", "2021"] + options,
      in: folder.file("binh-dinh-2021"))
  }

  @Test("says what the district's own report said, with how sure it is")
  func sentences() throws {
    let folder = try Prepared.binhDinhSample()
    let run = try report(["--to", "md", "--output", "a.md"], in: folder)
    #expect(run.code == 0 && run.findings.isEmpty)
    #expect(run.output == "Đã ghi báo cáo vào 'a.md'.\n")
    let text = try folder.text(of: "binh-dinh-2021/a.md")
    // Seed report of Vân Canh district for 2021, part II.
    for (name, value, rank) in [
      ("Tiếp cận dịch vụ", "75,16", 8), ("Thủ tục hành chính", "68,16", 10),
      ("Công chức trực tiếp giải quyết công việc", "65,96", 10),
      ("Kết quả cung ứng dịch vụ", "79,47", 10),
      ("Tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị", "85,61", 7),
    ] {
      let sentence = "Chỉ số hài lòng về \(name) đạt \(value) %, xếp vị trí thứ \(rank)/11 ("
      #expect(text.contains(sentence))
    }
    #expect(
      text.contains(
        "đạt 74,87 %, xếp vị trí thứ 9/11 trong các đơn vị cấp huyện được xếp hạng (216 phiếu; khoảng "
          + "tin cậy 95 %: từ 71,9 đến 77,6; hạng có thể: từ 6 đến 11)."))
    try expectSnapshot(text, "report-van-canh.vi.md")
    _ = try report(["--to", "md", "--output", "b.md", "--lang", "en"], in: folder)
    try expectSnapshot(folder.text(of: "binh-dinh-2021/b.md"), "report-van-canh.en.md")
  }

  @Test("calls a change a rise or a fall only where its interval excludes none")
  func changes() throws {
    let folder = try Prepared.binhDinhSample()
    let run = try Program.run(
      [
        "report", "--unit", "Vân Canh", "--period", "2021-Q3", "--before", "2021-H1", "--to", "md",
        "--output", "a.md",
      ], in: folder.file("binh-dinh-2021"))
    #expect(run.code == 0 && run.findings.isEmpty)
    let text = try folder.text(of: "binh-dinh-2021/a.md")
    let lines = text.split(separator: "\n").filter { $0.contains("mức thay đổi: từ ") }
    #expect(lines.count == 6)
    for line in lines {
      let bounds = line.split(separator: "mức thay đổi: từ ")[1].split(separator: " ")
      let (lower, upper) = (bounds[0], bounds[2])
      let excludesNone = lower.hasPrefix("-") == upper.hasPrefix("-")
      #expect(line.contains("chưa đủ để khẳng định") != excludesNone, "\(line)")
      if excludesNone { #expect(line.contains(lower.hasPrefix("-") ? "; giảm " : "; tăng ")) }
    }
  }

  @Test("refuses what cannot be compared, as the ranking does, and writes nothing")
  func refusals() throws {
    let folder = try Prepared.binhDinhSample()
    for (before, words) in [("2021-H1", "trùng ngày"), ("2015", "Không có phiếu nào")] {
      let compare = ["--compare", before]
      let rank = try Program.run(
        ["rank", "--period", "2021"] + compare, in: folder.file("binh-dinh-2021"))
      let run = try report(["--before", before, "--output", "b.html"], in: folder)
      #expect(run.code == 1 && run.findings == rank.findings && run.findings.contains(words))
    }
    #expect(!folder.has("binh-dinh-2021/b.html"))
    #expect(try report(["--force"], in: folder).code == 64)
    // Two years that share one: nobody asked for the one before, so that it is left out.
    let long = try Program.run(
      [
        "report", "--unit", "Vân Canh", "--period", "2020-01-01..2021-12-14", "--to", "md",
        "--output", "c.md",
      ], in: folder.file("binh-dinh-2021"))
    #expect(long.code == 0)
    #expect(try !folder.text(of: "binh-dinh-2021/c.md").contains("So sánh với kỳ"))
  }

  @Test("has the changes that the ranking has, with what both periods have in common")
  func sharedCommunes() throws {
    let study = try SmallStudy()
    try study.importEarlier()
    var said: [String] = []
    for cluster in [[], ["--cluster", "commune"]] {
      _ = try study.run(
        ["report", "--unit", "U2", "--period", "2022", "--before", "2021", "--to", "md"]
          + ["--output", "a.md"] + cluster)
      let text = try study.folder.text(of: "a.md")
      let line = text.split(separator: "\n").first { $0.contains("Chỉ số hài lòng chung: từ") }
      let rank = try study.run(
        ["rank", "--period", "2022", "--compare", "2021", "--format", "json"] + cluster)
      let json = try JSONSerialization.jsonObject(with: Data(rank.output.utf8)) as? [String: Any]
      let units = try #require(json?["units"] as? [[String: Any]])
      let unit = try #require(units.first { $0["code"] as? String == "U2" })
      let change = (unit["overall"] as? [String: Any])?["change"] as? [String: Any]
      let interval = try #require(change?["interval"] as? [Double])
      let bounds = interval.map { bound in
        "\((bound * 10).rounded() / 10)".replacing(".", with: ",")
      }
      said.append(bounds.joined(separator: " đến "))
      #expect(line?.contains("từ \(said[said.count - 1]))") == true, "\(line ?? "")")
    }
    // Communes that both years visited are no reason for a change.
    #expect(said[0] != said[1])
  }

  @Test("other forms are compared with --force alone, said to be others, and joined by no line")
  func forced() throws {
    let study = try SmallStudy()
    let headings = (1...19).map { "q\($0)" }.joined(separator: ",")
    try study.folder.write(
      "ma_phieu,ngay_nhan,xa,\(headings)\n"
        + (1...40).map {
          "R\($0),2020-05-01,U1C1" + String(repeating: $0 % 3 == 0 ? ",2" : ",5", count: 19) + "\n"
        }.joined(), to: "other.csv")
    #expect(try study.run(["import", "--form", "bnv-2022", "other.csv"]).code == 0)
    let words = ["report", "--unit", "U1", "--period", "2022", "--before", "2020"]
    let refused = try study.run(words)
    #expect(refused.code == 1 && refused.findings.contains("--force"))
    let run = try study.run(words + ["--force", "--output", "a.html"])
    #expect(run.code == 2 && run.findings.contains("bnv-2022"))
    let page = try study.folder.text(of: "a.html")
    #expect(page.contains("chênh lệch có thể do phương pháp"))
    #expect(!page.contains("Thay đổi từ kỳ 2020 đến kỳ 2022"))
  }

  @Test("names the criteria that lost points, and why")
  func criteria() throws {
    let folder = try Prepared.binhDinhSample()
    let run = try report(
      [
        "--catalogue", "binh-dinh-huyen-2021", "--inputs", "../van-canh-2021/inputs.csv",
        "--to", "md", "--output", "a.md",
      ], in: folder)
    #expect(run.code == 0)
    let text = try folder.text(of: "binh-dinh-2021/a.md")
    #expect(text.contains("đạt 75,79/100,00 điểm, xếp loại Nhóm 3."))
    #expect(
      text.contains(
        "- Tiêu chí 1.4. Thực hiện chế độ báo cáo định kỳ và báo cáo chuyên đề về CCHC (Báo cáo CCHC, "
          + "Báo cáo kiểm soát TTHC) (trừ 1,00 điểm). Nguyên nhân: Thiếu 01 báo cáo kiểm soát TTHC 6 "
          + "tháng đầu năm 2021."))
    let assessed = try report(["--catalogue", "tthc-2018"], in: folder)
    #expect(assessed.code == 1 && assessed.findings.contains("tthc-2018"))
    #expect(try report(["--inputs", "a.csv"], in: folder).code == 64)
  }

  @Test("holds comments only where they are asked for, with numbers masked")
  func comments() throws {
    let folder = try Folder()
    try folder.write(
      "code,name,level,parent\n1,Tỉnh A,tinh,\n2,Huyện B,huyen,1\n", to: "units.csv")
    #expect(try Program.run(["init", "--units", "units.csv"], in: folder.url).code == 0)
    let answers = Array(repeating: "5", count: 22).joined(separator: ",")
    let items = (1...22).map { "q\($0)" }.joined(separator: ",")
    var rows = ["ma_phieu,ngay_nhan,don_vi,\(items),y_kien"]
    for serial in 1...30 {
      rows.append("P\(serial),14/06/2022,B,\(answers),")
    }
    rows.append("P31,14/06/2022,B,\(answers),\"<b>Gọi</b> 0905 123 456; CCCD 001234567890\"")
    try folder.write(rows.joined(separator: "\n") + "\n", to: "phieu.csv")
    #expect(try Program.run(["import", "phieu.csv"], in: folder.url).code == 0)
    let words = ["report", "--unit", "B", "--period", "2022-H1"]
    for (target, file) in [("html", "a.html"), ("md", "a.md")] {
      let plain = words + ["--to", target, "--output", file]
      _ = try Program.run(plain, in: folder.url)
      #expect(try !folder.text(of: file).contains("Gọi"))
      _ = try Program.run(plain + ["--comments"], in: folder.url)
      let text = try folder.text(of: file)
      #expect(text.contains("Gọi") && text.contains("•••"))
      for number in ["0905", "123 456", "001234567890"] { #expect(!text.contains(number)) }
      #expect(!text.contains("<b>Gọi"))
    }
  }

  @Test("a unit of too few forms gets no figures; one without forms is a finding")
  func fewForms() throws {
    let folder = try Prepared.binhDinhSample()
    let few = try report(
      ["--minimum-forms", "300", "--to", "md", "--output", "a.md"], in: folder)
    #expect(few.code == 0)
    let text = try folder.text(of: "binh-dinh-2021/a.md")
    #expect(text.contains("Có 216 phiếu của Huyện Vân Canh: ít hơn 300 phiếu"))
    #expect(!text.contains("75,16") && !text.contains("74,87"))
    let none = try Program.run(
      ["report", "--unit", "Vân Canh", "--period", "2015", "--output", "b.html"],
      in: folder.file("binh-dinh-2021"))
    #expect(none.code == 2 && none.findings.contains("2015"))
    #expect(try folder.text(of: "binh-dinh-2021/b.html").contains("không có phiếu nào"))
  }

  @Test("is laid out as an administrative document, the same each time, in a file named after it")
  func page() throws {
    let folder = try Prepared.binhDinhSample()
    let run = try report([], in: folder)
    #expect(run.output == "Đã ghi báo cáo vào 'bao-cao-huyen-van-canh-2021.html'.\n")
    let name = "binh-dinh-2021/bao-cao-huyen-van-canh-2021.html"
    let page = try folder.text(of: name)
    let document = try XMLDocument(data: Data(page.utf8))
    #expect(try document.nodes(forXPath: "//h2").count == 4)
    #expect(try document.nodes(forXPath: "//*[local-name()='svg']").count == 3)
    for words in ["HUYỆN VÂN CANH", "Độc lập - Tự do - Hạnh phúc", "Nơi nhận:"] {
      #expect(page.contains(words))
    }
    _ = try report([], in: folder)
    #expect(try folder.text(of: name) == page)
    let book = try report(["--to", "xlsx", "--output", "a.xlsx"], in: folder)
    #expect(book.code == 0 && folder.has("binh-dinh-2021/a.xlsx"))
  }

  @Test("names the package where DOCX and PDF have no program", arguments: ["docx", "pdf"])
  func noProgram(target: String) throws {
    let folder = try Prepared.binhDinhSample()
    let run = try Program.run(
      ["report", "--unit", "Vân Canh", "--period", "2021", "--to", target],
      in: folder.file("binh-dinh-2021"), environment: ["LANG": "C.UTF-8", "PATH": folder.url.path])
    #expect(run.code == 1)
    #expect(run.findings.contains("libreoffice-writer"))
    #expect(!folder.has("binh-dinh-2021/bao-cao-huyen-van-canh-2021.\(target)"))
  }
}
