internal import Foundation

/// A point in time as the register writes it: ISO 8601, UTC, to the microsecond.
///
/// Texts of moments are in the order of the moments. One without a fraction stands behind all of its
/// second, so that what a person writes to the second takes in whatever happened in it.
public struct Moment: Hashable, Comparable, Sendable {
  /// `2022-06-20T08:00:00.000000Z`.
  public let text: String

  /// A time that the register or a manifest holds.
  public init(recorded text: String) {
    self.text = text
  }

  /// Now, by the machine's clock.
  public static func now() -> Moment {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    let fraction = String(time.tv_nsec / 1000)
    let padding = String(repeating: "0", count: 6 - fraction.utf8.count)
    return Moment(seconds: Int(time.tv_sec), fraction: "." + padding + fraction)
  }

  private init(seconds: Int, fraction: String) {
    let (days, rest) = (seconds / 86400, seconds % 86400)
    let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    text = "\(Day(number: Int32(days)).iso)T\(parts.joined(separator: ":"))\(fraction)Z"
  }

  public static func < (left: Moment, right: Moment) -> Bool {
    Array(left.text.utf8).lexicographicallyPrecedes(Array(right.text.utf8))
  }
}

extension Moment {
  /// Viet Nam's time is seven hours ahead.
  private static let vietnam = 7 * 3600

  /// A time as a person writes it: `2022-06-20T08:00:00Z`, `2022-06-20 15:00`, `20/06/2022 15:00`,
  /// `2022-06-20`.
  ///
  /// Without a zone it is Viet Nam's time; a date alone is the end of its day.
  public init?(_ text: String) {
    let parts = text.split(separator: /[T ]/, maxSplits: 1)
    guard let date = parts.first, date.utf8.count >= 8, let day = Day(String(date)) else {
      return nil
    }
    let midnight = Int(day.number) * 86400
    guard parts.count == 2 else {
      guard !text.contains("T") else { return nil }
      self.init(seconds: midnight + 86399 - Moment.vietnam, fraction: "")
      return
    }
    let format = /(\d\d?):(\d\d)(?::(\d\d)(\.\d{1,6})?)?(Z|[+-]\d\d:?\d\d)?/
    guard let match = parts[1].wholeMatch(of: format), let hour = Int(match.1),
      let minute = Int(match.2), let second = Int(match.3 ?? "0"),
      hour < 24, minute < 60, second < 60
    else { return nil }
    let zone = match.5.map(Moment.seconds) ?? Moment.vietnam
    self.init(
      seconds: midnight + hour * 3600 + minute * 60 + second - zone,
      fraction: match.4.map { $0 + String(repeating: "0", count: 7 - $0.utf8.count) } ?? "")
  }

  /// Seconds that a zone such as `+07:00` is ahead of universal time.
  private static func seconds(ofZone zone: Substring) -> Int {
    let digits = zone.filter(\.isNumber)
    guard digits.count == 4, let hours = Int(digits.prefix(2)), let minutes = Int(digits.suffix(2))
    else { return 0 }
    return (hours * 3600 + minutes * 60) * (zone.first == "-" ? -1 : 1)
  }

  /// `20/06/2022 15:00:00`, Viet Nam's time, for people; the text as it is where it is none.
  public var vietnamese: String {
    let parts = text.split(separator: "T")
    guard parts.count == 2, let day = Day(String(parts[0])) else { return text }
    let clock = parts[1].prefix(8).split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3 else { return text }
    let seconds =
      Int(day.number) * 86400 + clock[0] * 3600 + clock[1] * 60 + clock[2] + Moment.vietnam
    let local = Moment(seconds: seconds, fraction: "").text
    return "\(Day(number: Int32(seconds / 86400)).vietnamese) \(local.dropFirst(11).prefix(8))"
  }
}
