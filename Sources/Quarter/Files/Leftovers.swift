internal import Foundation

/// What runs that were killed left behind.
enum Leftovers {
  /// Removes half-written files that `AtomicFile` had not given their name yet.
  ///
  /// Only where no other run can be writing.
  static func remove(in folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.wholeMatch(of: /\.sipas-[0-9A-F-]{36}\.part/) != nil {
      try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
  }
}
