internal import GRDB

extension Store {
  /// A connection that only reads.
  ///
  /// A program that was ended while it wrote leaves a journal from which what stood before is put
  /// back. SQLite does so when the store is read next, but not where it may only read, so that a
  /// connection that writes nothing of its own goes before.
  static func reader(_ path: String, _ shadow: Shadow? = nil) throws -> DatabaseQueue {
    var configuration = Store.configuration(isReadOnly: true)
    if let shadow { configuration.prepareDatabase(shadow) }
    do {
      return try DatabaseQueue(path: Store.file(path), configuration: configuration)
    } catch let error as DatabaseError
      where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK
    {
      _ = try DatabaseQueue(
        path: Store.file(path), configuration: Store.configuration(isReadOnly: false))
      return try DatabaseQueue(path: Store.file(path), configuration: configuration)
    }
  }

  /// The path as SQLite takes it for a file's: `:memory:` and `file:…` mean other things to it.
  static func file(_ path: String) -> String {
    path.hasPrefix("/") ? path : "./\(path)"
  }

  static func configuration(isReadOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = -\(Store.cacheKilobytes)")
      try db.execute(sql: "PRAGMA mmap_size = 0")
    }
    return configuration
  }

  /// Brings the schema up to date, also while another program does the same.
  ///
  /// The migrator looks at what is missing before it locks the store, so that of two programs that
  /// meet a new store at once the later one makes what is there by then. SQLite refuses that and
  /// nothing is changed, and what is missing now is less than before.
  static func migrate(_ queue: DatabaseQueue) throws {
    while true {
      let before = try queue.read(appliedMigrations)
      do {
        return try migrator.migrate(queue)
      } catch let error as DatabaseError {
        guard try queue.read(appliedMigrations) != before else { throw error }
      }
    }
  }

  /// Whether the store has had every migration of this program.
  static func isCurrent(_ db: Database) throws -> Bool {
    try appliedMigrations(db).isSuperset(of: migrator.migrations)
  }

  /// The migrations that the store has had.
  ///
  /// GRDB asks for them before it asks whether their table is there, and fails where another program
  /// makes the table in between.
  private static func appliedMigrations(_ db: Database) throws -> Set<String> {
    let isThere = try Bool.fetchOne(
      db, sql: "SELECT count(*) FROM sqlite_master WHERE name = 'grdb_migrations'")
    return isThere == true
      ? try String.fetchSet(db, sql: "SELECT identifier FROM grdb_migrations") : []
  }
}
