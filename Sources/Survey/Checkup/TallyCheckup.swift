internal import GRDB
internal import Stats

/// Derives the tally again, one response after the other and by the form's own words, and compares
/// it with the sums that rankings are made of.
struct TallyCheckup {
  private let store: Store
  private let forms: [Form]
  private let catalogue: UnitCatalogue

  init(_ store: Store, forms: [Form], catalogue: UnitCatalogue) {
    self.store = store
    self.forms = forms
    self.catalogue = catalogue
  }

  /// A result for each stored form.
  func results() throws -> [CheckResult] {
    let level = UnitLevel.usual(in: catalogue, period: .always).first ?? .province
    return try store.storedForms(among: forms).map { form in
      let subject = Bilingual(vi: "Phép cộng phiếu '\(form.id)'", en: "Sums of '\(form.id)'")
      let sums = try store.tally(
        TallyRequest(form: form, measure: form.index.measure, period: .always, level: level),
        catalogue: catalogue
      ).sums
      let (derived, count) = try derive(form, level)
      guard derived == sums.mapValues(\.storage) else {
        let wrong = Set(derived.keys).union(sums.keys)
          .filter { derived[$0] != sums[$0]?.storage }.sorted()
        let list = wrong.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
        return .broken(
          subject,
          Bilingual(
            vi: "khác khi cộng lại từng phiếu ở \(wrong.count) đơn vị (\(list)); đây là lỗi của "
              + "chương trình hoặc của kho phiếu",
            en: "differs from a count of each single form in \(wrong.count) units (\(list)); this "
              + "is an error of the program or of the store"))
      }
      return .sound(
        subject,
        Bilingual(
          vi: "cộng lại từng phiếu (\(count)) được đúng các tổng đang dùng",
          en: "a count of each single form (\(count)) gives the sums in use"))
    }
  }

  /// The sums of every unit of the level, laid out as `JointSums`, and the number of responses.
  private func derive(_ form: Form, _ level: UnitLevel) throws -> ([String: [Int64]], Int) {
    try store.translating {
      try store.queue.read { db in
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT unit.code, answers FROM response JOIN unit ON unit.id = unit_id
            JOIN form ON form.id = form_id WHERE form.code = ? AND form.version = ?
            """, arguments: [form.id, form.version])
        var sums: [String: [Int64]] = [:]
        var unitOfCode: [String: String?] = [:]
        var count = 0
        while let row = try rows.next() {
          count += 1
          let code: String = row[0]
          let unit =
            unitOfCode[code] ?? catalogue.ancestor(of: code, at: level)?.code
          unitOfCode[code] = .some(unit)
          guard let unit else { continue }
          let vector = Self.vector(of: row[1], form)
          Self.add(vector, form.dimensions.count, to: &sums[unit, default: []])
        }
        return (sums, count)
      }
    }
  }

  /// `s` of each dimension, then `k` of each.
  private static func vector(of answers: String, _ form: Form) -> [Int64] {
    var rest = Array(answers.utf8)[...]
    var (scores, counts) = ([Int64](), [Int64]())
    for dimension in form.dimensions {
      var levels: [Int] = []
      for item in dimension.items {
        guard let state = rest.popFirst(), state &- 0x30 < 10 else { continue }
        let level = Int(state) - 0x30
        levels.append(item.isReversed ? form.scale.reversed(level) : level)
      }
      let satisfied = levels.count { form.scale.satisfied.contains($0) }
      switch form.index.measure {
      case .satisfiedShare:
        scores.append(Int64(satisfied))
        counts.append(Int64(levels.count))
      case .meanScore:
        scores.append(Int64(levels.reduce(0) { $0 + $1 - form.scale.lowest }))
        counts.append(Int64(levels.count))
      case .pointsSum:
        scores.append(Int64(levels.reduce(0, +)))
        counts.append(Int64(levels.count))
      case .allSatisfied:
        scores.append(!levels.isEmpty && satisfied == levels.count ? 1 : 0)
        counts.append(levels.isEmpty ? 0 : 1)
      }
    }
    return scores + counts
  }

  private static func add(_ vector: [Int64], _ dimensions: Int, to sums: inout [Int64]) {
    var own: [Int64] = [1]
    own += vector[dimensions...].map { $0 > 0 ? 1 : 0 }
    own += vector
    for row in vector.indices { own += vector[row...].map { $0 * vector[row] } }
    sums = sums.isEmpty ? own : zip(sums, own).map { $0 + $1 }
  }
}

extension Period {
  /// Every day that a response can have.
  fileprivate static let always = Period(
    name: "", start: Day(number: -100_000), end: Day(number: 1_000_000))
}

extension Store {
  /// Those of the forms that responses are stored of.
  fileprivate func storedForms(among forms: [Form]) throws -> [Form] {
    try translating {
      try queue.read { db in
        try forms.filter { try ImportRegister(db).knownFormId($0) != nil }
      }
    }
  }
}
