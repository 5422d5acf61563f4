internal import Foundation
internal import Survey

/// The folder in which files arrive, as it is at one moment.
struct Inbox {
  /// A file and how it looked.
  struct File: Equatable {
    let path: String
    let size: Int
    /// Seconds since 1970.
    let modified: Double

    /// Whether its name says that `sipas` wrote rejected rows there.
    var isRejects: Bool { path.lowercased().contains(/\.rejects(-\d+)?\.csv$/) }
  }

  let folder: String
  /// In the order of their paths, folders inside the inbox included.
  let files: [File]

  /// Looks into the folder.
  ///
  /// - Throws: `UnusableInbox`.
  init(folder: String) throws(UnusableInbox) {
    self.folder = folder
    files = try Inbox.files(in: folder).sorted {
      Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8))
    }
  }

  private static func files(in folder: String) throws(UnusableInbox) -> [File] {
    var names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      let isThere = FileManager.default.fileExists(atPath: folder)
      throw UnusableInbox(folder: folder, reason: isThere ? .unreadable : .missing)
    }
    names.removeAll { isPassing($0) }
    var files: [File] = []
    for name in names {
      let path = "\(folder)/\(name)"
      var status = stat()
      // A folder that is only a link could lead round in a circle.
      guard unsafe lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        files += try Inbox.files(in: path)
      } else if unsafe stat(path, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR {
        files.append(File(path: path, status))
      }
    }
    return files
  }

  /// Whether a name says that the file is hidden, or that a program has not completed it yet.
  static func isPassing(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower.hasPrefix(".") || lower.hasPrefix("~$") || lower.hasSuffix("~")
      || [".part", ".partial", ".tmp", ".temp", ".filepart", ".crdownload", ".download"]
        .contains(where: lower.hasSuffix)
  }

  /// Makes sure that nobody is still writing a file.
  ///
  /// Files that changed within the last `seconds` are looked at once more after as many.
  ///
  /// - Throws: `FilesInMotion`.
  func settle(_ seconds: Double) throws(FilesInMotion) {
    let now = Date().timeIntervalSince1970
    let recent = files.filter { $0.modified > now - seconds }
    guard seconds > 0, !recent.isEmpty else { return }
    Thread.sleep(forTimeInterval: seconds)
    let moving = recent.filter { file in
      var status = stat()
      return unsafe stat(file.path, &status) != 0 || File(path: file.path, status) != file
    }
    guard moving.isEmpty else { throw FilesInMotion(paths: moving.map(\.path)) }
  }
}

extension Inbox.File {
  fileprivate init(path: String, _ status: stat) {
    self.init(
      path: path, size: Int(status.st_size),
      modified: Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9)
  }
}

/// The inbox is not there or cannot be read.
struct UnusableInbox: ExplainedError, Equatable {
  enum Reason { case missing, unreadable }

  let folder: String
  let reason: Reason

  var sentence: Bilingual {
    switch reason {
    case .missing:
      Bilingual(
        vi: "Không có thư mục nhận '\(folder)'; hãy tạo nó, hoặc sửa mục 'inbox' trong sipas.yaml.",
        en: "There is no inbox '\(folder)'; make the folder, or mend 'inbox' in sipas.yaml.")
    case .unreadable:
      Bilingual(
        vi: "Không đọc được thư mục nhận '\(folder)'; hãy kiểm tra quyền đọc và ổ đĩa.",
        en: "The inbox '\(folder)' cannot be read; check its permissions and the disk.")
    }
  }
}

/// Somebody is still copying files into the inbox.
struct FilesInMotion: ExplainedError, Equatable {
  let paths: [String]

  var sentence: Bilingual {
    let list = paths.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let etc = paths.count > 3 ? ", …" : ""
    return Bilingual(
      vi: "\(list)\(etc) đang được chép vào; chưa có gì được nhập, hãy chạy lại khi chép xong.",
      en: "\(list)\(etc): still being copied; nothing was imported, run again when that is done.")
  }
}
