import Scoring
import Survey
import Testing

@Suite("Audit of a statistical annex")
struct AnnexTests {
  private func found(_ rows: String, separator: Character = ",") throws -> [String] {
    let text = ["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu"].joined(separator: "\(separator)")
    return try AnnexAudit.findings(in: Fixture.csv("\(text)\n\(rows)", separator: separator))
      .map { finding in
        let figures = [finding.published, finding.recomputed].map { $0?.text(.en) ?? "-" }
        return "\(finding.criterion ?? "-") \(figures.joined(separator: " "))"
      }
  }

  @Test("Kông Chro 2022: 16.3 % is right; 69.2 %, 100 % and 100 % are not; nor is 100 % of 1 and 0")
  func kongChro() throws {
    #expect(
      try found(kongChroAnnex, separator: "\t") == [
        "3.2 100 0", "7.4 69.2 2.5", "7.5 100 69.1", "8.5 100 34.2",
      ])
  }

  @Test("the four of the issue by themselves")
  func fourRows() throws {
    let rows = """
      2,a,%,16.3
      2.1,b,Nhiệm vụ,43
      2.2,c,Nhiệm vụ,07
      7.4,a,%,69.2
      7.4.1,b,Hồ sơ,2.934
      7.4.2,c,Hồ sơ,72
      7.5,a,%,100
      7.5.1,b,Thủ tục,81
      7.5.2,c,Thủ tục,56
      8.5,a,%,100
      8.5.1,b,Thủ tục,38
      8.5.2,c,Thủ tục,13
      """
    #expect(try found(rows) == ["7.4 69.2 2.5", "7.5 100 69.1", "8.5 100 34.2"])
  }

  @Test("0 of 0 has no percentage, and counts of another number or unit are not its own")
  func notJudged() throws {
    #expect(try found("1,a,%,0\n1.1,b,việc,0\n1.2,c,việc,0") == [])
    #expect(try found("1.4,a,%,19.5\n2.1,b,người,77\n2.2,c,người,74") == [])
    #expect(try found("1,a,%,50\n1.1,b,việc,4\n1.2,c,người,1") == [])
    #expect(try found("1,a,%,50\n1.1,b,việc,4\n1.2,c,%,1") == [])
    #expect(try found("1,a,%,\n1.1,b,việc,4\n1.2,c,việc,1") == [])
    #expect(try found("1,a,%,50\n1.1,b,việc,4") == [])
  }

  @Test("the whole is the first count, unless only the second is called a total")
  func order() throws {
    #expect(try found("1,a,%,25\n1.1,b,việc,4\n1.2,c,việc,1") == [])
    #expect(try found("1,a,%,25\n1.1,b,việc,1\n1.2,Tổng số việc,việc,4") == [])
    #expect(try found("1,a,%,25\n1.1,b,việc,1\n1.2,c,việc,4") == ["1 25 400"])
  }

  @Test(
    "a percentage may stand with its fraction, in words, in brackets",
    arguments: [
      "69.2 (72/104)", "69.2% (72/104)", "\"69,2 % (72 / 104)\"", "69.2%(72/104)",
      "69.2 = 72/104", "72/104 = 69.2%", "(72/104)", "72/104", "69.2 % hồ sơ [72/104]",
    ])
  func fraction(value: String) throws {
    let annex = "7.4,a,%,\(value)\n7.4.1,b,Hồ sơ"
    #expect(try found("\(annex),2.934\n7.4.2,c,Hồ sơ,72") == ["7.4 69.2 2.5"])
    #expect(try found("\(annex),104\n7.4.2,c,Hồ sơ,72") == [])
    #expect(try found("7.4,a,%,\(value)") == [])
  }

  @Test("the fraction contradicts too: the counts below, or the percentage itself")
  func fractionAlone() throws {
    #expect(
      try found("1,a,%,2.5 (72/104)\n1.1,b,hồ sơ,2.934\n1.2,c,hồ sơ,72") == ["1 69.2 2.5"])
    #expect(try found("1,a,%,70 (72/104)") == ["1 70 69.2"])
    #expect(try found("1,a,%,50 (1/2)\n1.1,b,việc,4\n1.2,c,việc,2") == [])
    #expect(try found("1,a,%,100 (30/5/2022)\n1.1,b,việc,4\n1.2,c,việc,4") == [])
    #expect(try found("1,a,%,0 (0/0)\n1.1,b,việc,0\n1.2,c,việc,0") == [])
    let finding = try #require(
      AnnexAudit.findings(
        in: Fixture.csv(
          "stt,indicator,unit,value\n1,a,%,69.2 (72/104)\n1.1,b,c,2.934\n1.2,b,c,72")
      ).first)
    #expect(
      finding.problem.en == "printed as 72 out of 104, but 72 out of 2934 on the next lines")
    #expect(finding.problem.vi == "tỷ lệ ghi là 72 trên 104, hai dòng dưới là 72 trên 2934")
  }

  @Test(
    "the unit of a percentage may be written in several ways",
    arguments: ["%", "(%)", "Tỷ lệ %", "Tỷ lệ (%)", "Tỉ lệ", "Phần trăm"])
  func units(unit: String) throws {
    #expect(try found("1,a,\(unit),100\n1.1,b,việc,4\n1.2,c,việc,1") == ["1 100 25"])
  }

  @Test(
    "what can't be read above or in its counts is a finding; a blank and a dash are none",
    arguments: [
      ("khoảng 25", "4", "1", ["1 - -"]), ("25 26", "4", "1", ["1 - -"]),
      ("đạt", "0", "0", ["1 - -"]), ("25", "bốn", "1", ["1.1 - -"]),
      ("25", "4", "một", ["1.2 - -"]), ("đạt", "bốn", "1", ["1 - -", "1.1 - -"]),
      ("-", "4", "1", []), ("", "4", "1", []), ("25", "-", "1", []), ("đạt", "", "", []),
    ])
  func unreadable(percentage: String, whole: String, part: String, expected: [String]) throws {
    let rows = "1,a,%,\(percentage)\n1.1,b,việc,\(whole)\n1.2,c,việc,\(part)"
    #expect(try found(rows) == expected)
  }

  @Test("an annex without a row is refused, in words", arguments: ["", ",,,", "STT,,Đơn vị tính,"])
  func noRow(rows: String) {
    let error = #expect(throws: DefectiveFile.self) { try found(rows) }
    #expect(error?.sentence.en == "test.csv: the annex has no row")
  }

  @Test("a percentage is right as printed: rounded, with its sign, with either mark")
  func rounding() throws {
    #expect(try found("1,a,%,\"99,6%\"\n1.1,b,hồ sơ,2.531\n1.2,c,hồ sơ,2.521") == [])
    #expect(try found("1,a,%,99.60\n1.1,b,hồ sơ,2531\n1.2,c,hồ sơ,2521") == [])
    #expect(try found("1,a,%,99.61\n1.1,b,hồ sơ,2531\n1.2,c,hồ sơ,2521") == ["1 99.61 99.6"])
    #expect(try found("1,a,%,44\n1.1,b,đồng,32.780\n1.2,c,đồng,14.436") == [])
  }
}
