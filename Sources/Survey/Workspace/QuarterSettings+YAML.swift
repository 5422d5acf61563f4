extension QuarterSettings {
  /// The section of a `sipas.yaml` with these settings, a comment for each; what is not set stands
  /// there as an example.
  var yaml: String {
    let examples = QuarterSettings.examples(self)
    return """
      # Việc chạy tự động mỗi quý: 'sipas quarter'.
      # The quarterly job that runs by itself: 'sipas quarter'.
      quarter:
        # Thư mục nhận tệp phiếu và tệp số hồ sơ; tệp được giữ nguyên chỗ.
        # Where files of forms and of dossier counts arrive; they stay in place.
        inbox: \(YAMLText.quoted(inbox))

        # Thư mục kết quả: mỗi kỳ một thư mục, mỗi lần số liệu đổi một bản mới.
        # The results: a folder a period, a new revision whenever the figures change.
        output: \(YAMLText.quoted(output))

        # Các cấp được xếp hạng; mặc định: các cấp có phiếu.
        # The levels that are ranked; by default those with forms.
        \(examples.levels)

        # Các mẫu phiếu khác mà thư mục nhận có thể có.
        # Other forms that the inbox may hold.
        \(examples.forms)

        # Bộ tiêu chí được chấm, cấp được chấm, số liệu đầu vào, điểm các lĩnh vực kỳ trước.
        # The criteria that are scored, for which level, what is entered, the areas of the year before.
        \(examples.catalogue)
        \(examples.scoredLevel)
        \(examples.inputs)
        \(examples.before)

        # Dạng bảng: text, csv, json, xlsx (json luôn có).
        # Formats of the tables (json is always written).
        formats: [\(formats.map(\.rawValue).joined(separator: ", "))]

        # Tệp vừa đổi trong số giây này được xem lại một lần, phòng khi đang chép dở.
        # A file that changed within so many seconds is looked at again: it may still be copied.
        settle_seconds: \(settleSeconds)

        # Khóa bí mật để ký bản kê ('sipas keys new').
        # The private key that signs the manifest.
        \(examples.key)

        # Tệp nhật ký: mỗi dòng một đối tượng JSON.
        # The log file: one JSON object a line.
        \(examples.log)

        # Lệnh được gọi khi việc chạy không thành: chương trình và các tham số, không qua shell.
        # What is run when the job fails: a program and its arguments, without a shell.
        \(examples.onFailure)
      """
  }

  /// The lines of settings that have no default.
  private static func examples(
    _ settings: QuarterSettings
  ) -> (
    levels: String, forms: String, catalogue: String, scoredLevel: String, inputs: String,
    before: String, key: String, log: String, onFailure: String
  ) {
    func line(_ key: String, _ value: String?, _ example: String) -> String {
      value.map { "\(key): \($0)" } ?? "# \(key): \(example)"
    }
    func list(_ texts: [String]) -> String? {
      texts.isEmpty ? nil : "[" + texts.map(YAMLText.quoted).joined(separator: ", ") + "]"
    }
    return (
      line("levels", list(settings.levels.map(\.rawValue)), "[huyen, xa]"),
      line("forms", list(settings.forms), "[tthc-2018]"),
      line("catalogue", settings.catalogue.map(YAMLText.quoted), "binh-dinh-huyen-2021"),
      line("scored_level", settings.scoredLevel?.rawValue, "huyen"),
      line("inputs", settings.inputs.map(YAMLText.quoted), "inputs.csv"),
      line("before", settings.before.map(YAMLText.quoted), "areas-2021.csv"),
      line("key", settings.key.map(YAMLText.quoted), "sipas-key.pem"),
      line("log", settings.log.map(YAMLText.quoted), "quarter.log"),
      line(
        "on_failure", list(settings.onFailure), "[/usr/local/bin/bao-loi, 'sipas quarter']")
    )
  }
}
