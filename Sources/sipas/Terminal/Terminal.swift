import ArgumentParser
import Foundation
import Reports
import Survey
import Synchronization

/// Exit codes beside ArgumentParser's 64 for wrong usage.
extension ExitCode {
  /// Done, with something that a person should look at.
  static let findings = ExitCode(2)
}

/// Where results and findings go.
enum Terminal {
  /// The language of help texts, which are needed before any option is known.
  static let helpLanguage = language(option: spelledLanguage, workspace: nil)

  /// `--lang`, else the workspace's language, else the locale's.
  static func language(option: Language?, workspace: Language?) -> Language {
    option ?? workspace ?? Language(environment: ProcessInfo.processInfo.environment)
  }

  /// `--lang` as it stands on the command line.
  private static var spelledLanguage: Language? {
    let arguments = CommandLine.arguments
    for (place, argument) in arguments.enumerated() {
      if argument == "--lang", place + 1 < arguments.count {
        return Language(rawValue: arguments[place + 1])
      }
      if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) }
    }
    return nil
  }

  /// A result, to standard output.
  static func print(_ text: String) {
    write(text, to: .standardOutput)
  }

  /// A finding, to standard error, on a line of its own.
  static func report(_ text: String) {
    write(text + "\n", to: .standardError)
  }

  /// Ends the program with the sentence of a failure.
  static func fail(_ error: any ExplainedError) -> Never {
    report(error.sentence[failureLanguage])
    Foundation.exit(ExitCode.failure.rawValue)
  }

  /// The language of the failure that ends the program; a command sets it once it knows.
  static var failureLanguage: Language {
    get { chosen.withLock { $0 } ?? helpLanguage }
    set { chosen.withLock { $0 = newValue } }
  }

  private static let chosen = Mutex<Language?>(nil)

  private static func write(_ text: String, to handle: FileHandle) {
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch {
      // Nobody reads any more, as behind `| head`: there is nothing left to do.
      Foundation.exit(ExitCode.failure.rawValue)
    }
  }
}

/// A text in the language of the help.
func said(vi: String, en: String) -> String {
  Bilingual(vi: vi, en: en)[Terminal.helpLanguage]
}

/// The help of an option in the language of the help.
func help(vi: String, en: String) -> ArgumentHelp {
  ArgumentHelp(said(vi: vi, en: en))
}
