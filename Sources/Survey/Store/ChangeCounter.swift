internal import GRDB
internal import GRDBSQLite

extension Database {
  /// How often the file was changed by whatever program, which SQLite counts in bytes 24 to 27 of
  /// its header; nil for a file that is not there yet.
  ///
  /// Within a transaction the number stands still. It is read through SQLite's own handle: to open
  /// and close the file beside SQLite would drop the locks of this process.
  var changeCounter: Int64? {
    guard let connection = unsafe sqliteConnection else { return nil }
    var pointer: UnsafeMutablePointer<sqlite3_file>?
    let code = unsafe withUnsafeMutablePointer(to: &pointer) {
      unsafe sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, $0)
    }
    guard code == SQLITE_OK, let file = unsafe pointer, let methods = unsafe file.pointee.pMethods
    else { return nil }
    var bytes: [UInt8] = [0, 0, 0, 0]
    let isRead = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe methods.pointee.xRead(file, buffer.baseAddress, 4, 24) == SQLITE_OK
    }
    return isRead ? bytes.reduce(0) { $0 << 8 | Int64($1) } : nil
  }
}
