internal import Foundation

/// What is known before the first record of a file is decoded.
struct DecodingContext: Sendable {
  let form: Form
  let catalogue: UnitCatalogue
  let channels: [Channel: [String]]
  /// The channel of records that name none.
  let channel: Channel?
  /// The unit of records that name none.
  let unit: Unit?
  /// No form was received after this day.
  let today: Day
  let labels: [Label]
  let nextLabel: Int32
}

/// Turns the fields of a record into a response, or into the reasons why it is none.
struct RecordDecoder {
  /// A serial is a code, not a text.
  static let longestSerial = 100
  /// No form of this kind was filled in before; such a date is a slip, or none at all: LimeSurvey
  /// writes 01/01/1980 where it kept no date.
  static let earliest = Day(number: 10_957)

  private let context: DecodingContext
  private let map: ColumnMap
  private let items: Int
  private let fewest: Int
  /// How many fields a record may have.
  let fields: FieldCount
  private let serialColumn: Int
  /// The place of the field with the date of receipt.
  let dayColumn: Int
  private let isUniversal: Bool
  /// nil where records have serials.
  private var repeats: RepeatedTimes?
  private let channelColumn: Int?
  private let commentColumn: Int?
  private let channelWords: [String: Channel]
  /// For each item, its column.
  private let itemColumns: [Int]
  private let labelColumns: [(place: Int, kind: Label.Kind)]
  private var answers: AnswerDecoder
  /// The states of one record's answers.
  private var states: [UInt8]
  private(set) var units: UnitDecoder
  private var labels: [LabelDecoder]
  private var nextLabel: Int32
  private var channels = ByteMap()

  init(map: ColumnMap, context: DecodingContext) {
    self.map = map
    self.context = context
    items = context.form.items.count
    fewest = context.form.fewestAnswers
    fields = FieldCount(headings: map.headings)
    func place(_ role: ColumnRole) -> Int? { map.uses.firstIndex(of: .role(role)) }
    serialColumn = map.serialColumn ?? 0
    dayColumn = map.dayColumn ?? 0
    isUniversal = map.isUniversal
    repeats = map.numbersByTime ? RepeatedTimes() : nil
    channelColumn = place(.channel)
    commentColumn = place(.comment)
    itemColumns = (0..<items).map { map.uses.firstIndex(of: .item($0)) ?? 0 }
    let roles: [(ColumnRole, Label.Kind)] = [
      (.field, .field), (.respondentType, .respondentType), (.gender, .gender),
      (.ageGroup, .ageGroup),
    ]
    labelColumns = roles.compactMap { role, kind in place(role).map { ($0, kind) } }
    labels = labelColumns.map { LabelDecoder(kind: $0.kind, known: context.labels) }
    nextLabel = context.nextLabel
    states = [UInt8](repeating: AnswerState.blank, count: items)
    answers = AnswerDecoder(scale: context.form.scale, values: context.form.mapping.values)
    units = UnitDecoder(map: map, catalogue: context.catalogue, fallback: context.unit)
    var words: [String: Channel] = [:]
    for (channel, spellings) in context.channels {
      for spelling in spellings { words[Folding.heading(spelling)] = channel }
    }
    channelWords = words
  }

  /// Whether every field is empty, as in the lines that spreadsheets leave below a table.
  static func isBlank(_ record: borrowing CSVRecord) -> Bool {
    for field in 0..<record.count where !record.trimmed(field).isEmpty { return false }
    return true
  }

