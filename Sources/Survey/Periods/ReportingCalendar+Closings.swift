extension ReportingCalendar {
  /// The days of a year on which a period is over: the first that no longer counts in it.
  ///
  /// - Parameter year: 1900...9998.
  /// - Returns: Each day once, in order; those of every year lie on the same dates.
  public func closings(in year: Int) -> [Day] {
    Set(windows.compactMap { Day(year: year, month: $0.to.month, day: $0.to.day) }).sorted()
  }
}
