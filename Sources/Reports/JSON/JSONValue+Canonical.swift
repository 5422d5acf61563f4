extension JSONValue {
  /// The one spelling of the document by RFC 8785: members by their keys, no white space.
  ///
  /// What is hashed is spelled so, and `jq -cS` spells it the same. Numbers must be whole, since
  /// programs write others differently.
  public var canonicalText: String {
    switch kind {
    case .array(let elements):
      return "[" + elements.map(\.canonicalText).joined(separator: ",") + "]"
    case .object(let members):
      // Keys are ASCII, whose order is the same in every encoding.
      return "{"
        + members.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
        .map { JSONValue.canonical($0.key) + ":" + $0.value.canonicalText }.joined(separator: ",")
        + "}"
    case .string(let string): return JSONValue.canonical(string)
    case .integer(let integer): return "\(integer)"
    case .bool(let bool): return bool ? "true" : "false"
    case .null: return "null"
    case .number: preconditionFailure("A number that is hashed must be whole.")
    }
  }

  private static func canonical(_ string: String) -> String {
    var text = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text.append(contentsOf: "\\\"".unicodeScalars)
      case "\\": text.append(contentsOf: "\\\\".unicodeScalars)
      case "\u{8}": text.append(contentsOf: "\\b".unicodeScalars)
      case "\u{C}": text.append(contentsOf: "\\f".unicodeScalars)
      case "\n": text.append(contentsOf: "\\n".unicodeScalars)
      case "\r": text.append(contentsOf: "\\r".unicodeScalars)
      case "\t": text.append(contentsOf: "\\t".unicodeScalars)
      case "\0"..."\u{1F}":
        let hex = String(scalar.value, radix: 16)
        text.append(contentsOf: ("\\u00" + (hex.utf8.count == 1 ? "0" : "") + hex).unicodeScalars)
      default: text.append(scalar)
      }
    }
    text.append("\"")
    return String(text)
  }
}
