internal import Foundation
internal import Reports
internal import Survey

/// Lets one run at a time work on a store.
///
/// The lock is `flock`'s, so that the kernel frees it whatever ends the process; what stands in the
/// file only tells others who holds it.
final class RunLock {
  /// Who holds the lock, or held it until a crash.
  struct Holder: Codable, Equatable, Sendable {
    let run: String
    let pid: Int32
    /// When the process started, in clock ticks since the machine did.
    let processStart: Int
    let host: String
    /// When the lock was taken.
    let at: String
  }

  /// Who held the lock when the process that held it ended without giving it back.
  let stale: Holder?
  private let descriptor: Int32

  /// - Parameters:
  ///   - path: The file; it stays, empty while nobody holds the lock.
  ///   - run: The run's id.
  /// - Throws: `RunIsHeld` while another process holds it, `UnwritableFile`.
  init(path: String, run: String, at moment: Moment) throws {
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else {
      throw UnwritableFile(path: path, reason: UnwritableFile.Reason(code: errno))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      let holder = RunLock.holder(descriptor)
      close(descriptor)
      guard code == EWOULDBLOCK else {
        throw UnwritableFile(path: path, reason: UnwritableFile.Reason(code: code))
      }
      throw RunIsHeld(holder: holder)
    }
    stale = RunLock.holder(descriptor)
    let holder = Holder(
      run: run, pid: getpid(), processStart: RunLock.processStart,
      host: RunLock.host, at: moment.text)
    RunLock.write(holder, to: descriptor)
  }

  deinit {
    ftruncate(descriptor, 0)
    close(descriptor)
  }

  private static func holder(_ descriptor: Int32) -> Holder? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe pread(descriptor, $0.baseAddress, $0.count, 0)
    }
    return try? JSONDecoder().decode(Holder.self, from: Data(bytes.prefix(max(0, count))))
  }

  private static func write(_ holder: Holder, to descriptor: Int32) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let data = try? encoder.encode(holder) else { return }
    ftruncate(descriptor, 0)
    // A lock without its holder's name still locks.
    _ = unsafe data.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  /// The machine's own name, without asking the network for a longer one.
  private static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    _ = unsafe gethostname(&name, name.count - 1)
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Source: proc(5), field 22 of `/proc/self/stat`; the name in field 2 may hold spaces.
  private static var processStart: Int {
    let text = (try? String(contentsOfFile: "/proc/self/stat", encoding: .utf8)) ?? ""
    let fields = text[(text.lastIndex(of: ")") ?? text.startIndex)...].split(separator: " ")
    return fields.count > 20 ? Int(fields[20]) ?? 0 : 0
  }
}

/// Another run works on the store.
struct RunIsHeld: ExplainedError, Equatable {
  let holder: RunLock.Holder?

  var sentence: Bilingual {
    guard let holder else {
      return Bilingual(
        vi: "Một lần chạy khác đang làm việc trên kho phiếu này; hãy thử lại khi nó xong.",
        en: "Another run is at work on this store; try again when it has finished.")
    }
    let at = Moment(recorded: holder.at)
    return Bilingual(
      vi: "Lần chạy \(holder.run) đang làm việc trên kho phiếu này (tiến trình \(holder.pid) trên "
        + "máy '\(holder.host)', từ \(at.vietnamese)); hãy thử lại khi nó xong.",
      en: "Run \(holder.run) is at work on this store (process \(holder.pid) on '\(holder.host)', "
        + "since \(at.text)); try again when it has finished.")
  }
}
