/// Text that is sound as a part of an XML or HTML file.
///
/// It is made of elements and of words that were escaped on the way in, so that no name, comment
/// or title of a file can become a tag, an attribute or a script.
struct Markup: Sendable, Hashable {
  /// The text as it stands in the file.
  let text: String

  static let nothing = Markup(text: "")

  private init(text: String) {
    self.text = text
  }

  /// Words, escaped.
  init(_ words: String) {
    text = words.escapedInMarkup
  }

  /// Parts one behind the other.
  init(_ parts: [Markup]) {
    text = parts.map(\.text).joined()
  }

  /// An element; without children it closes itself.
  ///
  /// - Parameters:
  ///   - name: A name of the program's own.
  ///   - attributes: Names of the program's own, each with a value that is escaped.
  init(
    _ name: StaticString, _ attributes: KeyValuePairs<String, String> = [:], _ children: [Markup]
  ) {
    let list = attributes.map { " \($0.key)=\"\($0.value.escapedInMarkup)\"" }.joined()
    let content = children.map(\.text).joined()
    text = content.isEmpty ? "<\(name)\(list)/>" : "<\(name)\(list)>\(content)</\(name)>"
  }

  /// An element that holds words.
  init(_ name: StaticString, _ attributes: KeyValuePairs<String, String> = [:], words: String) {
    self.init(name, attributes, [Markup(words)])
  }

  /// An element without children.
  init(_ name: StaticString, _ attributes: KeyValuePairs<String, String>) {
    self.init(name, attributes, [])
  }
}

extension String {
  /// The text with everything escaped that means something in XML, and without what XML forbids.
  ///
  /// Scalars are looked at, not characters: a quotation mark with an accent upon it is one
  /// character, but still ends an attribute.
  var escapedInMarkup: String {
    var scalars = String.UnicodeScalarView()
    for scalar in harmlessInXML.unicodeScalars {
      switch scalar {
      case "&": scalars.append(contentsOf: "&amp;".unicodeScalars)
      case "<": scalars.append(contentsOf: "&lt;".unicodeScalars)
      case ">": scalars.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": scalars.append(contentsOf: "&quot;".unicodeScalars)
      case "'": scalars.append(contentsOf: "&#39;".unicodeScalars)
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
