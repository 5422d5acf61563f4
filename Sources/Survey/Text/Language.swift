internal import Foundation

/// A language the program speaks.
public enum Language: String, Sendable, CaseIterable {
  case vi, en

  /// The language that a locale name such as `vi_VN.UTF-8` asks for; `vi` where it asks for none.
  ///
  /// - Parameter environment: The process's environment: `LC_ALL`, `LC_MESSAGES` and `LANG` count.
  public init(environment: [String: String]) {
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    self = name?.lowercased().hasPrefix("en") == true ? .en : .vi
  }
}

/// One sentence in every language, so that none can be forgotten.
public struct Bilingual: Sendable, Hashable {
  public let vi: String
  public let en: String

  /// A text that is said in Vietnamese as `vi` and in English as `en`.
  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// A text of the data, which has no translation.
  public static func same(_ text: String) -> Bilingual { Bilingual(vi: text, en: text) }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}

/// What can be said to a person in one sentence: what, where, and what was expected.
public protocol Explained {
  var sentence: Bilingual { get }
}

/// A failure of the request or of a file, thrown once and shown as it is.
public typealias ExplainedError = Error & Explained
