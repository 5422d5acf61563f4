public import Survey

/// Serials that count up: `VC-0001..VC-0120`, both ends included.
public struct SerialRange: Sendable, Equatable {
  /// More sheets are no print job but a slip of the finger.
  static let mostSheets = 20_000

  public let serials: [String]

  /// Reads what the command line says: one serial, or a first and a last one that differ in the
  /// number at their end only.
  ///
  /// - Throws: `UnusableSerials`.
  public init(_ text: String) throws(UnusableSerials) {
    guard let dots = text.range(of: "..") else {
      serials = [try SerialRange.checked(text, in: text)]
      return
    }
    let first = try SerialRange.checked(String(text[..<dots.lowerBound]), in: text)
    let last = try SerialRange.checked(String(text[dots.upperBound...]), in: text)
    let (from, to) = (Numbered(first), Numbered(last))
    guard let from, let to, from.stem == to.stem, from.width == to.width, from.number <= to.number
    else { throw UnusableSerials(text: text, reason: .noRange) }
    guard to.number - from.number < SerialRange.mostSheets else {
      throw UnusableSerials(text: text, reason: .tooMany(to.number - from.number + 1))
    }
    serials = (from.number...to.number).map { number in
      let digits = String(number)
      return from.stem + String(repeating: "0", count: max(0, from.width - digits.count)) + digits
    }
  }

  private static func checked(
    _ serial: String, in text: String
  ) throws(UnusableSerials) -> String {
    guard !serial.isEmpty, serial.utf8.count <= 60,
      serial.unicodeScalars.allSatisfy({
        !$0.properties.isWhitespace && $0.properties.generalCategory != .control
          && $0.properties.generalCategory != .format
      })
    else { throw UnusableSerials(text: text, reason: .noSerial) }
    return serial
  }

  /// A serial, parted before the number at its end.
  private struct Numbered {
    let stem: String
    let number: Int
    let width: Int

    init?(_ serial: String) {
      let digits = serial.reversed().prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(String(digits.reversed())), digits.count <= 15 else { return nil }
      stem = String(serial.dropLast(digits.count))
      self.number = number
      width = digits.count
    }
  }
}

/// Serials that cannot be printed.
public struct UnusableSerials: ExplainedError, Equatable {
  enum Reason: Equatable, Sendable {
    case noSerial, noRange
    case tooMany(Int)
  }

  let text: String
  let reason: Reason

  public var sentence: Bilingual {
    switch reason {
    case .noSerial:
      Bilingual(
        vi: "--serials '\(text)': mã phiếu không được trống, dài quá 60 byte hay có khoảng trắng; "
          + "hãy ghi như VC-0001..VC-0120.",
        en: "--serials '\(text)': a serial is not empty, has at most 60 bytes and no spaces; write "
          + "VC-0001..VC-0120.")
    case .noRange:
      Bilingual(
        vi: "--serials '\(text)': mã đầu và mã cuối phải chỉ khác nhau ở số cuối, cùng số chữ số, "
          + "tăng dần; hãy ghi như VC-0001..VC-0120.",
        en: "--serials '\(text)': the first and the last serial may differ in the number at their "
          + "end only, of as many digits, and rise; write VC-0001..VC-0120.")
    case .tooMany(let count):
      Bilingual(
        vi: "--serials '\(text)': \(count) phiếu; mỗi lần in nhiều nhất "
          + "\(SerialRange.mostSheets) phiếu.",
        en: "--serials '\(text)': \(count) forms; at most \(SerialRange.mostSheets) are printed "
          + "at a time.")
    }
  }
}
