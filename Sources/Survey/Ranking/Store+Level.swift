extension Store {
  /// What `make` gives at the level of a unit or a level that is named; else at the likeliest level
  /// that has forms, or the likeliest one where none has.
  func atLevel<Result>(
    _ level: UnitLevel?, _ request: RankingRequest, _ catalogue: UnitCatalogue,
    forms: (Result) -> Int, make: (RankingRequest) throws -> Result
  ) throws -> Result {
    let usual = UnitLevel.usual(in: catalogue, period: request.period)
      .filter { $0 != .commune || request.design.cluster != .commune }
    var request = request
    var first: Result?
    for level in level.map({ [$0] }) ?? usual {
      request.level = level
      let result = try make(request)
      if forms(result) > 0 { return result }
      first = first ?? result
    }
    return try first ?? make(request)
  }
}
