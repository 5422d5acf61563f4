import Foundation
import Testing

@testable import Survey

private func map(_ headings: [String], form: Form? = nil) throws -> ColumnMap {
  let form = try form ?? SmallSurvey.form()
  return try HeadingDictionary(form: form, shared: Shipped.library.sharedHeadings())
    .map(headings, file: "x.csv")
}

private func dialect(_ path: String) throws -> (dialect: FileDialect, meaning: ColumnMap) {
  let dictionary = try HeadingDictionary(
    form: SmallSurvey.form(), shared: Shipped.library.sharedHeadings())
  return try FileDialect.find(
    path: path, encoding: EncodingChoice(.utf8), understood: \.understood
  ) { try dictionary.map($0, file: path) }
}

private let answers = ["q1", "q2", "q3", "q4"]

@Suite("Columns")
struct ColumnMapTests {
  @Test(
    "knows headings in any spelling",
    arguments: [
      ("ma_phieu", ColumnRole.serial), ("Mã phiếu", .serial), ("MÃ PHIẾU", .serial),
      ("form_serial", .serial), ("Ngày nhận", .received), ("received_on", .received),
      ("Kênh", .channel), ("channel", .channel), ("Huyện", .district), ("huyen", .district),
      ("district_code", .district), ("commune_code", .commune), ("Xã/Phường", .commune),
      ("Đơn vị", .unit), ("Sở, ngành", .department), ("Tỉnh", .province), ("Lĩnh vực", .field),
      ("respondent_type", .respondentType), ("Đối tượng", .respondentType), ("Giới tính", .gender),
      ("age_group", .ageGroup), ("Độ tuổi", .ageGroup), ("Ý kiến", .comment), ("comment", .comment),
    ])
  func roles(heading: String, role: ColumnRole) throws {
    let others = ["so_phieu", "ngay_thu"].filter { _ in role != .serial && role != .received }
    let rest = role == .serial ? ["ngay_thu"] : role == .received ? ["so_phieu"] : others
    for heading in [heading, heading.decomposedStringWithCanonicalMapping, "  \(heading)  "] {
      #expect(try map([heading] + rest + answers).uses[0] == .role(role))
    }
  }

