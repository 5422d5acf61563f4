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

  @Test("a percentage is right as printed: rounded, with its sign, with either mark")
  func rounding() throws {
    #expect(try found("1,a,%,\"99,6%\"\n1.1,b,hồ sơ,2.531\n1.2,c,hồ sơ,2.521") == [])
    #expect(try found("1,a,%,99.60\n1.1,b,hồ sơ,2531\n1.2,c,hồ sơ,2521") == [])
    #expect(try found("1,a,%,99.61\n1.1,b,hồ sơ,2531\n1.2,c,hồ sơ,2521") == ["1 99.61 99.6"])
    #expect(try found("1,a,%,44\n1.1,b,đồng,32.780\n1.2,c,đồng,14.436") == [])
  }
}
