import Reports
import Survey
import Testing

private let number = Column(id: "index", heading: both("Chỉ số"), kind: .number)

@Suite("Table")
struct TableTests {
  @Test("keeps rows in the order they came")
  func order() {
    var table = Table(title: both("Bảng"), columns: [number], rows: [[.count(2)]])
    table.append([.count(1)])
    #expect(table.rows == [[.count(2)], [.count(1)]])
  }

  @Test("refuses a number that is not finite")
  func notFinite() async {
    await #expect(processExitsWith: .failure) {
      _ = Table(
        title: both("Bảng"), columns: [number], rows: [[.decimal(.nan, decimals: 2)]])
    }
    await #expect(processExitsWith: .failure) {
      _ = Table(
        title: both("Bảng"),
        columns: [Column(id: "interval", heading: both("Khoảng"), kind: .interval)],
        rows: [[.interval(lower: 0, upper: .infinity, decimals: 2)]])
    }
  }

  @Test("refuses a row that is too short or of another kind")
  func misfits() async {
    await #expect(processExitsWith: .failure) {
      _ = Table(title: both("Bảng"), columns: [number], rows: [[]])
    }
    await #expect(processExitsWith: .failure) {
      _ = Table(title: both("Bảng"), columns: [number], rows: [[.rankSet(best: 1, worst: 2)]])
    }
  }

  @Test("refuses two columns of one key, and a day that is no day")
  func keysAndDays() async {
    await #expect(processExitsWith: .failure) {
      _ = Table(title: both("Bảng"), columns: [number, number])
    }
    await #expect(processExitsWith: .failure) {
      _ = Table(
        title: both("Bảng"), columns: [Column(id: "day", heading: both("Ngày"), kind: .day)],
        rows: [[.day("14/03/2022")]])
    }
  }
}
