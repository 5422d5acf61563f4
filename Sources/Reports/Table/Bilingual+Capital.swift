internal import Survey

extension Bilingual {
  /// The text with a capital letter in front, as a heading has it.
  var capitalised: Bilingual {
    func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
    return Bilingual(vi: capital(vi), en: capital(en))
  }
}
