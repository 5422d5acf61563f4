import Foundation
import Survey
import Testing

@testable import Reports

/// How writing to `path` fails.
private func failure(at path: String) -> UnwritableFile? {
  do {
    try AtomicFile.write(Data("x".utf8), to: path)
    return nil
  } catch {
    return error
  }
}

@Suite("Atomic file")
struct AtomicFileTests {
  @Test("writes a new file and replaces an old one, leaving nothing beside it")
  func writes() throws {
    try withFolder { folder in
      let file = folder.appendingPathComponent("báo cáo.csv")
      for content in ["một phiên bản dài hơn", "hai"] {
        try AtomicFile.write(Data(content.utf8), to: file.path)
        #expect(try String(contentsOf: file, encoding: .utf8) == content)
      }
      #expect(try names(in: folder) == ["báo cáo.csv"])
    }
  }

  @Test("refuses a folder, in words")
  func folders() throws {
    try withFolder { folder in
      for path in [folder.path, folder.path + "/", folder.path + "/new/", ""] {
        #expect(failure(at: path) == UnwritableFile(path: path, reason: .isFolder))
      }
      let left = try names(in: folder)
      #expect(left.isEmpty)
    }
    let error = UnwritableFile(path: "out", reason: .isFolder)
    #expect(error.sentence.en == "Cannot write 'out'. This is a folder. Add a file name.")
    #expect(error.sentence.vi == "Không ghi được 'out'. Đây là một thư mục. Hãy thêm tên tệp.")
  }

  @Test("refuses a folder that does not exist, and one that is a file")
  func missingFolder() throws {
    try withFolder { folder in
      try Data().write(to: folder.appendingPathComponent("file"))
      for name in ["none", "file"] {
        let path = folder.appendingPathComponent("\(name)/out.csv").path
        #expect(failure(at: path)?.reason == .folderMissing)
      }
      #expect(try names(in: folder) == ["file"])
    }
  }

  @Test("never replaces a pipe or a device")
  func pipes() throws {
    try withFolder { folder in
      let path = folder.appendingPathComponent("pipe").path
      try #require(mkfifo(path, 0o600) == 0)
      #expect(failure(at: path)?.reason == .isNoFile)
      let type = try FileManager.default.attributesOfItem(atPath: path)[.type]
      #expect(type as? FileAttributeType != .typeRegular)
    }
  }

  @Test("leaves nothing half written if the last step fails")
  func lastStep() throws {
    try withFolder { folder in
      // A folder that is not empty cannot be replaced by a file, whoever runs the test.
      let taken = folder.appendingPathComponent("taken")
      try FileManager.default.createDirectory(
        at: taken.appendingPathComponent("inner"), withIntermediateDirectories: true)
      #expect(throws: (any Error).self) { try AtomicFile.replace(taken, with: Data("x".utf8)) }
      #expect(try names(in: folder) == ["taken"])
      #expect(try names(in: taken) == ["inner"])
    }
  }

  @Test("keeps a link and the permissions of the file it names")
  func links() throws {
    try withFolder { folder in
      let files = FileManager.default
      let file = folder.appendingPathComponent("file").path
      let link = folder.appendingPathComponent("link").path
      try Data("old".utf8).write(to: URL(fileURLWithPath: file))
      try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
      try files.createSymbolicLink(atPath: link, withDestinationPath: file)
      try AtomicFile.write(Data("new".utf8), to: link)
      #expect(try files.destinationOfSymbolicLink(atPath: link) == file)
      #expect(files.contents(atPath: file) == Data("new".utf8))
      let permissions = try files.attributesOfItem(atPath: file)[.posixPermissions] as? Int
      #expect(permissions == 0o640)
    }
  }

  @Test("names the file without what its name could do to a terminal")
  func harmlessName() {
    let error = UnwritableFile(path: "a\u{1B}[2J\nb", reason: .noSpace)
    #expect(error.sentence.en.hasPrefix("Cannot write 'a\u{FFFD}[2J b'. The disk is full."))
  }
}
