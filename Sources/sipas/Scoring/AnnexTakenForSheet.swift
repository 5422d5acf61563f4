import Survey

/// A statistical annex, given where a score sheet was expected.
struct AnnexTakenForSheet: ExplainedError {
  let file: String

  var sentence: Bilingual {
    Bilingual(
      vi: "'\(file)' có các cột của phụ lục thống kê, không phải của bảng điểm; hãy thêm --annex.",
      en: "'\(file)' has the columns of a statistical annex, not of a score sheet; add --annex.")
  }
}
