import Survey

/// A failure that no sentence was written for: a mistake of this program, or of what it stands on.
struct UnforeseenFailure: ExplainedError {
  let error: any Error

  var sentence: Bilingual {
    Bilingual(
      vi: "Lỗi không lường trước, hãy báo cho người phát triển: \(error).",
      en: "An unforeseen failure, please tell the developers: \(error).")
  }
}
