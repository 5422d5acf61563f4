/// The bytes of one CSV record, whose fields no spreadsheet takes for formulas.
enum DelimitedRecord {
  /// Fields with an apostrophe where `FormulaGuard` wants one, in quotation marks where they need
  /// them, and a line end.
  static func bytes(of fields: [ArraySlice<UInt8>], delimiter: UInt8) -> [UInt8] {
    var bytes: [UInt8] = []
    for (place, field) in fields.enumerated() {
      if place > 0 { bytes.append(delimiter) }
      let isPlain = field.allSatisfy {
        $0 != delimiter && $0 != 0x22 && $0 != 0x0A && $0 != 0x0D && $0 != 0x20 && $0 != 0x09
      }
      let guarded = FormulaGuard.guarded(field)
      if isPlain {
        bytes += guarded
        continue
      }
      bytes.append(0x22)
      for byte in guarded {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    }
    return bytes + [0x0D, 0x0A]
  }
}
