internal import Survey

/// What a file for typing says about its columns and codes.
struct TypingWords {
  let file: TypingFile

  private static let earliest = Bilingual(vi: "01/01/2000", en: "2000-01-01")

  /// The sheet that explains the file.
  var explanation: Table {
    func column(_ id: String, _ vi: String, _ en: String) -> Column {
      Column(id: id, heading: Bilingual(vi: vi, en: en), kind: .text, isKey: id == "column")
    }
    let columns = file.sheet.columns.map { column in
      [Cell.text(column.heading), .bilingual(meaning(of: column)), .bilingual(typed(in: column))]
    }
    let codes = file.sheet.codes.map { code in
      [
        Cell.text(code.text), .bilingual(code.meaning),
        .bilingual(code.level == nil ? TypingWords.notCounted : TypingWords.counted),
      ]
    }
    let blank = [
      Cell.bilingual(Bilingual(vi: "(bỏ trống)", en: "(blank)")),
      .bilingual(Bilingual(vi: "không trả lời", en: "not answered")),
      .bilingual(TypingWords.notCounted),
    ]
    return Table(
      title: Bilingual(vi: "Cách nhập", en: "How to type"), subtitles: [file.sheet.form.title],
      columns: [
        column("column", "Cột, mã", "Column, code"), column("meaning", "Nội dung", "Meaning"),
        column("typed", "Nhập gì", "What to type"),
      ], rows: columns + codes + [blank], notes: TypingWords.notes)
  }

  private static let counted = Bilingual(vi: "mức trả lời", en: "a level of the answer")
  private static let notCounted = Bilingual(
    vi: "không tính vào chỉ số", en: "does not count in the index")

  private static let notes = [
    Bilingual(
      vi:
        "Mỗi phiếu một dòng. Không đổi, không thêm dòng nào phía trên dòng tiêu đề của trang 'Nhập "
        + "phiếu'; ô tô đỏ là ô cần xem lại.",
      en:
        "One row a form. Leave the heading row of the sheet 'Typing' as it is, the first one; a red "
        + "cell is one to look at again."),
    Bilingual(
      vi:
        "Xóa dòng của phiếu không thu về được. Nhập xong, mở trang 'Nhập phiếu', lưu thành CSV UTF-8 "
        + "rồi chạy: sipas import TỆP.csv",
      en:
        "Delete the rows of forms that never came back. When done, open the sheet 'Typing', save it "
        + "as CSV UTF-8 and run: sipas import FILE.csv"),
  ]

  /// What a column holds: of an item its wording.
  func meaning(of column: TypingSheet.Column) -> Bilingual {
    switch column.content {
    case .item(let place): file.sheet.form.items[place].text
    case .role(let role):
      TypingWords.meanings[role] ?? Bilingual(vi: role.rawValue, en: role.rawValue)
    }
  }

  private static let meanings: [ColumnRole: Bilingual] = [
    .serial: Bilingual(vi: "Mã in trên phiếu", en: "The serial printed on the form"),
    .received: Bilingual(vi: "Ngày nhận phiếu", en: "The day the form came"),
    .channel: Bilingual(vi: "Phiếu giấy hay trực tuyến", en: "On paper or online"),
    .unit: Bilingual(
      vi: "Đơn vị giải quyết hồ sơ (tên hoặc mã)", en: "The office that handled it (name or code)"),
    .field: Bilingual(vi: "Lĩnh vực của hồ sơ", en: "The field of the dossier"),
    .respondentType: Bilingual(vi: "Người trả lời là ai", en: "Who answered"),
    .gender: Bilingual(vi: "Giới tính", en: "Gender"),
    .ageGroup: Bilingual(vi: "Nhóm tuổi", en: "Age group"),
    .comment: Bilingual(
      vi: "Ý kiến ghi trên phiếu", en: "The comment written on the form"),
  ]

  /// What is to be typed in a column.
  func typed(in column: TypingSheet.Column) -> Bilingual {
    switch column.content {
    case .role(.serial):
      return Bilingual(
        vi: "bắt buộc, không trùng, nhiều nhất 100 ký tự",
        en: "needed, each once, at most 100 characters")
    case .role(.received):
      let earliest = TypingWords.earliest
      return Bilingual(
        vi: "bắt buộc, dạng ngày/tháng/năm, từ \(earliest.vi) đến hôm nay",
        en: "needed, a date from \(earliest.en) to today")
    case .role(.comment):
      return Bilingual(
        vi: "nguyên văn; không ghi tên, số điện thoại", en: "as written; no names or numbers")
    default:
      guard let choices = choices(of: column) else {
        return Bilingual(vi: "chữ, có thể để trống", en: "words, may be left blank")
      }
      return choices.isClosed
        ? closed(choices)
        : Bilingual(
          vi: "chọn trong danh sách hoặc ghi khác, có thể để trống",
          en: "from the list or other words, may be left blank")
    }
  }

  private func closed(_ choices: TypingChoices) -> Bilingual {
    guard choices.role == nil else {
      return Bilingual(vi: "chọn trong danh sách", en: "from the list")
    }
    let codes = choices.entries.map(\.text).joined(separator: ", ")
    return Bilingual(vi: "\(codes) hoặc để trống", en: "\(codes) or left blank")
  }

  /// The list of a column.
  func choices(of column: TypingSheet.Column) -> TypingChoices? {
    file.choices.first { choices in
      switch column.content {
      case .item: choices.role == nil
      case .role(let role): choices.role == role
      }
    }
  }

  /// What Excel says when something else is typed; Excel shows at most 255 letters.
  func complaint(in column: TypingSheet.Column) -> Bilingual {
    let typed = typed(in: column)
    return Bilingual(
      vi: "Cột '\(column.heading)': \(typed.vi).".cut(toUnits: 255),
      en: "Column '\(column.heading)': \(typed.en).".cut(toUnits: 255))
  }
}
