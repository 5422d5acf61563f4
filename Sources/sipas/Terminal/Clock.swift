import Foundation
import Survey

/// Date, time and account of the run.
enum Clock {
  /// Today's date where the program runs.
  static var today: Day {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? Day(number: 0)
  }

  /// Now, as the register writes it.
  static var timestamp: String { Moment.now().text }

  /// What the register says of an import made now.
  static func importOptions(language: Language) -> Importer.Options {
    Importer.Options(
      language: language, today: today, time: timestamp, account: account, program: Sipas.version)
  }

  /// The name of the account that runs the program.
  static var account: String {
    let name = NSUserName()
    return name.isEmpty ? "?" : name
  }
}