  /// Decodes a record into a new row of the batch.
  mutating func decode(_ record: borrowing CSVRecord, line: Int, into batch: inout ResponseBatch) {
    var row = ResponseBatch.Row()
    row.line = Int32(clamping: line)
    var rejections: [Rejection] = []
    guard fields.fits(record) else {
      batch.append(
        row, [RecordDecoder.wrongCount(found: record.count, expected: fields.named)])
      return
    }
    let undecided = UndecidedCell.columns(of: record).filter { map.uses[$0] != .ignored }
    guard undecided.isEmpty else {
      batch.append(row, undecided.map(undecidedCell))
      return
    }
    let bytes = record.bytes.span
    let day = decodeDay(record, bytes, &batch, &rejections)
    row.day = day?.number ?? 0
    units.prepare(record, day: day)
    let reasonsBeforeUnit = rejections.count
    row.channel = decodeChannel(record, bytes, &rejections)
    decodeLabels(record, bytes, &row, &batch, &rejections)
    row.serial = decodeSerial(record, bytes, &batch, &rejections)
    row.serialHash = ByteMap.hash(batch.bytes.span.extracting(row.serial))
    (row.answers, row.unclear) = decodeAnswers(record, bytes, row.line, &batch, &rejections)
    do throws(Rejection) {
      row.unit = try units.unit(record, day: day)
    } catch {
      rejections.insert(error, at: reasonsBeforeUnit)
    }
    if let commentColumn {
      row.comment = batch.append(bytes.extracting(record.trimmed(commentColumn)))
    }
    batch.append(row, rejections)
  }

  private mutating func decodeSerial(
    _ record: borrowing CSVRecord, _ bytes: Span<UInt8>, _ batch: inout ResponseBatch,
    _ rejections: inout [Rejection]
  ) -> Range<Int> {
    let range = record.trimmed(serialColumn)
    if range.isEmpty {
      rejections.append(
        reject(
          .missingSerial, serialColumn, "", vi: "thiếu mã phiếu", en: "the serial is missing"))
    } else if range.count > RecordDecoder.longestSerial {
      rejections.append(
        reject(
          .longSerial, serialColumn, record.text(serialColumn),
          vi: "mã phiếu dài quá \(RecordDecoder.longestSerial) ký tự",
          en: "the serial is longer than \(RecordDecoder.longestSerial) characters"))
    }
    if repeats != nil {
      let serial = repeats?.serial(for: record.text(serialColumn)) ?? ""
      return batch.append(Array(serial.utf8).span)
    }
    // Two spellings of one serial in Unicode are one serial.
    if range.allSatisfy({ bytes[$0] < 0x80 }) { return batch.append(bytes.extracting(range)) }
    let serial = record.text(serialColumn).composed
    return batch.append(Array(serial.utf8).span)
  }

  private func decodeDay(
    _ record: borrowing CSVRecord, _ bytes: Span<UInt8>, _ batch: inout ResponseBatch,
    _ rejections: inout [Rejection]
  ) -> Day? {
    let range = record.trimmed(dayColumn)
    guard !range.isEmpty else {
      rejections.append(
        reject(.missingDate, dayColumn, "", vi: "thiếu ngày nhận", en: "the date is missing"))
      return nil
    }
    let written = WrittenDay(bytes.extracting(range), isUniversal: isUniversal)
    guard let day = written.day else {
      let value = record.text(dayColumn)
      let problem = written.problem(value)
      rejections.append(
        reject(.unreadableDate, dayColumn, value, vi: problem.vi, en: problem.en))
      return nil
    }
    if case .serial = written { batch.serialDays += 1 }
    if day < RecordDecoder.earliest {
      rejections.append(
        reject(
          .earlyDate, dayColumn, record.text(dayColumn),
          vi: "ngày \(day.vietnamese) ở trước năm 2000; hãy kiểm tra năm",
          en: "\(day.iso) lies before the year 2000; check the year"))
    }
    if day > context.today {
      rejections.append(
        reject(
          .futureDate, dayColumn, record.text(dayColumn),
          vi: "ngày \(day.vietnamese) ở sau hôm nay (\(context.today.vietnamese))",
          en: "\(day.iso) lies after today (\(context.today.iso))"))
    }
    return day
  }

  private mutating func decodeChannel(
    _ record: borrowing CSVRecord, _ bytes: Span<UInt8>, _ rejections: inout [Rejection]
  ) -> UInt8 {
    let fallback = context.channel?.rawValue ?? 0
    guard let channelColumn else { return fallback }
    let field = bytes.extracting(record.trimmed(channelColumn))
    if field.isEmpty { return fallback }
    if let known = channels[field] { return UInt8(known) }
    let text = field.text
    guard let channel = channelWords[Folding.heading(text)] else {
      rejections.append(
        reject(
          .unknownChannel, channelColumn, text,
          vi: "không hiểu hình thức '\(Redaction.shown(text))'; hãy ghi giay hoặc truc_tuyen",
          en: "'\(Redaction.shown(text))' is no channel; write giay (paper) or truc_tuyen (online)")
      )
      return 0
    }
    channels.insert(field, Int32(channel.rawValue))
    return channel.rawValue
  }

