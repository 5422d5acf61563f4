internal import GRDB

/// Compares a response with the stored one of the same serial.
struct KnownResponses {
  /// How the two compare.
  enum Comparison {
    /// The same in all parts, stored by the import of this number.
    case same(import: Int64)
    /// Another response of the same serial, stored by the import of this number.
    case conflict(Rejection, import: Int64)
  }

  private let statement: Statement
  private let formId: Int64

  init(_ db: Database, formId: Int64) throws {
    self.formId = formId
    statement = try db.makeStatement(
      sql: """
        SELECT response.*, import.path AS path FROM response
        LEFT JOIN import ON import.id = import_id
        WHERE response.form_id = ? AND serial = ?
        """)
  }

  /// Compares a row with the stored response of its serial.
  func comparison(
    of row: ResponseBatch.Row, unitId: Int64, bytes: [UInt8], serialHeading: String
  ) throws -> Comparison {
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let serial = text(row.serial)
    guard let stored = try Row.fetchOne(statement, arguments: [formId, serial]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    func differs(_ column: String, _ number: Int32) -> Bool {
      (stored[column] as Int32? ?? 0) != number
    }
    let comment = row.comment.isEmpty ? nil : text(row.comment)
    let parts: [(Bool, Bilingual)] = [
      (stored["answers"] != text(row.answers), Bilingual(vi: "câu trả lời", en: "answers")),
      (stored["received"] != row.day, Bilingual(vi: "ngày nhận", en: "date")),
      (stored["unit_id"] != unitId, Bilingual(vi: "đơn vị", en: "unit")),
      (differs("channel", Int32(row.channel)), Bilingual(vi: "hình thức", en: "channel")),
      (differs("field_id", row.field), Bilingual(vi: "lĩnh vực", en: "field")),
      (
        differs("respondent_type_id", row.respondentType),
        Bilingual(vi: "đối tượng", en: "respondent type")
      ),
      (differs("gender_id", row.gender), Bilingual(vi: "giới tính", en: "gender")),
      (differs("age_group_id", row.ageGroup), Bilingual(vi: "nhóm tuổi", en: "age group")),
      (stored["comment"] != comment, Bilingual(vi: "ý kiến", en: "comment")),
    ]
    let different = parts.filter(\.0).map(\.1)
    guard !different.isEmpty else { return .same(import: stored["import_id"]) }
    let path: String? = stored["path"]
    let vi = different.map(\.vi).joined(separator: ", ")
    let en = different.map(\.en).joined(separator: ", ")
    let rejection = Rejection(
      rule: .serialConflict, column: serialHeading, value: serial,
      problem: Bilingual(
        vi: "mã phiếu đã có trong \(path.map { "'\($0)'" } ?? "chính tệp này") với nội dung khác "
          + "(\(vi)); mỗi phiếu trong cả kho cần một mã riêng",
        en: "the serial is already stored from \(path.map { "'\($0)'" } ?? "this very file") with "
          + "other contents (\(en)); each form in the whole store needs a serial of its own"))
    return .conflict(rejection, import: stored["import_id"])
  }
}
