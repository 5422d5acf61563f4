import Foundation

/// The responses and dossier counts of `StatsTests/Oracles/small-*.csv` in a workspace of their own:
/// a province with eight districts, five communes each, and three fields.
struct SmallStudy {
  let folder: Folder
  let responses: [[String: String]]
  let expected: [[String: String]]

  /// Margins of the channel and the respondent type, as people write them.
  static let margins = """
    margin,category,count
    channel,online,600
    channel,giấy,652
    Đối tượng,Tổ chức,150
    doi_tuong,Người dân,1.102

    """

  /// - Parameter hasDossiers: Whether the dossier counts are imported, too.
  init(hasDossiers: Bool = true) throws {
    let responses = try Self.oracle("small-responses")
    self.responses = responses
    expected = try Self.oracle("small-expected")
    folder = try Prepared.copy(of: "small study, dossiers: \(hasDossiers)") {
      let folder = try Folder()
      try folder.write(Self.units(responses), to: "units.csv")
      try folder.write(Self.forms(responses), to: "forms.csv")
      try folder.write(Self.dossiers(), to: "dossiers.csv")
      try folder.write(
        "units: units.csv\nform: mau-so-1\ncalendar: calendar\nlanguage: vi\n", to: "sipas.yaml")
      let files = [["import", "forms.csv"]] + (hasDossiers ? [["dossiers", "dossiers.csv"]] : [])
      for words in files {
        let run = try Program.run(words, in: folder.url)
        guard run.code == 0 else { throw Unprepared(findings: run.findings) }
      }
      return folder
    }
  }

  /// Imports forms of 2021 of the same people: those of U1 were a level less satisfied, those of U3
  /// all very satisfied, the others as in 2022.
  func importEarlier() throws {
    let responses = try Self.oracle("small-responses").map { row in
      var row = row
      let answers = (row["answers"] ?? "").map { answer -> Character in
        guard let level = answer.wholeNumberValue else { return answer }
        return switch row["unit"] {
        case "U1": Character("\(max(1, level - 1))")
        case "U3": "5"
        default: answer
        }
      }
      row["answers"] = String(answers)
      return row
    }
    try folder.write(Self.forms(responses, year: 2021), to: "earlier.csv")
    _ = try Program.run(["import", "earlier.csv"], in: folder.url)
  }

  func run(_ arguments: [String]) throws -> Program.Run {
    try Program.run(arguments, in: folder.url)
  }

  /// The table of an oracle, by its headings.
  private static func oracle(_ name: String) throws -> [[String: String]] {
    let file = Program.root.appendingPathComponent("Tests/StatsTests/Oracles/\(name).csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map
    {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { row in
      Dictionary(uniqueKeysWithValues: zip(lines[0], row))
    }
  }

  private static func units(_ responses: [[String: String]]) -> String {
    let communes = Set(responses.map { "\($0["commune"] ?? ""),\($0["unit"] ?? "")" }).sorted()
    let districts = Set(responses.compactMap { $0["unit"] }).sorted()
    return "code,name,level,parent\nT,Tỉnh T,tinh,\n"
      + districts.map { "\($0),Huyện \($0),huyen,T\n" }.joined()
      + communes.map { commune in
        let parts = commune.split(separator: ",")
        return "\(parts[0]),Xã \(parts[0]),xa,\(parts[1])\n"
      }.joined()
  }

  /// Every third form came online, every fifth is by an organisation.
  private static func forms(_ responses: [[String: String]], year: Int = 2022) -> String {
    let headings = (1...22).map { "q\($0)" }.joined(separator: ",")
    return "ma_phieu,ngay_nhan,xa,linh_vuc,kenh,doi_tuong,\(headings)\n"
      + responses.enumerated().map { number, row in
        let answers = (row["answers"] ?? "").map { $0 == "." ? "" : String($0) }
        return
          "\(year == 2022 ? "P" : "Q")\(number),\(year)-03-01,\(row["commune"] ?? ""),\(row["field"] ?? ""),"
          + (number % 3 == 0 ? "online" : "giay") + ","
          + (number % 5 == 0 ? "Tổ chức" : "Người dân") + ","
          + answers.joined(separator: ",") + "\n"
      }.joined()
  }

  private static func dossiers() throws -> String {
    // As people write them: the fields of the forms are without marks.
    let names = ["dat_dai": "Đất đai", "ho_tich": "Hộ tịch", "chung_thuc": "Chứng thực"]
    return "don_vi,linh_vuc,tu_ngay,den_ngay,tiep_nhan\n"
      + (try oracle("small-dossiers")).map { row in
        "\(row["unit"] ?? ""),\(names[row["field"] ?? ""] ?? ""),01/01/2022,31/12/2022,"
          + "\(row["dossiers"] ?? "")\n"
      }.joined()
  }
}
