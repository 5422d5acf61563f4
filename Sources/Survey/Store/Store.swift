internal import CSQLiteSettings
internal import Foundation
internal import GRDB

/// The response store: one SQLite file.
public final class Store: Sendable {
  let path: String
  let queue: DatabaseQueue
  /// Lets the tables' names mean something else than what counts now, on each connection.
  private let shadow: Shadow?

  typealias Shadow = @Sendable (Database) throws -> Void

  /// Keeps SQLite from counting the memory it uses.
  ///
  /// It does so under a lock at every allocation, which nobody reads here and which takes a tenth of
  /// an import. Only before SQLite's first use can it be told not to.
  private static let memoryStatisticsOff: Void = {
    _ = sqlite3_config_memory_statistics(0)
  }()

  /// An import's new pages and the inner pages of the serials' index stay in memory.
  static let cacheKilobytes = 65_536

  /// What the store is opened for.
  public enum Access: Sendable {
    /// The store must be there; nothing is written unless its schema is an older one.
    case reading
    /// The store is made where it is missing.
    case writing
    /// As for writing, but what is to be written will be rolled back: no file is made, and a store
    /// of an older schema is left as it is.
    case trying
  }

  /// Opens the store and brings its schema up to date.
  ///
  /// - Throws: `StoreError`.
  public init(path: String, for access: Access) throws(StoreError) {
    self.path = path
    shadow = nil
    _ = Store.memoryStatisticsOff
    if access == .reading, !FileManager.default.fileExists(atPath: path) {
      throw StoreError(path: path, reason: .missing)
    }
    do {
      let isThere = FileManager.default.fileExists(atPath: path)
      let reader = access == .writing || !isThere ? nil : try Store.reader(path)
      let isCurrent = try reader?.read(Store.isCurrent) == true
      if let reader, access == .reading, isCurrent {
        queue = reader
      } else if access == .trying, !isCurrent {
        queue = try DatabaseQueue(configuration: Store.configuration(isReadOnly: false))
        try reader?.backup(to: queue)
        try Store.migrate(queue)
      } else {
        queue = try DatabaseQueue(
          path: Store.file(path), configuration: Store.configuration(isReadOnly: false))
        try Store.migrate(queue)
      }
      let isNewer = try queue.read { try Store.migrator.hasBeenSuperseded($0) }
      if isNewer { throw StoreError(path: path, reason: .newer) }
    } catch {
      throw StoreError(path: path, error)
    }
  }

  /// The store as it was read at an earlier point: every figure of it is the one of then.
  ///
  /// - Throws: `ErasedImport`, `StoreError`.
  public func asOf(_ point: RegisterPoint) throws -> Store {
    try translating {
      let isNow = try queue.read { try RegisterPoint.latest($0) <= point }
      return isNow ? self : try shadowed { try point.shadowTables($0) }
    }
  }

  /// The same store, read with the tables' names meaning something else in addition.
  func shadowed(by other: @escaping Shadow) throws -> Store {
    try Store(path: path) { [shadow] db in
      try shadow?(db)
      try other(db)
    }
  }

  private init(path: String, shadow: @escaping Shadow) throws {
    self.path = path
    self.shadow = shadow
    queue = try Store.reader(path, shadow)
  }

  /// Whether the tables' names mean something else here than what counts now.
  var isShadowed: Bool { shadow != nil }

  /// Writes something that may as well be missing, on a connection of its own.
  ///
  /// - Throws: Where the store is busy or cannot be written; nothing waits for it.
  func writingAside(_ body: (Database) throws -> Void) throws {
    var configuration = Store.configuration(isReadOnly: false)
    configuration.busyMode = .immediateError
    try DatabaseQueue(path: Store.file(path), configuration: configuration).write(body)
  }

  /// A connection of its own for reading beside others.
  func reader() throws -> DatabaseQueue { try Store.reader(path, shadow) }

  /// Runs an import in one transaction.
  ///
  /// - Parameters:
  ///   - rejects: Its file goes, too, if the rows cannot be stored.
  ///   - body: Returns whether there is something to store.
  func importing(_ rejects: RejectsFile, _ body: (Database) throws -> Bool) throws {
    try translating {
      do {
        try queue.writeWithoutTransaction { db in
          try db.inTransaction(.immediate) { try body(db) ? .commit : .rollback }
        }
      } catch let error as DatabaseError {
        rejects.withdraw()
        throw error
      }
    }
  }

  /// Runs database work and turns its failures into sentences; errors of ours pass unchanged.
  func translating<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(path: path, error)
    }
  }
}

/// The store cannot be used, and why.
public struct StoreError: ExplainedError, Equatable {
  enum Reason: Equatable, Sendable {
    case missing, busy, full, readOnly, cannotOpen, corrupt, newer, other(String)
  }

  let path: String
  let reason: Reason

  init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  init(path: String, _ error: any Error) {
    if let own = error as? StoreError {
      self = own
      return
    }
    self.path = path
    guard let error = error as? DatabaseError else {
      reason = .other("\(error)")
      return
    }
    reason =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_FULL: .full
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .readOnly
      case .SQLITE_CANTOPEN: .cannotOpen
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .corrupt
      case .SQLITE_IOERR: .full
      default: .other(error.message ?? "SQLite \(error.extendedResultCode.rawValue)")
      }
  }

  public var sentence: Bilingual {
    switch reason {
    case .missing:
      Bilingual(
        vi: "Chưa có kho phiếu '\(path)'; hãy nhập phiếu trước bằng 'sipas import'.",
        en: "There is no store '\(path)' yet; import forms first with 'sipas import'.")
    case .busy:
      Bilingual(
        vi: "Kho phiếu '\(path)' đang được một chương trình khác dùng; hãy thử lại sau.",
        en: "The store '\(path)' is in use by another program; try again later.")
    case .full:
      Bilingual(
        vi: "Không ghi được vào kho phiếu '\(path)': đĩa đầy hoặc hỏng. Chưa có gì được lưu.",
        en:
          "The store '\(path)' cannot be written: the disk is full or failing. Nothing was stored.")
    case .readOnly:
      Bilingual(
        vi: "Không có quyền ghi vào kho phiếu '\(path)'.",
        en: "You may not write to the store '\(path)'.")
    case .cannotOpen:
      Bilingual(
        vi: "Không mở được kho phiếu '\(path)'; hãy kiểm tra đường dẫn, quyền đọc và quyền ghi.",
        en:
          "The store '\(path)' cannot be opened; check the path and the permissions to read and write."
      )
    case .corrupt:
      Bilingual(
        vi: "'\(path)' không phải kho phiếu của sipas hoặc đã hỏng; hãy dùng bản sao lưu.",
        en: "'\(path)' is no store of sipas or is damaged; use your backup.")
    case .newer:
      Bilingual(
        vi: "Kho phiếu '\(path)' do phiên bản sipas mới hơn tạo; hãy cập nhật chương trình.",
        en: "The store '\(path)' was made by a newer sipas; update the program.")
    case .other(let detail):
      Bilingual(
        vi: "Kho phiếu '\(path)' không dùng được; SQLite báo: '\(detail)'.",
        en: "The store '\(path)' cannot be used; SQLite says: '\(detail)'.")
    }
  }
}
