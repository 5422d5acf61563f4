import Foundation
import Reports
import Testing

@testable import Quarter

@Suite("A folder that appears whole")
struct StagedFolderTests {
  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test("shows nothing before it is published, and everything then")
  func publish() throws {
    try withFolder { folder in
      let target = folder.appendingPathComponent("2022-H1/revision-1")
      let staged = try StagedFolder(target.path)
      try staged.write(Data("a".utf8), to: "a.txt")
      try staged.write(Data("b".utf8), to: "scores/b.txt")
      #expect(try names(target.deletingLastPathComponent()) == [".revision-1.part"])
      try staged.publish()
      #expect(try names(target.deletingLastPathComponent()) == ["revision-1"])
      #expect(try names(target) == ["a.txt", "scores"])
      #expect(try Data(contentsOf: target.appendingPathComponent("scores/b.txt")) == Data("b".utf8))
    }
  }

  @Test("begins anew where a killed run left something, and leaves nothing when discarded")
  func leftover() throws {
    try withFolder { folder in
      let target = folder.appendingPathComponent("revision-1")
      try StagedFolder(target.path).write(Data("old".utf8), to: "old.txt")
      let staged = try StagedFolder(target.path)
      try staged.write(Data("new".utf8), to: "new.txt")
      try staged.publish()
      #expect(try names(target) == ["new.txt"])
      let other = try StagedFolder(folder.appendingPathComponent("revision-2").path)
      try other.write(Data("x".utf8), to: "x.txt")
      other.discard()
      #expect(try names(folder) == ["revision-1"])
    }
  }

  @Test("never takes the place of a folder that holds something")
  func taken() throws {
    try withFolder { folder in
      let target = folder.appendingPathComponent("revision-1")
      try FileManager.default.createDirectory(at: target, withIntermediateDirectories: false)
      try Data().write(to: target.appendingPathComponent("mine.txt"))
      let staged = try StagedFolder(target.path)
      #expect(throws: UnwritableFile.self) { try staged.publish() }
      #expect(try names(target) == ["mine.txt"])
    }
  }
}
