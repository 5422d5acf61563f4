import Foundation
import Testing

@Suite("Every text for people is in both languages")
struct MessageTests {
  private static let sources: [URL] = {
    let folder = Program.root.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files ?? .init()).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
  }()

  @Test("no file of the program has a text in one language only")
  func sources() throws {
    #expect(Self.sources.count > 500)
    for file in Self.sources {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(SourceMessages(text, name: file.lastPathComponent).faults.isEmpty)
    }
  }

  @Test(
    "a text in one language is found",
    arguments: [
      (#"Bilingual(vi: "", en: "Title")"#, "a:1: one language is empty"),
      (#"Bilingual(vi: "Forms", en: "Forms")"#, "a:1: both languages are 'Forms'"),
      (#"x\nsaid(vi: "a", en: "the đơn vị")"#, "a:2: Vietnamese letters in 'the đơn vị'"),
      (
        #"help(vi: "the unit " + "\(f("x")) of a form", en: "a")"#,
        "a:1: no Vietnamese letters in 'the unit § of a form'"
      ),
      (#"@Option(help: "The unit.")"#, "a:1: 'The unit.' is in one language"),
      (#"Terminal.print("Done \(x)")"#, "a:1: 'Done §' is in one language"),
      (#"struct Gone: Error, Equatable {"#, "a: 'Gone' is no ExplainedError"),
    ])
  func faults(source: String, fault: String) {
    let text = source.replacing("\\n", with: "\n")
    #expect(SourceMessages(text, name: "a").faults.map(\.description) == [fault])
  }

  @Test(
    "what is in both, is quoted, or has no words is none",
    arguments: [
      #"Bilingual(vi: "Mẫu phiếu", en: "Form")"#, #"Bilingual(vi: "VIF", en: "VIF")"#,
      #"Bilingual(vi: "\(a) %", en: "\(a) %")"#,
      #"Bilingual(vi: "gõ 'Vân Canh'", en: "type 'Vân Canh'")"#,
      #"Terminal.print("\(sentence)\n")"#, "struct Gone: ExplainedError {",
    ])
  func faultless(source: String) {
    #expect(SourceMessages(source, name: "a").faults.isEmpty)
  }
}
