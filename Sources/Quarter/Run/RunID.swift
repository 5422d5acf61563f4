internal import Survey

/// Names of runs, by which the lines of a log are told apart.
public enum RunID {
  /// A name that no other run has: the time and four random digits, `20220620T080000-1a2b`.
  public static func new() -> String {
    let time = Moment.now().text.prefix(19).filter { $0 != "-" && $0 != ":" }
    let digits = String(Int.random(in: 0..<65536), radix: 16)
    return "\(time)-\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)"
  }
}
