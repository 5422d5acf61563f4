/// The columns of a file into which paper forms of a form are typed.
///
/// Each heading is one that the import understands as it is meant: that is tried when the sheet is
/// made, since a form file may give any heading a meaning of its own.
public struct TypingSheet: Sendable {
  /// What a column is for.
  public enum Content: Sendable, Hashable {
    case role(ColumnRole)
    /// The item at a place of the form.
    case item(Int)
  }

  /// A column.
  public struct Column: Sendable, Equatable {
    public let heading: String
    public let content: Content
  }

  public let form: Form
  /// The serial first, the comment last, items in the form's order between.
  public let columns: [Column]
  /// What may be typed for an item.
  public let codes: [AnswerCode]
  /// How each channel is typed.
  public let channels: [(channel: Channel, word: String)]

  /// Roles before the items, in the order of the paper form's head.
  private static let roles: [ColumnRole] = [
    .serial, .received, .channel, .unit, .field, .respondentType, .gender, .ageGroup,
  ]

  /// - Parameters:
  ///   - form: The form that was filled in.
  ///   - library: Where the headings common to all forms are found.
  ///   - language: The language of headings and words.
  /// - Throws: `UntypableForm` where the form file gives every usual heading another meaning.
  public init(_ form: Form, library: FormLibrary, language: Language) throws {
    let shared = try library.sharedHeadings()
    let headings = TypingHeadings(form: form, shared: shared, language: language)
    guard let items = headings.items, let serial = headings.heading(of: .serial),
      headings.heading(of: .received) != nil
    else { throw UntypableForm(form: form.id) }
    self.form = form
    columns =
      TypingSheet.roles.compactMap { role in
        headings.heading(of: role).map { Column(heading: $0, content: .role(role)) }
      }
      + items.enumerated().map { Column(heading: $1, content: .item($0)) }
      + [headings.heading(of: .comment)].compactMap(\.self)
      .map { Column(heading: $0, content: .role(.comment)) }
    guard columns.first?.heading == serial, headings.agree(columns) else {
      throw UntypableForm(form: form.id)
    }
    codes = AnswerCode.codes(of: form)
    channels = Channel.allCases.compactMap { channel in
      let spellings = shared.channels[channel] ?? []
      let known = Set(spellings.map(Folding.heading))
      let word = ([channel.name[language]] + spellings).first {
        known.contains(Folding.heading($0))
      }
      return word.map { (channel, $0) }
    }
  }

  /// The place of the column of a role; nil where there is none.
  public func place(of role: ColumnRole) -> Int? {
    columns.firstIndex { $0.content == .role(role) }
  }
}

/// A form whose file gives the usual headings of a typed file other meanings.
public struct UntypableForm: ExplainedError, Equatable {
  let form: String

  public var sentence: Bilingual {
    Bilingual(
      vi:
        "Mẫu '\(form)' dùng các tên cột thông thường cho nội dung khác nên không lập được tệp nhập "
        + "liệu; hãy sửa mục 'columns' hoặc 'mapping' của tệp mẫu.",
      en: "The form '\(form)' gives the usual headings other meanings, so that no file for typing "
        + "can be made; mend 'columns' or 'mapping' of its file.")
  }
}
