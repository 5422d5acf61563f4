/// What an import would make of a file, before anything is imported.
public struct FileInspection: Sendable {
  /// One column of the file.
  public struct Column: Sendable, Equatable {
    public enum Meaning: Sendable, Equatable {
      case role(ColumnRole)
      case item(Form.Item)
      /// Written by `sipas` itself into a file of rejected rows.
      case rejectNote
      case unused(why: Bilingual)
    }

    public let heading: String
    public let meaning: Meaning
  }

  public let path: String
  public let encoding: EncodingChoice
  /// One character.
  public let delimiter: String
  /// Lines above the headings that would be left out.
  public let titles: Int
  /// The survey program that wrote the file, where it gives itself away.
  public let program: String?
  public let columns: [Column]
  /// What keeps responses from being read from these columns; nil where nothing does.
  public let problem: Bilingual?

  /// Reads a file's headings.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - form: The form that was filled in, mapped where the user maps it.
  ///   - catalogue: Its names help to tell the encoding; nil where there is none.
  ///   - library: Where the headings common to all forms are found.
  ///   - encoding: nil where it is to be found out.
  /// - Throws: `UnreadableFile`, `UndecidedEncoding`, or `UnusableHeadings` of a file in which no
  ///   heading is understood at all.
  public init(
    path: String, form: Form, catalogue: UnitCatalogue?, library: FormLibrary,
    encoding: TextEncoding?
  ) throws {
    let vocabulary = Vocabulary(form: form, catalogue: catalogue ?? UnitCatalogue(units: []))
    let choice = try EncodingDetector(vocabulary: vocabulary).choice(for: path, named: encoding)
    let dictionary = HeadingDictionary(form: form, shared: try library.sharedHeadings())
    let (dialect, reading) = try FileDialect.find(
      path: path, encoding: choice, understood: \.map.understood
    ) { headings in
      let reading = dictionary.read(headings)
      guard reading.map.understood > 0 else {
        throw UnusableHeadings(
          file: path, reasons: reading.reasons, understood: 0, headings: headings.count)
      }
      return reading
    }
    self.path = path
    self.encoding = choice
    delimiter = String(UnicodeScalar(dialect.delimiter))
    titles = try dialect.open(path).titleLines
    program = reading.map.program?.name
    columns = reading.columns(form)
    problem =
      reading.reasons.isEmpty
      ? nil
      : UnusableHeadings(
        file: path, reasons: reading.reasons, understood: reading.map.understood,
        headings: columns.count
      ).sentence
  }
}

extension HeadingReading {
  /// Each column as it is said to people.
  fileprivate func columns(_ form: Form) -> [FileInspection.Column] {
    map.headings.indices.map { place in
      let meaning: FileInspection.Column.Meaning =
        switch map.uses[place] {
        case .role(let role): .role(role)
        case .item(let item): .item(form.items[item])
        case .rejectNote: .rejectNote
        case .ignored: .unused(why: why(disuses[place] ?? .unknown))
        }
      return FileInspection.Column(heading: map.headings[place], meaning: meaning)
    }
  }

  private func why(_ disuse: Disuse) -> Bilingual {
    switch disuse {
    case .unknown: Bilingual(vi: "không rõ nội dung", en: "not understood")
    case .besideOwn:
      Bilingual(
        vi: "số câu trùng với cột đã nêu trong mẫu", en: "a number beside the form's own headings")
    case .foreignItem: Bilingual(vi: "mẫu không có câu này", en: "the form has no such item")
    case .second(let first): Bilingual(vi: "trùng với cột '\(first)'", en: "the same as '\(first)'")
    case .programs:
      Bilingual(
        vi: "cột riêng của \(map.program?.name ?? "")",
        en: "\(map.program?.name ?? "")'s own column")
    case .mapped: Bilingual(vi: "bỏ qua theo bảng ghép", en: "left out by the mapping")
    }
  }
}

extension ColumnRole {
  /// What the column holds, for people.
  public var name: Bilingual {
    switch self {
    case .serial: Bilingual(vi: "mã phiếu", en: "serial")
    case .received: Bilingual(vi: "ngày nhận", en: "date of receipt")
    case .channel: Bilingual(vi: "hình thức", en: "channel")
    case .unit: Bilingual(vi: "đơn vị", en: "unit")
    case .province: Bilingual(vi: "tỉnh", en: "province")
    case .department: Bilingual(vi: "sở, ngành", en: "department")
    case .district: Bilingual(vi: "huyện", en: "district")
    case .commune: Bilingual(vi: "xã", en: "commune")
    case .field: Bilingual(vi: "lĩnh vực", en: "field")
    case .respondentType: Bilingual(vi: "đối tượng", en: "respondent type")
    case .gender: Bilingual(vi: "giới tính", en: "gender")
    case .ageGroup: Bilingual(vi: "nhóm tuổi", en: "age group")
    case .comment: Bilingual(vi: "ý kiến", en: "comment")
    }
  }
}
