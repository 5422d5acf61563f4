import Foundation
import Synchronization

/// Folders in which several tests begin: each is made once and copied for every test, since to make
/// one takes the program many times as long as to copy it.
enum Prepared {
  /// A folder that is made when it is first asked for; meanwhile others who want it wait.
  private final class Template: Sendable {
    let folder = Mutex<Folder?>(nil)
  }

  private static let templates = Mutex<[String: Template]>([:])

  /// Where the templates are, which goes when the tests end.
  private static let place: URL = {
    atexit { try? FileManager.default.removeItem(at: Prepared.place) }
    return FileManager.default.temporaryDirectory
      .appendingPathComponent("sipas-prepared-\(UUID().uuidString)")
  }()

  /// A copy of the folder of a name.
  ///
  /// - Parameter make: Makes the folder, which nobody changes any more.
  static func copy(of name: String, _ make: () throws -> Folder) throws -> Folder {
    let template = templates.withLock { templates in
      let template = templates[name] ?? Template()
      templates[name] = template
      return template
    }
    return try template.folder.withLock { folder in
      if let folder { return try Folder(copyOf: folder.url) }
      let made = try make()
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      let kept = try Folder(
        copyOf: made.url, at: place.appendingPathComponent(UUID().uuidString))
      folder = kept
      return try Folder(copyOf: kept.url)
    }
  }

  /// The samples, with files of one of them imported.
  ///
  /// - Parameter code: With which the import ends: 2 where rows are rejected.
  static func samples(
    _ sample: String, imported files: [String], code: Int32 = 0
  ) throws -> Folder {
    try copy(of: "\(sample) \(files)") {
      let folder = try Folder(samples: true)
      let run = try Program.run(["import"] + files, in: folder.file(sample))
      guard run.code == code else { throw Unprepared(findings: run.findings) }
      return folder
    }
  }

  /// The files of the sample of Bình Định.
  static let binhDinh = [
    "thanh-pho-thi-xa.csv", "dong-bang.csv", "mien-nui.csv", "van-canh.csv",
  ]

  /// The samples with all forms of Bình Định in the store.
  static func binhDinhSample() throws -> Folder {
    try samples("binh-dinh-2021", imported: binhDinh)
  }
}

/// What a test begins with could not be made.
struct Unprepared: Error {
  let findings: String
}
