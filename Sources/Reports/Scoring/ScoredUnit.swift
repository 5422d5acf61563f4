public import Survey

/// A unit as a score sheet names it.
public struct ScoredUnit: Sendable, Hashable {
  /// nil where the unit is a name of the command line and of no catalogue.
  public let code: String?
  public let name: String

  /// A unit of the catalogue.
  public init(_ unit: Unit) {
    code = unit.code
    name = unit.name
  }

  /// A unit that is only a name.
  public init(named name: String) {
    code = nil
    self.name = name
  }

  /// What inputs call it.
  public var key: String { code ?? name }

  var json: JSONValue { .object([("code", .string(code)), ("name", .string(name))]) }
}

extension Period {
  /// Name, first and last day, as in every document.
  var json: JSONValue {
    .object([
      ("name", .string(name)), ("from", .string(start.iso)), ("to", .string(lastDay.iso)),
    ])
  }
}
