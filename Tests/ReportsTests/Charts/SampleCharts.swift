import Survey

@testable import Reports

/// Four units, one without an interval, one highlighted.
let intervalChart = IntervalChart(
  title: Bilingual(vi: "Chỉ số chung", en: "Overall index"),
  axis: Bilingual(vi: "Chỉ số (%)", en: "Index (%)"), maximum: 100,
  intervalName: Bilingual(vi: "Khoảng tin cậy 95 %", en: "95 % interval"),
  rows: [
    .init(label: both("Thành phố Quy Nhơn"), value: 100, interval: 96.2...100, rank: 1),
    .init(
      label: both("Huyện <Vân Canh>"), value: 74.872, interval: 71.9...77.6, rank: 9,
      rankSet: 6...11, isHighlighted: true),
    .init(
      label: both("Ban Quản lý các khu công nghiệp và khu kinh tế tỉnh"), value: 70, interval: nil),
    .init(label: both("Xã 3"), value: 0, interval: 0...79.3, rank: 3),
  ])

/// Three items on five levels, one of them without shares.
let levelChart = LevelChart(
  title: Bilingual(vi: "Các mức trả lời", en: "Answers by level"),
  levels: (1...5).map { both("Mức \($0)") }, satisfied: 2,
  rows: [
    .init(label: both("c1"), shares: [2.5, 5, 7.5, 25, 60]), .init(label: both("c2"), shares: nil),
    .init(label: both("c3"), shares: [0, 0, 0, 0, 100]),
  ])

let profileChart = ProfileChart(
  title: Bilingual(vi: "Các yếu tố", en: "Dimensions"),
  axis: Bilingual(vi: "Chỉ số (%)", en: "Index (%)"), maximum: 100, own: "Huyện Vân Canh",
  whole: "Tỉnh Bình Định",
  rows: [
    .init(label: both("Tiếp cận dịch vụ"), own: 75.16, whole: 80),
    .init(label: both("Phản ánh, kiến nghị"), own: nil, whole: 50),
  ])

let slopeChart = SlopeChart(
  title: Bilingual(vi: "Thay đổi", en: "Change"),
  axis: Bilingual(vi: "Chỉ số (%)", en: "Index (%)"), before: "2020", now: "2021",
  rows: [
    .init(label: both("Tiếp cận dịch vụ"), before: 70, now: 75.16, change: .rise),
    .init(label: both("Công chức"), before: 70.01, now: 65.96, change: .fall),
    .init(label: both("Kết quả"), before: 70.02, now: 70.03, change: .undecided),
  ])

let quadrantChart = QuadrantChart(
  title: Bilingual(vi: "Ưu tiên cải thiện", en: "What to improve first"),
  importanceName: Bilingual(vi: "Mức ảnh hưởng", en: "Influence"),
  performanceName: Bilingual(vi: "Hài lòng (%)", en: "Satisfied (%)"),
  points: [
    .init(
      mark: "c1", label: both("Nơi ngồi chờ"), importance: 0.1, performance: 90,
      quadrant: .enough),
    .init(mark: "c2", label: both("Thái độ"), importance: 0.4, performance: 60, quadrant: .improve),
    .init(
      mark: "c3", label: both("Thời hạn"), importance: 0.4, performance: 60.1, quadrant: .improve),
    .init(mark: "c4", label: both("Kết quả"), importance: 0.35, performance: 92, quadrant: .keep),
    .init(mark: "c5", label: both("Phí"), importance: 0.05, performance: 55, quadrant: .later),
  ])

/// Five periods: two of one form, one without an index, two of another form.
let trendChart = TrendChart(
  title: Bilingual(vi: "Diễn biến", en: "Trend"),
  axis: Bilingual(vi: "Chỉ số (%)", en: "Index (%)"), maximum: 100,
  intervalName: Bilingual(vi: "Khoảng tin cậy 95 %", en: "95 % interval"), name: "Xã <A>",
  aboveName: "Huyện B", series: ["mau 1", "mau 2"],
  points: [
    .init(label: "2019", value: 70, interval: 60...80, above: 75, series: 0, gap: nil),
    .init(label: "2020", value: 80, interval: nil, above: 76, series: 0, gap: nil),
    .init(
      label: "2020-01-01..2020-03-31", value: nil, interval: nil, above: nil, series: nil,
      gap: both("chỉ 7 phiếu")),
    .init(label: "2021", value: 81, interval: 78...84, above: nil, series: 0, gap: nil),
    .init(label: "2022", value: 90, interval: 85...100, above: 88, series: 1, gap: nil),
  ])

let charts: [Chart] = [
  .intervals(intervalChart), .levels(levelChart), .profile(profileChart), .slopes(slopeChart),
  .quadrants(quadrantChart), .trend(trendChart),
]
