extension JSONValue {
  /// An array of scalars up to this width stays on its line: `[1, 4]`.
  private static let inlineWidth = 60

  /// The document, indented by two spaces and ended by a line feed.
  ///
  /// The same value always gives the same bytes. Numbers are the shortest that read back exactly,
  /// always with a point or an exponent (`100.0`), so that a figure has one type for every reader.
  public var text: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  /// The document on one line, without an end of line: `{"code": "54", "rank": 1}`.
  public var line: String {
    switch kind {
    case .array(let elements): "[" + elements.map(\.line).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(JSONValue.quoted($0.key)): \($0.value.line)" }.joined(separator: ", ")
        + "}"
    default: scalarText ?? ""
    }
  }

  private func write(to text: inout String, indent: String) {
    switch kind {
    case .array(let elements) where !elements.isEmpty:
      if let line = JSONValue.inline(elements) {
        text += line
        return
      }
      JSONValue.writeBlock(elements, between: "[", and: "]", to: &text, indent: indent) {
        element, text, indent in
        element.write(to: &text, indent: indent)
      }
    case .object(let members) where !members.isEmpty:
      JSONValue.writeBlock(members, between: "{", and: "}", to: &text, indent: indent) {
        member, text, indent in
        text += JSONValue.quoted(member.key) + ": "
        member.value.write(to: &text, indent: indent)
      }
    default:
      text += scalarText ?? ""
    }
  }

  private static func writeBlock<Element>(
    _ elements: [Element], between opening: String, and closing: String,
    to text: inout String, indent: String,
    element write: (Element, inout String, String) -> Void
  ) {
    let inner = indent + "  "
    text += opening
    for (index, element) in elements.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + inner
      write(element, &text, inner)
    }
    text += "\n" + indent + closing
  }

  /// The elements on one line, if all are scalars and the line is short.
  private static func inline(_ elements: [JSONValue]) -> String? {
    var texts: [String] = []
    var width = 2
    for element in elements {
      guard let text = element.scalarText else { return nil }
      width += text.utf8.count + 2
      guard width <= inlineWidth else { return nil }
      texts.append(text)
    }
    return "[" + texts.joined(separator: ", ") + "]"
  }

  /// The value if it is no container, or an empty one.
  private var scalarText: String? {
    switch kind {
    case .null: "null"
    case .bool(let bool): bool ? "true" : "false"
    case .integer(let integer): "\(integer)"
    // Minus zero is zero: a sign that comes from the order of a sum must not change the bytes.
    case .number(let number): number == 0 ? "0.0" : "\(number)"
    case .string(let string): JSONValue.quoted(string)
    case .array(let elements): elements.isEmpty ? "[]" : nil
    case .object(let members): members.isEmpty ? "{}" : nil
    }
  }

  /// The string of RFC 8259, with every control and every bidirectional override escaped, so that
  /// a document on a terminal is only text, and U+2028 and U+2029, which end a line in JavaScript.
  private static func quoted(_ string: String) -> String {
    // As nearly all are, and a look at bytes is much faster than one at characters.
    if string.utf8.allSatisfy(isPlain) { return "\"\(string)\"" }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": quoted.append(contentsOf: "\\\"".unicodeScalars)
      case "\\": quoted.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": quoted.append(contentsOf: "\\n".unicodeScalars)
      case "\r": quoted.append(contentsOf: "\\r".unicodeScalars)
      case "\t": quoted.append(contentsOf: "\\t".unicodeScalars)
      case _ where scalar.breaksRows || scalar.commandsTerminal:
        let hex = String(scalar.value, radix: 16)
        let zeros = String(repeating: "0", count: 4 - hex.utf8.count)
        quoted.append(contentsOf: "\\u\(zeros)\(hex)".unicodeScalars)
      default: quoted.append(scalar)
      }
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// Whether a byte of UTF-8 is part of no character that may have to be escaped: those beyond ASCII
  /// begin with 0xC2, 0xD8 or 0xE2.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x1F, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xD8, 0xE2: false
    default: true
    }
  }
}
