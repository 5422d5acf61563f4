import Testing

@Suite("Wrong usage and help")
struct UsageTests {
  @Test(
    "says in Vietnamese what is wrong with a command line",
    arguments: [
      (["rank"], "thiếu '--period <period>'."),
      (["imports", "--fromat", "csv"], "không có tùy chọn '--fromat'; có phải '--format'?"),
      (["imports", "--zzzzzzzzz"], "không có tùy chọn '--zzzzzzzzz'."),
      (["rank", "--period"], "thiếu giá trị của '--period <period>'."),
      (["rank", "--period", "2022", "--minimum-forms", "x"], "không nhận giá trị 'x'."),
      (["rank", "--period", "2022", "a"], "thừa 'a'."),
      (["rank", "--period", "2022", "a", "b"], "thừa 'a', 'b'."),
      (["xep-hang"], "không có lệnh 'xep-hang'."),
      (["undo", "1", "--erase=x"], "tùy chọn '--erase' không có giá trị"),
    ])
  func vietnamese(words: [String], sentence: String) throws {
    let folder = try Folder()
    let run = try Program.run(words + ["--lang", "vi"], in: folder.url)
    #expect(run.code == 64 && run.output.isEmpty)
    let first = run.findings.split(separator: "\n").first ?? ""
    #expect(first.hasPrefix("Câu lệnh chưa đúng: ") && first.contains(sentence), "\(first)")
    for english in ["Error", "Usage", "See ", "Help:"] { #expect(!run.findings.contains(english)) }
  }

  @Test("names the values that an option takes")
  func choices() throws {
    let folder = try Folder()
    let run = try Program.run(
      ["rank", "--period", "2022", "--ties", "x", "--lang", "vi"], in: folder.url)
    #expect(run.findings.contains("hãy chọn 'exact' hoặc 'published'."))
    let english = try Program.run(
      ["rank", "--period", "2022", "--ties", "x", "--lang", "en"], in: folder.url)
    #expect(english.findings.hasPrefix("Error: The value 'x' is invalid for '--ties <ties>'"))
  }

  @Test("shows help in the language that is asked for, wherever the option stands")
  func help() throws {
    let folder = try Folder()
    let vietnamese = try Program.run(["--lang", "vi", "rank", "--help"], in: folder.url)
    #expect(vietnamese.code == 0 && vietnamese.output.hasPrefix("Xếp hạng các đơn vị"))
    #expect(vietnamese.output.contains("CÁCH DÙNG: sipas rank [<tùy chọn>] --period <period>"))
    for english in ["USAGE", "OPTIONS", "values:", "default:", "Show "] {
      #expect(!vietnamese.output.contains(english))
    }
    let english = try Program.run(["rank", "--help", "--lang=en"], in: folder.url)
    #expect(english.output.hasPrefix("OVERVIEW: Rank units by"))
  }

  @Test("takes the options of every command before the command, too")
  func globalOptionsFirst() throws {
    let folder = try Folder(samples: true)
    let run = try Program.run(
      ["--lang=en", "--workspace", "binh-dinh-2021", "imports"], in: folder.url)
    #expect(run.code == 1 && run.findings.hasPrefix("There is no store 'binh-dinh-2021/"))
  }
}
