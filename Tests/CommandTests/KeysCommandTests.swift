import Foundation
import Testing

@Suite("sipas keys")
struct KeysCommandTests {
  @Test(
    "makes a pair once, says which half is secret, and never overwrites", arguments: ["vi", "en"])
  func new(language: String) throws {
    let folder = try Folder()
    let arguments = ["keys", "new", "--output", "sở.pem", "--lang", language]
    let run = try Program.run(arguments, in: folder.url)
    #expect(run.code == 0 && run.findings.isEmpty)
    let lines = run.output.split(separator: "\n")
    let isEnglish = language == "en"
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix(isEnglish ? "Private key: 'sở.pem'." : "Khóa bí mật: 'sở.pem'."))
    #expect(lines[1].contains("'sở.pub.pem'"))
    #expect(lines[2].suffix(64).allSatisfy { "0123456789abcdef".contains($0) })
    let secret = try folder.text(of: "sở.pem")
    #expect(secret.hasPrefix("-----BEGIN PRIVATE KEY-----\n"))
    #expect(!run.output.contains(secret.split(separator: "\n")[1]))
    let again = try Program.run(arguments, in: folder.url)
    #expect(again.code == 1 && again.output.isEmpty)
    #expect(again.findings.contains(isEnglish ? "exists already" : "đã có"))
    #expect(try folder.text(of: "sở.pem") == secret)
  }
}
