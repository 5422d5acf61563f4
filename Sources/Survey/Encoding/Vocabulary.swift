/// Vietnamese words that a file is expected to hold, by which its encoding is told.
struct Vocabulary: Sendable {
  /// Folded, with their marks; words of plain letters are the same in every encoding.
  private let words: Set<String>

  /// The words of texts: names of units, headings, labels.
  init(_ texts: some Sequence<String>) {
    words = Set(
      texts.flatMap { Folding.toned($0).split(separator: " ").map(String.init) }
        .filter { $0.utf8.contains { $0 >= 0x80 } })
  }

  /// The common words, those of a unit catalogue and, where files of forms are read, of the form.
  init(form: Form? = nil, catalogue: UnitCatalogue) {
    let labels = form?.scale.levels.flatMap { [$0.label.vi] + $0.spellings } ?? []
    let items = form?.items.flatMap { [$0.text.vi] + $0.headings } ?? []
    let columns = form.map { Array($0.headings.values.joined()) } ?? []
    self.init(
      [Vocabulary.commonText] + catalogue.units.map(\.name) + labels + items + columns)
  }

  /// How many words of a text are among these.
  func hits(in text: String) -> Int {
    Folding.toned(text).split(separator: " ").count { words.contains(String($0)) }
  }

  /// Words of forms, catalogues and reports of any office.
  static let common = Vocabulary([commonText])

  private static let commonText = """
    Mã số đơn vị, tên gọi, cấp trên trực thuộc, tỉnh, thành phố, quận, huyện, thị xã, thị trấn, \
    phường, xã, sở, ngành, Ủy ban nhân dân, phòng, văn phòng, bộ phận một cửa. Phiếu khảo sát, câu \
    hỏi, ngày nhận, ngày thu, hình thức, kênh, giấy, trực tuyến, lĩnh vực, đối tượng, giới tính, nam, \
    nữ, độ tuổi, nhóm tuổi, ý kiến, góp ý, ghi chú, địa chỉ, điện thoại, họ và tên, nghề nghiệp, dân \
    tộc, trình độ học vấn. Rất không hài lòng, bình thường, hài lòng, không đồng ý, tốt, được, có, \
    không áp dụng, không trả lời. Đất đai, hộ tịch, chứng thực, xây dựng, đăng ký kinh doanh, bảo \
    hiểm, thuế, y tế, giáo dục, lao động, môi trường, tư pháp, người có công. Hồ sơ, thủ tục hành \
    chính, tiếp nhận, giải quyết, trước hạn, đúng hạn, quá hạn, tồn, kỳ, từ ngày, đến ngày, tổng \
    cộng, kết quả, tiêu chí, điểm tối đa, điểm tự chấm, điểm đạt, tỷ lệ, cải cách, công chức, viên \
    chức, cán bộ, phục vụ, thái độ, nhiệt tình, lịch sự, nhanh, chậm, sạch sẽ, rõ ràng, cần, phải, \
    thêm, của, những, tại, với, về, này, đã, đang, sẽ, rất, quá, cũng, để, khi, việc, làm, thời gian.
    """
}
