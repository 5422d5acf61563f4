/// Makes serials of the times of sending, for exports in which nothing else tells records apart.
///
/// Such exports are in the order of sending, so equal times stand one behind the other, and a later
/// export of the same answers gives the same serials.
struct RepeatedTimes {
  private var last = ""
  private var count = 0

  /// The time itself; the second record of the same time is `…#2`.
  mutating func serial(for time: String) -> String {
    count = time == last ? count + 1 : 1
    last = time
    return count == 1 ? time : "\(time)#\(count)"
  }
}
