extension UnitCatalogue {
  /// How a unit is typed so that the import finds it and no other: its name, or its code where
  /// another unit shares the name.
  public func typedName(of unit: Unit) -> String {
    let found = try? self.unit(named: unit.name)
    return found?.code == unit.code ? unit.name : unit.code
  }

  /// A unit and all below it, all units where none is named; in the catalogue's order.
  public func units(within unit: Unit?) -> [Unit] {
    guard let unit else { return units }
    return units.filter { isWithin($0.code, unit.code) }
  }
}