  private mutating func decodeLabels(
    _ record: borrowing CSVRecord, _ bytes: Span<UInt8>, _ row: inout ResponseBatch.Row,
    _ batch: inout ResponseBatch, _ rejections: inout [Rejection]
  ) {
    for position in labelColumns.indices {
      let (place, kind) = labelColumns[position]
      let field = bytes.extracting(record.trimmed(place))
      let found = labels[position].id(field, next: &nextLabel, new: &batch.newLabels)
      guard let id = found else {
        let (most, longest) = (LabelDecoder.most, LabelDecoder.longest)
        rejections.append(
          reject(
            .unusableLabel, place, "",
            vi:
              "không phải tên nhóm: dài quá \(longest) byte hoặc cột có hơn \(most) giá trị khác nhau",
            en: "this names no group: it is longer than \(longest) bytes, or the column has more "
              + "than \(most) different values"))
        continue
      }
      switch kind {
      case .field: row.field = id
      case .respondentType: row.respondentType = id
      case .gender: row.gender = id
      case .ageGroup: row.ageGroup = id
      }
    }
  }

  private mutating func decodeAnswers(
    _ record: borrowing CSVRecord, _ bytes: Span<UInt8>, _ line: Int32,
    _ batch: inout ResponseBatch, _ rejections: inout [Rejection]
  ) -> (answers: Range<Int>, unclear: Int32) {
    var counted = 0
    var unclear: Int32 = 0
    for item in 0..<items {
      let column = itemColumns[item]
      let field = record.range(column)
      var state = field.count == 1 ? answers.state(bytes[field.lowerBound]) : 0
      if state == 0 { state = answers.state(bytes.extracting(record.trimmed(column))) }
      states[item] = state
      if state &- 0x30 < 10 {
        counted += 1
      } else if state == AnswerState.illegal {
        batch.invalidAnswers.append(
          ResponseBatch.InvalidAnswer(
            line: line, item: Int32(item), value: record.text(itemColumns[item])))
      } else if state == AnswerState.severalMarks || state == AnswerState.unreadable {
        unclear += 1
      }
    }
    if counted < fewest {
      rejections.append(
        Rejection(
          rule: .tooFewAnswers, column: "", value: String(counted),
          problem: Bilingual(
            vi: "chỉ có \(counted)/\(items) câu trả lời tính được; cần ít nhất \(fewest)",
            en: "only \(counted) of \(items) answers count; at least \(fewest) are needed")))
    }
    return (batch.append(states.span), unclear)
  }

  private func undecidedCell(_ column: Int) -> Rejection {
    reject(
      .undecidedCell, column, "",
      vi: "ô còn hai giá trị của hai lần nhập liệu; hãy giữ giá trị đúng và bỏ '[?]'",
      en: "the cell still holds the values of both typists; keep the right one and remove '[?]'")
  }

  private func reject(
    _ rule: RejectionRule, _ column: Int, _ value: String, vi: String, en: String
  ) -> Rejection {
    Rejection(
      rule: rule, column: map.headings[column], value: value, problem: Bilingual(vi: vi, en: en))
  }

  /// The rejection of a record with another number of fields than there are headings.
  static func wrongCount(found: Int, expected: Int) -> Rejection {
    Rejection(
      rule: .fieldCount, column: "", value: String(found),
      problem: Bilingual(
        vi: "có \(found) trường, cần \(expected)", en: "has \(found) fields, expected \(expected)"))
  }

  /// The rejection of a line whose quotation marks do not match.
  static let brokenQuotes = Rejection(
    rule: .brokenQuotes, column: "", value: "",
    problem: Bilingual(
      vi: "dấu nháy kép mở hoặc khép sai chỗ trên dòng này",
      en: "a quotation mark on this line is stray or never closed"))
}
