import Survey
import Testing

@testable import Reports

@Suite("Markdown")
struct MarkdownWriterTests {
  @Test("is title, sentences, lists, and tables with the figures of the text table")
  func document() {
    let document = Document(
      title: both("Báo cáo"),
      blocks: [
        .heading(both("I. Tổng quan")), .paragraph(both("Đạt 74,87 %.")),
        .list([both("một"), both("hai")]), .table(ranking),
      ])
    #expect(
      MarkdownWriter(language: .vi).text(of: document) == """
        # Báo cáo

        ## I. Tổng quan

        Đạt 74,87 %.

        - một
        - hai

        **Xếp hạng các huyện**

        Kỳ: quý I năm 2022

        | Đơn vị | Số phiếu | Chỉ số (%) | Khoảng tin cậy | Hạng có thể | Đến ngày |
        | --- | ---: | ---: | ---: | ---: | --- |
        | Vân Canh | 1.240 | 74,87 | \\[72,20; 77,30\\] | 1–4 | 14/03/2022 |
        | An Lão | 8 | – | – | – | 14/03/2022 |

        – không tính được: dưới 30 phiếu

        sipas 1.0

        """)
  }

  @Test(
    "what Markdown would read is escaped",
    arguments: [
      ("# a", "\\# a"), ("a # b", "a # b"), ("- a", "\\- a"), ("12. a", "12\\. a"),
      ("1) a", "1\\) a"),
      ("74.87", "74.87"), ("1.", "1\\."), ("a. b", "a. b"), ("[x](http://a)", "\\[x\\](http://a)"),
      ("<b>", "\\<b\\>"), ("a|b", "a\\|b"), ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"),
      ("a\n# b", "a # b"), ("  + a", "  \\+ a"), ("&lt;", "\\&lt;"),
    ])
  func escapes(text: String, expected: String) {
    #expect(text.escapedInMarkdown == expected)
  }

  @Test("a chart is its figures")
  func pictures() {
    for chart in charts {
      let text = MarkdownWriter(language: .vi).text(
        of: Document(title: both("a"), blocks: [.chart(chart)]))
      #expect(text.contains("**\(chart.title.vi.escapedInMarkdown)**"))
      #expect(text.contains("| "))
    }
  }
}
