public import Survey

/// Inputs of one unit, where several are scored.
public struct InputsNameNoUnits: ExplainedError, Equatable {
  let file: String

  public init(file: String) {
    self.file = file
  }

  public var sentence: Bilingual {
    Bilingual(
      vi: "'\(file)' không ghi đơn vị, nên không biết số liệu là của đơn vị nào; hãy thêm cột "
        + "'unit' (đơn vị), hoặc chấm một đơn vị bằng --unit.",
      en: "'\(file)' names no units, so that nobody knows whose figures these are; add a column "
        + "'unit', or score one unit with --unit.")
  }
}
