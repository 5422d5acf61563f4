/// A JSON value whose objects keep the order of their keys.
///
/// What cannot be computed is null: the factories take optionals, and a number that is not finite
/// is a mistake of the caller, refused at once. Literals may be written as they are:
/// ```
/// let unit: JSONValue = ["code": "54", "rank": 1, "index": .number(index)]
/// ```
public struct JSONValue: Sendable, Hashable {
  /// A key of an object with its value.
  struct Member: Sendable, Hashable {
    let key: String
    let value: JSONValue
  }

  indirect enum Kind: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([Member])
  }

  let kind: Kind

  private init(_ kind: Kind) {
    self.kind = kind
  }

  /// What cannot be computed, or was not given.
  public static let null = JSONValue(.null)

  /// True or false, or null.
  public static func bool(_ bool: Bool?) -> JSONValue {
    bool.map { JSONValue(.bool($0)) } ?? .null
  }

  /// A whole number, or null.
  public static func integer(_ integer: Int?) -> JSONValue {
    integer.map { JSONValue(.integer($0)) } ?? .null
  }

  /// A finite number in full precision, or null.
  public static func number(_ number: Double?) -> JSONValue {
    guard let number else { return .null }
    precondition(number.isFinite, "JSON has no number that is not finite.")
    return JSONValue(.number(number))
  }

  /// A text, or null.
  public static func string(_ string: String?) -> JSONValue {
    string.map { JSONValue(.string($0)) } ?? .null
  }

  /// Values in their order.
  public static func array(_ elements: [JSONValue]) -> JSONValue {
    JSONValue(.array(elements))
  }

  /// Members in their order, no key twice.
  public static func object(_ members: [(key: String, value: JSONValue)]) -> JSONValue {
    precondition(
      Set(members.map(\.key)).count == members.count, "A key of a JSON object stands twice.")
    return JSONValue(.object(members.map { Member(key: $0.key, value: $0.value) }))
  }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  public init(nilLiteral: ()) { self = .null }
  public init(booleanLiteral bool: Bool) { self = .bool(bool) }
  public init(integerLiteral integer: Int) { self = .integer(integer) }
  public init(stringLiteral string: String) { self = .string(string) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { (key: $0.0, value: $0.1) })
  }
}
