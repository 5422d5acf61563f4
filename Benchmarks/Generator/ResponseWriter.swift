/// Writes responses, one record after the other.
///
/// Row k depends only on the seed and on the rows before it: a file of 100,000 rows is the
/// beginning of the file of 1,000,000 rows with the same seed.
struct ResponseWriter {
  /// What was written; a program that reads the file can be held to it.
  struct Counts {
    var rows = 0
    var lines = 0
    var blankAnswers = 0
    var illegalAnswers = 0
    var comments = 0
  }

  private(set) var counts = Counts()
  private let geography: Geography
  private var random: RandomBits
  private var serials: [Int]
  /// The reporting window 2022-H1 of the calendar `cchc`: 15/12/2021 to 14/06/2022.
  private let days: [[UInt8]]

  init(geography: Geography, random: RandomBits) {
    (self.geography, self.random) = (geography, random)
    serials = Array(repeating: 0, count: geography.districts.count)
    let months =
      [(12, 2021, 15...31), (1, 2022, 1...31), (2, 2022, 1...28), (3, 2022, 1...31)]
      + [(4, 2022, 1...30), (5, 2022, 1...31), (6, 2022, 1...14)]
    days = months.flatMap { month, year, days in
      days.map { day in
        let slash = [UInt8(ascii: "/")]
        return Digits.padded(day, to: 2) + slash + Digits.padded(month, to: 2) + slash
          + Digits.padded(year, to: 4)
      }
    }
  }

  mutating func appendHeader(to bytes: inout [UInt8]) {
    let columns =
      "form_serial,received_on,channel,district_code,commune_code,field,gender,age_group,"
      + "respondent_type"
    let items = Questionnaire.means.indices.map { ",q\($0 + 1)" }.joined()
    bytes += Array("\(columns)\(items),comment\n".utf8)
    counts.lines += 1
  }

  mutating func appendRow(to bytes: inout [UInt8]) {
    let commune = geography.commune(&random)
    let district = geography.communes[commune].district
    appendHead(commune: commune, district: district, to: &bytes)
    appendAnswers(commune: commune, district: district, to: &bytes)
    bytes.append(Self.comma)
    if random.below(20) == 0 {
      counts.lines += Wording.appendComment(to: &bytes, &random)
      counts.comments += 1
    }
    bytes.append(UInt8(ascii: "\n"))
    counts.lines += 1
    counts.rows += 1
  }

  /// The nine columns before the answers.
  ///
  /// Serials count up within a district, so the file is not in their order.
  private mutating func appendHead(commune: Int, district: Int, to bytes: inout [UInt8]) {
    serials[district] += 1
    bytes += geography.districts[district].code
    bytes += Self.serialYear
    Digits.append(serials[district], width: 7, to: &bytes)
    bytes.append(Self.comma)
    bytes += days[random.below(days.count)]
    bytes.append(Self.comma)
    bytes += Wording.channels[random.below(100) < 62 ? 0 : 1]
    bytes.append(Self.comma)
    bytes += geography.districts[district].code
    bytes.append(Self.comma)
    bytes += geography.communes[commune].code
    for words in [Wording.fields, Wording.genders, Wording.ages] {
      bytes.append(Self.comma)
      bytes += words[random.below(words.count)]
    }
    bytes.append(Self.comma)
    bytes += Wording.respondents[random.below(100) < 91 ? 0 : 1]
  }

  /// 22 answers: 3 in 100 blank, 1 in 5,000 illegal.
  private mutating func appendAnswers(commune: Int, district: Int, to bytes: inout [UInt8]) {
    let general =
      geography.communes[commune].effect
      + random.deviation(spread: Questionnaire.respondentSpread)
    var item = 0
    for (dimension, size) in Questionnaire.sizes.enumerated() {
      let special =
        general + geography.districts[district].effects[dimension]
        + random.deviation(spread: Questionnaire.dimensionSpread)
      for _ in 0..<size {
        bytes.append(Self.comma)
        let noise = random.deviation(spread: Questionnaire.answerSpread)
        switch random.below(10_000) {
        case 0..<300:
          counts.blankAnswers += 1
        case 300..<302:
          bytes += Questionnaire.illegal[random.below(Questionnaire.illegal.count)]
          counts.illegalAnswers += 1
        default:
          let opinion = Questionnaire.means[item] + special + noise
          bytes.append(UInt8(ascii: "0") + Questionnaire.level(of: opinion))
        }
        item += 1
      }
    }
  }

  private static let comma = UInt8(ascii: ",")
  private static let serialYear = Array("-2022-".utf8)
}
