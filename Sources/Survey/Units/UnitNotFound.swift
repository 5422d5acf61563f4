/// A spelling that means no unit, or more than one.
public struct UnitNotFound: ExplainedError, Equatable {
  enum Reason: Equatable {
    /// No such name or code; the closest entries of the catalogue.
    case unknown(closest: [String])
    /// Several units have the name.
    case ambiguous([String])
    /// The unit did not exist on the form's day.
    case notValid(String, from: Day?, to: Day?, successor: String?)
    /// The unit lies in another one than the row says.
    case elsewhere(String, within: String)
  }

  let text: String
  let reason: Reason

  public var sentence: Bilingual {
    let shown = Redaction.shown(text)
    switch reason {
    case .unknown(let closest) where closest.isEmpty:
      return Bilingual(
        vi: "danh mục đơn vị không có '\(shown)'",
        en: "the unit catalogue has no '\(shown)'")
    case .unknown(let closest):
      let list = closest.joined(separator: ", ")
      return Bilingual(
        vi: "danh mục đơn vị không có '\(shown)'; gần giống: \(list)",
        en: "the unit catalogue has no '\(shown)'; closest: \(list)")
    case .ambiguous(let names):
      let list = names.joined(separator: ", ")
      return Bilingual(
        vi: "'\(shown)' có thể là \(list); hãy ghi mã đơn vị",
        en: "'\(shown)' may be \(list); write the unit's code")
    case .notValid(let name, let from, let to, let successor):
      let vi = [
        from.map { "từ \($0.vietnamese)" }, to.map { "đến hết \($0.vietnamese)" },
        successor.map { "nay là \($0)" },
      ].compactMap(\.self).joined(separator: ", ")
      let en = [
        from.map { "from \($0.iso)" }, to.map { "to \($0.iso)" }, successor.map { "now \($0)" },
      ].compactMap(\.self).joined(separator: ", ")
      return Bilingual(
        vi: "vào ngày của phiếu không có đơn vị \(name) (tồn tại \(vi))",
        en: "on the form's date there was no unit \(name) (it existed \(en))")
    case .elsewhere(let name, let within):
      return Bilingual(
        vi: "\(name) không thuộc \(within)", en: "\(name) does not belong to \(within)")
    }
  }
}
