import Reports
import Survey

/// The same words in both languages, where a test is not about languages.
func both(_ text: String) -> Bilingual {
  Bilingual(vi: text, en: text)
}

/// A small ranking with every kind of cell.
let ranking = Table(
  title: Bilingual(vi: "Xếp hạng các huyện", en: "Ranking of the districts"),
  subtitles: [Bilingual(vi: "Kỳ: quý I năm 2022", en: "Period: 2022-Q1")],
  columns: [
    Column(
      id: "unit", heading: Bilingual(vi: "Đơn vị", en: "Unit"), kind: .text, isKey: true),
    Column(id: "forms", heading: Bilingual(vi: "Số phiếu", en: "Forms"), kind: .number),
    Column(id: "index", heading: Bilingual(vi: "Chỉ số (%)", en: "Index (%)"), kind: .number),
    Column(
      id: "interval", heading: Bilingual(vi: "Khoảng tin cậy", en: "Interval"),
      kind: .interval),
    Column(
      id: "rank_set", heading: Bilingual(vi: "Hạng có thể", en: "Possible ranks"),
      kind: .rankSet),
    Column(id: "until", heading: Bilingual(vi: "Đến ngày", en: "Until"), kind: .day),
  ],
  rows: [
    [
      .text("Vân Canh"), .count(1240), .decimal(74.872, decimals: 2),
      .interval(lower: 72.195, upper: 77.3, decimals: 2), .rankSet(best: 1, worst: 4),
      .day("2022-03-14"),
    ],
    [.text("An Lão"), .count(8), .missing, .missing, .missing, .day("2022-03-14")],
  ],
  notes: [
    Bilingual(
      vi: "– không tính được: dưới 30 phiếu", en: "– not computed: fewer than 30 forms")
  ],
  footer: both("sipas 1.0"))

/// A table of one key column and several numbers of `digits` digits, two of them decimals.
func wideTable(
  columns count: Int, digits: Int, rows: Int = 2, heading: String = "Đơn vị"
) -> Table {
  let key = Column(id: "unit", heading: both(heading), kind: .text, isKey: true)
  let numbers = (1...count).map { Column(id: "d\($0)", heading: both("D\($0)"), kind: .number) }
  var table = Table(title: both("Bảng"), columns: [key] + numbers)
  for row in 1...rows {
    let points = Int(String(repeating: "\(row)", count: digits)) ?? 0
    table.append([.text("Xã \(row)")] + numbers.map { _ in .hundredths(points) })
  }
  return table
}