  @Test(
    "knows items by number, id and wording",
    arguments: [
      "q1", "Q1", "q_1", "c1", "cau_1", "Câu 1", "CÂU 1", "Câu hỏi 1", "item 1", "tieu_chi_1", "a1",
      "Nơi chờ rộng", "NOI CHO RONG", "1. Nơi chờ rộng", "Câu 1. Nơi chờ rộng",
      "Câu 1: Nơi chờ rộng",
    ])
  func items(heading: String) throws {
    let columns = try map(["ma_phieu", "ngay_nhan", "q4", "q3", heading, "q2"])
    #expect(
      columns.uses == [
        .role(.serial), .role(.received), .item(3), .item(2), .item(0), .item(1),
      ])
  }

  @Test("knows the headings of the speed measurements")
  func bench() throws {
    let headings =
      ("form_serial,received_on,channel,district_code,commune_code,field,gender,age_group,"
      + "respondent_type,").split(separator: ",").map(String.init)
      + (1...22).map { "q\($0)" } + ["comment"]
    let columns = try map(headings, form: Shipped.library.form("mau-so-1"))
    #expect(columns.understood == headings.count && columns.ignored.isEmpty)
  }

  @Test("names columns that it does not know and ignores those without a name")
  func ignored() throws {
    let columns = try map(["ma_phieu", "ngay_nhan", "Điện thoại", "", "—"] + answers)
    #expect(columns.ignored == ["Điện thoại", "—"])
    #expect(columns.uses[2...4] == [.ignored, .ignored, .ignored])
  }

  @Test(
    "refuses headings from which responses cannot be read, and says why",
    arguments: [
      (["ngay_nhan", "q1", "q2", "q3", "q4"], "không có cột mã phiếu"),
      (["ma_phieu", "q1", "q2", "q3", "q4"], "không có cột ngày nhận"),
      (["ma_phieu", "ngay_nhan"], "không có cột câu trả lời nào của mẫu 'nho'"),
      (["ma_phieu", "ngay_nhan", "q1", "q3"], "thiếu cột câu 2, 4 của mẫu 'nho'"),
      (["ma_phieu", "ngay_nhan", "q1", "q2", "q3", "q4", "q5"], "cột 'q5' không có trong mẫu"),
      (["ma_phieu", "ngay_nhan", "q1", "Câu 1", "q2", "q3", "q4"], "'q1', 'Câu 1'"),
      (["ma_phieu", "so_phieu", "ngay_nhan", "q1", "q2", "q3", "q4"], "'ma_phieu', 'so_phieu'"),
      (["ma_phieu", "ngay", "ngay_thu", "q1", "q2", "q3", "q4"], "'ngay', 'ngay_thu'"),
    ])
  func refuses(headings: [String], problem: String) {
    #expect(sentence { _ = try map(headings) }?.contains(problem) == true)
  }

  @Test("takes the first of two columns of a lesser use")
  func twice() throws {
    let columns = try map(["ma_phieu", "ngay_nhan", "y_kien", "gop_y"] + answers)
    #expect(columns.uses[2] == .role(.comment) && columns.uses[3] == .ignored)
    #expect(columns.ignored == ["gop_y"])
  }

  @Test("takes the ministry's own headings and leaves the questions on policies aside")
  func ministry() throws {
    let form = try Shipped.library.form("bnv-2022")
    let headings = ["ma_phieu", "ngay_nhan", "xa", "q1"] + (1...33).map { "cau_9_\($0)" }
    let map = try map(headings, form: form)
    #expect(map.ignored == ["q1"] + (1...14).map { "cau_9_\($0)" })
    #expect(map.uses[18] == .item(0) && map.uses[36] == .item(18))
  }

  @Test("gives no shipped heading two meanings")
  func unambiguous() throws {
    let shared = try Shipped.library.sharedHeadings()
    var meaning: [String: ColumnRole] = [:]
    for (role, headings) in shared.headings {
      for heading in headings {
        let other = meaning.updateValue(role, forKey: Folding.heading(heading))
        #expect(other == nil || other == role, "\(heading)")
      }
    }
    var channels: [String: Channel] = [:]
    for (channel, words) in shared.channels {
      for word in words {
        let other = channels.updateValue(channel, forKey: Folding.heading(word))
        #expect(other == nil || other == channel, "\(word)")
      }
    }
  }

  @Test("lets the workspace's headings win over the shipped ones, and the form's over both")
  func precedence() throws {
    let own = SharedHeadings(headings: [.comment: ["Huyện"]], channels: [.online: ["giay"]])
    let shared = own.joined(with: try Shipped.library.sharedHeadings())
    let columns = try HeadingDictionary(form: SmallSurvey.form(), shared: shared)
      .map(["ma_phieu", "ngay_nhan", "huyen", "district_code"] + answers, file: "x")
    #expect(columns.uses[2...3] == [.role(.comment), .role(.district)])
    #expect(shared.channels[.paper]?.contains("giay") == false)
    let form = try SmallSurvey.form(SmallSurvey.formText + "\ncolumns: {field: [Ngày nhận]}")
    #expect(
      try map(["ma_phieu", "ngay", "ngay_nhan"] + answers, form: form).uses[2] == .role(.field))
  }

  @Test(
    "finds the delimiter",
    arguments: [(",", UInt8(0x2C)), (";", 0x3B), ("\t", 0x09)])
  func delimiter(text: String, byte: UInt8) throws {
    try withFolder { folder in
      let headings = SmallSurvey.headings.replacingOccurrences(of: ",", with: text)
      try write("\u{FEFF}" + headings + "\r\n", to: "\(folder)/x.csv")
      let found = try dialect("\(folder)/x.csv")
      #expect(found.dialect.delimiter == byte && found.meaning.understood == 9)
    }
  }

  @Test("says of which delimiter's headings something is missing, and of quotation marks")
  func nearest() throws {
    try withFolder { folder in
      let files = [
        ("ma_phieu;ngay_nhan;q1;q2;q3\n", "thiếu cột câu 4"), ("", "tệp trống"),
        ("\n\n", "tệp trống"), ("ma_phieu,\"ngay\"x,q1\n", "(dòng 1) không khép đúng"),
      ]
      for (text, problem) in files {
        try write(text, to: "\(folder)/x.csv")
        let found = sentence { _ = try dialect("\(folder)/x.csv") }
        #expect(found?.contains(problem) == true, "\(found ?? "")")
      }
    }
  }
}
