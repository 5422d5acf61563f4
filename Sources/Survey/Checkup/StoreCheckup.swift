internal import GRDB

/// Looks over the store: SQLite's own checks, the register, and every stored response.
struct StoreCheckup {
  private let store: Store
  private let forms: [Form]
  private let catalogue: UnitCatalogue
  private let now: String
  private let today: Day

  init(_ store: Store, forms: [Form], catalogue: UnitCatalogue, now: String, today: Day) {
    self.store = store
    self.forms = forms
    self.catalogue = catalogue
    self.now = now
    self.today = today
  }

  func results() throws -> [CheckResult] {
    try store.translating {
      try store.queue.read { db in
        [
          try file(db), try register(db), try clock(db), try answers(db), try units(db),
          try dates(db),
        ]
      }
    }
  }

  private func file(_ db: Database) throws -> CheckResult {
    let subject = Bilingual(vi: "Kho phiếu", en: "Store")
    let problems = try String.fetchAll(db, sql: "PRAGMA integrity_check(5)").filter { $0 != "ok" }
    let strangers = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
    guard problems.isEmpty, strangers == 0 else {
      let list = (problems + (strangers > 0 ? ["foreign keys: \(strangers)"] : []))
        .joined(separator: "; ")
      return .broken(
        subject,
        Bilingual(
          vi: "'\(store.path)' bị hỏng (\(list)); hãy dùng bản sao lưu",
          en: "'\(store.path)' is damaged (\(list)); use your backup"))
    }
    let responses = try Int.fetchOne(db, sql: "SELECT count(*) FROM response") ?? 0
    let imports = try Int.fetchOne(db, sql: "SELECT count(*) FROM import") ?? 0
    let former = try Int.fetchOne(db, sql: "SELECT count(*) FROM former_import") ?? 0
    return .sound(
      subject,
      Bilingual(
        vi: "'\(store.path)' nguyên vẹn: \(responses) phiếu trong \(imports) lần nhập, "
          + "\(former) lần đã bỏ",
        en: "'\(store.path)' is intact: \(responses) forms in \(imports) imports, "
          + "\(former) undone"))
  }

  /// Every import still holds what it accepted, less what later ones replaced.
  private func register(_ db: Database) throws -> CheckResult {
    let subject = Bilingual(vi: "Sổ nhập", en: "Register")
    let wrong = try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM import i WHERE accepted <>
          CASE WHEN form_id IS NULL THEN (SELECT count(*) FROM dossier d WHERE d.import_id = i.id)
          ELSE (SELECT count(*) FROM response r
              WHERE r.id BETWEEN i.first_id AND i.last_id AND r.import_id = i.id)
            + (SELECT count(*) FROM former_response f
              WHERE f.id BETWEEN i.first_id AND i.last_id AND f.import_id = i.id
                AND f.restored_event_id IS NULL)
          END
        UNION SELECT import_id FROM response
          WHERE import_id NOT IN (SELECT id FROM import)
        ORDER BY 1
        """)
    guard wrong.isEmpty else {
      let list = wrong.map(String.init).joined(separator: ", ")
      return .broken(
        subject,
        Bilingual(
          vi: "lần nhập \(list) không còn đúng số dòng đã nhận; hãy bỏ và nhập lại tệp đó",
          en: "import \(list) does not hold the rows it accepted; undo it and import its file again"
        ))
    }
    return .sound(
      subject,
      Bilingual(
        vi: "mỗi lần nhập còn đủ số dòng đã nhận", en: "every import holds the rows it accepted"))
  }

  private func clock(_ db: Database) throws -> CheckResult {
    let subject = Bilingual(vi: "Đồng hồ", en: "Clock")
    let last = try String.fetchOne(db, sql: "SELECT max(at) FROM event") ?? ""
    return last > now
      ? .notable(
        subject,
        Bilingual(
          vi: "giờ máy (\(now)) ở trước lần nhập gần nhất (\(last)); hãy chỉnh đồng hồ",
          en: "the machine's time (\(now)) lies before the last import (\(last)); set the clock"))
      : .sound(subject, Bilingual(vi: now, en: now))
  }

  /// The answers are strings of states, one for each item of their form.
  private func answers(_ db: Database) throws -> CheckResult {
    let subject = Bilingual(vi: "Câu trả lời", en: "Answers")
    var (wrong, unknown) = (0, [String]())
    for row in try Row.fetchAll(db, sql: "SELECT id, code, version FROM form ORDER BY id") {
      let (code, version): (String, String) = (row["code"], row["version"])
      guard let form = forms.first(where: { $0.id == code && $0.version == version }) else {
        unknown.append("\(code) \(version)")
        continue
      }
      _ = try ImportRegister(db).knownFormId(form)
      let levels = form.scale.levels.map { String($0.value) }.joined()
      wrong +=
        try Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM response WHERE form_id = ?
              AND (length(answers) <> ? OR answers GLOB ?)
            """, arguments: [row["id"], form.items.count, "*[^\(levels).n*!?]*"]) ?? 0
    }
    if wrong > 0 {
      return .broken(
        subject,
        Bilingual(
          vi: "\(wrong) phiếu có câu trả lời không đúng với mẫu; kho phiếu đã bị sửa từ bên ngoài",
          en: "\(wrong) forms have answers that do not fit their form; the store was changed by "
            + "another program"))
    }
    guard unknown.isEmpty else {
      let list = unknown.joined(separator: ", ")
      return .notable(
        subject,
        Bilingual(
          vi: "không có tệp mẫu của \(list), nên không tính được phiếu của mẫu đó",
          en: "there is no form file of \(list), so that its forms cannot be counted"))
    }
    return .sound(
      subject,
      Bilingual(vi: "mọi phiếu đúng với mẫu của mình", en: "every stored form fits its form file"))
  }

  private func units(_ db: Database) throws -> CheckResult {
    let subject = Bilingual(vi: "Đơn vị của phiếu", en: "Units of the forms")
    let codes = try String.fetchAll(db, sql: "SELECT code FROM unit ORDER BY code")
    let unknown = codes.filter { catalogue.unit(code: $0) == nil }
    guard let first = unknown.first else {
      return .sound(
        subject,
        Bilingual(
          vi: "cả \(codes.count) đơn vị có phiếu đều có trong danh mục",
          en: "all \(codes.count) units with forms are in the catalogue"))
    }
    let list = unknown.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    return .notable(
      subject,
      Bilingual(
        vi: "\(unknown.count) đơn vị có phiếu nhưng không còn trong danh mục (\(list)"
          + "\(unknown.count > 5 ? ", …" : "")); phiếu của chúng không được xếp hạng",
        en: "\(unknown.count) units have forms but are no longer in the catalogue (\(list)"
          + "\(unknown.count > 5 ? ", …" : "")), such as \(first); no ranking counts their forms"))
  }

  private func dates(_ db: Database) throws -> CheckResult {
    let subject = Bilingual(vi: "Ngày nhận phiếu", en: "Dates of receipt")
    guard
      let row = try Row.fetchOne(
        db,
        sql: "SELECT min(first_day), max(last_day) FROM import WHERE first_id IS NOT NULL"),
      let first: Int32 = row[0], let last: Int32 = row[1]
    else { return .sound(subject, Bilingual(vi: "chưa có phiếu", en: "no forms yet")) }
    let (from, to) = (Day(number: first), Day(number: last))
    let detail = Bilingual(
      vi: "từ \(from.vietnamese) đến \(to.vietnamese)", en: "from \(from.iso) to \(to.iso)")
    return to > today ? .notable(subject, detail) : .sound(subject, detail)
  }
}
