/// What libyaml says of a file, which it says in English only.
enum YAMLProblem {
  /// The sentence in both languages; one that is not known here is quoted.
  static func said(_ text: String) -> Bilingual {
    if let vi = vietnamese[text] { return Bilingual(vi: vi, en: text) }
    if let found = text.wholeMatch(of: /did not find expected (.+)/) {
      return Bilingual(vi: "thiếu \(found.1)", en: text)
    }
    return Bilingual(vi: "thư viện YAML báo: '\(text)'", en: text)
  }

  /// The sentences of libyaml 0.2.5 that people meet.
  private static let vietnamese = [
    "mapping values are not allowed in this context":
      "dấu ':' ở chỗ không được phép; hãy đặt giá trị có dấu ':' trong dấu nháy",
    "found character that cannot start any token":
      "có ký tự không được đứng đầu; thường là tab thay cho dấu cách",
    "could not find expected ':'": "thiếu dấu ':' sau tên mục",
    "did not find expected key": "thiếu tên mục; hãy xem dấu cách đầu dòng",
    "did not find expected <document start>": "có nội dung thừa sau phần cuối",
    "did not find expected '-' indicator": "thiếu dấu '-' của danh sách",
    "block sequence entries are not allowed in this context":
      "dấu '-' của danh sách ở chỗ không được phép",
    "found unexpected end of stream": "tệp hết giữa chừng, thường vì thiếu dấu nháy",
    "found unexpected document indicator": "có '---' hoặc '...' giữa một giá trị",
    "found a tab character that violates indentation": "dùng tab thay cho dấu cách đầu dòng",
    "found undefined alias": "dấu '*' trỏ đến tên chưa có; hãy đặt giá trị trong dấu nháy",
    "control characters are not allowed": "có ký tự điều khiển",
    "invalid leading UTF-8 octet": "tệp không phải UTF-8",
    "invalid trailing UTF-8 octet": "tệp không phải UTF-8",
  ]
}
