internal import Foundation

/// The file that two typists' files become, with the undecided cells marked.
///
/// Its first column is one of those that `sipas` itself writes, so that an import takes away again
/// what keeps fields from being formulas.
struct MergedFile {
  /// The whole file.
  let data: Data

  init(_ first: TypedFile, _ second: TypedFile, _ columns: ColumnPairs) {
    let kept = first.map.uses.indices.filter { first.map.uses[$0] != .rejectNote }
    let partners = Dictionary(uniqueKeysWithValues: second.records.map { ($0.serial, $0) })
    let pairs = Dictionary(uniqueKeysWithValues: columns.compared.map { ($0.first, $0) })
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    func add(_ fields: [String]) {
      bytes += DelimitedRecord.bytes(
        of: fields.map { ArraySlice($0.utf8) }, delimiter: first.delimiter)
    }
    add(
      [ColumnMap.rejectNotes[0]] + kept.map { first.map.headings[$0] }
        + columns.onlyInSecond.map { second.map.headings[$0] })
    for record in first.records {
      let partner = partners[record.serial]
      var fields = kept.map { place -> String in
        if first.map.uses[place] == .role(.serial) {
          return partner == nil ? UndecidedCell.text(record.serial, "") : record.serial
        }
        guard let partner, let pair = pairs[place], !pair.isSame(record, partner) else {
          return record.fields[place]
        }
        return UndecidedCell.text(record.fields[place], partner.fields[pair.second])
      }
      fields += columns.onlyInSecond.map { partner?.fields[$0] ?? "" }
      add([String(record.line)] + fields)
    }
    let serials = Set(first.records.map(\.serial))
    for record in second.records where !serials.contains(record.serial) {
      let fields = kept.map { place -> String in
        if first.map.uses[place] == .role(.serial) { return UndecidedCell.text("", record.serial) }
        return columns.partners[place].map { record.fields[$0] } ?? ""
      }
      add([""] + fields + columns.onlyInSecond.map { record.fields[$0] })
    }
    data = Data(bytes)
  }
}
