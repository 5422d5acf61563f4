internal import Mustache
public import Survey

/// The paper form of a form file, ready to be printed on A4.
///
/// Each serial has a sheet of its own; its serial and QR code stand at the head of every page, so
/// that the sheet is found again when it is typed and typed a second time. The QR code holds the
/// serial alone: a scanner that types what it reads fills the serial's field.
public struct PaperForm: Sendable {
  private let form: Form
  private let serials: [String?]
  private let unit: Unit?
  private let language: Language

  /// - Parameters:
  ///   - form: The form.
  ///   - serials: One sheet for each; nil for one sheet with room for a serial.
  ///   - unit: The unit that the sheets are about, printed on them.
  ///   - language: The language of the form's words, where the form has them.
  public init(_ form: Form, serials: SerialRange?, unit: Unit?, language: Language) {
    self.form = form
    self.serials = serials?.serials ?? [nil]
    self.unit = unit
    self.language = language
  }

  var sheetCount: Int { serials.count }

  /// The whole HTML file.
  public var html: String {
    PaperTemplate.library.render(page, withTemplate: "paper") ?? ""
  }

  private var page: Page {
    var number = 0
    let groups = form.dimensions.map { dimension in
      Group(
        name: dimension.name[language],
        items: dimension.items.map { item in
          number += 1
          return Item(number: number, id: item.id, text: item.text[language])
        })
    }
    let levels = form.scale.levels.map { Level(value: $0.value, label: $0.label[language]) }
    return Page(
      language: language.rawValue, title: form.title[language], words: Words(language),
      basis: form.legalBasis,
      identity: "\(form.id) · \(form.version)", columns: levels.count + 2, levels: levels,
      groups: groups,
      sheets: serials.map { serial in
        Sheet(serial: serial, code: serial.flatMap(QRCode.init).map(Picture.init), unit: unit?.name)
      })
  }

  private struct Page {
    let language: String
    let title: String
    let words: Words
    let basis: String?
    let identity: String
    /// Columns of the table of items.
    let columns: Int
    let levels: [Level]
    let groups: [Group]
    let sheets: [Sheet]
  }

  private struct Level {
    let value: Int
    let label: String
  }

  private struct Group {
    let name: String
    let items: [Item]
  }

  private struct Item {
    let number: Int
    let id: String
    let text: String
  }

  private struct Sheet {
    let serial: String?
    let code: Picture?
    let unit: String?
  }

  private struct Picture {
    let width: Int
    let path: String

    init(_ code: QRCode) {
      width = code.width
      path = code.path
    }
  }

  /// The form's fixed words.
  private struct Words {
    let serial: String
    let how: String
    let unit: String
    let field: String
    let date: String
    let who: String
    let citizen: String
    let organisation: String
    let gender: String
    let female: String
    let male: String
    let age: String
    let ages: [String]
    let item: String
    let comment: String
    let thanks: String

    init(_ language: Language) {
      func said(_ vi: String, _ en: String) -> String { Bilingual(vi: vi, en: en)[language] }
      serial = said("Mã phiếu", "Serial")
      how = said(
        "Mỗi câu đánh dấu X vào MỘT ô. Bỏ trống câu không liên quan. Không cần ghi tên.",
        "Mark ONE box for each item with an X. Leave out what does not apply. No name is needed.")
      unit = said("Đơn vị giải quyết hồ sơ", "Office that handled the dossier")
      field = said("Lĩnh vực", "Field")
      date = said("Ngày", "Date")
      who = said("Người trả lời", "Respondent")
      citizen = PaperWords.citizen[language]
      organisation = PaperWords.organisation[language]
      gender = said("Giới tính", "Gender")
      female = PaperWords.female[language]
      male = PaperWords.male[language]
      age = said("Tuổi", "Age")
      ages = PaperWords.ages
      item = said("Nội dung", "Item")
      comment = said("Ý kiến khác", "Other comments")
      thanks = said("Trân trọng cảm ơn.", "Thank you.")
    }
  }
}
