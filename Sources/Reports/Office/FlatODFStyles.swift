internal import Survey

/// The styles of an administrative document in OpenDocument.
enum FlatODFStyles {
  /// Names of styles.
  enum Name: String {
    case body, title, heading, caption, note, strong, centred, date, recipients
    case headingText, text, number, smallHeadingText, smallText, smallNumber, cell
    case table, row, headingCell, cellBox, bareCell, narrow, wide, picture
  }

  /// How a paragraph looks.
  private struct Look {
    let name: Name
    let size: Int
    var align = "left"
    var indent = "0mm"
    var above = "0pt"
    var isBold = false
    var isItalic = false
    var keepsWithNext = false
  }

  static let namespaces: KeyValuePairs<String, String> = [
    "xmlns:office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "xmlns:style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "xmlns:text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "xmlns:table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "xmlns:draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "xmlns:fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "xmlns:svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "office:version": "1.3", "office:mimetype": "application/vnd.oasis.opendocument.text",
  ]

  static let fonts = Markup(
    "office:font-face-decls", [:],
    [
      Markup(
        "style:font-face",
        [
          "style:name": "Times New Roman", "svg:font-family": "'Times New Roman'",
          "style:font-family-generic": "roman", "style:font-pitch": "variable",
        ])
    ])

  private static let looks = [
    Look(name: .body, size: 14, align: "justify", indent: "10mm", above: "6pt"),
    Look(name: .title, size: 14, align: "center", above: "6pt", isBold: true, keepsWithNext: true),
    Look(name: .heading, size: 14, align: "left", above: "12pt", isBold: true, keepsWithNext: true),
    Look(
      name: .caption, size: 13, align: "center", above: "10pt", isBold: true, keepsWithNext: true),
    Look(name: .note, size: 11, above: "3pt"),
    Look(name: .strong, size: 12, align: "center", isBold: true),
    Look(name: .centred, size: 13, align: "center"),
    Look(name: .date, size: 13, align: "center", isItalic: true),
    Look(name: .recipients, size: 12, isBold: true, isItalic: true),
    Look(name: .headingText, size: 11, align: "center", isBold: true),
    Look(name: .text, size: 11), Look(name: .number, size: 11, align: "right"),
    Look(name: .smallHeadingText, size: 8, align: "center", isBold: true),
    Look(name: .smallText, size: 9), Look(name: .smallNumber, size: 9, align: "right"),
    Look(name: .cell, size: 11, align: "center", keepsWithNext: true),
  ]

  /// The styles of paragraphs, and the language that spelling is checked in.
  static func styles(_ language: Language) -> Markup {
    let (code, country) = language == .vi ? ("vi", "VN") : ("en", "GB")
    let standard = Markup(
      "style:default-style", ["style:family": "paragraph"],
      [
        Markup("style:paragraph-properties", ["fo:line-height": "115%"]),
        Markup(
          "style:text-properties",
          [
            "style:font-name": "Times New Roman", "fo:font-size": "14pt", "fo:language": code,
            "fo:country": country,
          ]),
      ])
    return Markup("office:styles", [:], [standard] + looks.map(style))
  }

  private static func style(_ look: Look) -> Markup {
    Markup(
      "style:style", ["style:name": look.name.rawValue, "style:family": "paragraph"],
      [
        Markup(
          "style:paragraph-properties",
          [
            "fo:text-align": look.align, "fo:text-indent": look.indent,
            "fo:margin-top": look.above, "fo:margin-bottom": "0pt",
            "fo:keep-with-next": look.keepsWithNext ? "always" : "auto",
          ]),
        Markup(
          "style:text-properties",
          [
            "style:font-name": "Times New Roman", "fo:font-size": "\(look.size)pt",
            "fo:font-weight": look.isBold ? "bold" : "normal",
            "fo:font-style": look.isItalic ? "italic" : "normal",
          ]),
      ])
  }

  // MARK: Tables, pictures, pages

  /// What the margins leave, in tenths of a millimetre.
  static let pageWidth = 1_650

  /// The style of a column of a width, in tenths of a millimetre.
  static func column(width: Int) -> String { "column\(width)" }

  private static let page = Markup(
    "style:page-layout", ["style:name": "A4"],
    [
      Markup(
        "style:page-layout-properties",
        [
          "fo:page-width": "210mm", "fo:page-height": "297mm",
          "style:print-orientation": "portrait", "fo:margin-top": "10mm",
          "fo:margin-bottom": "20mm", "fo:margin-left": "30mm", "fo:margin-right": "15mm",
        ]),
      // Header and margin together are the 20 mm above the text.
      Markup(
        "style:header-style", [:],
        [
          Markup(
            "style:header-footer-properties",
            ["svg:height": "10mm", "fo:margin-bottom": "3mm", "style:dynamic-spacing": "false"])
        ]),
    ])

  /// Styles of pages, tables, columns and pictures.
  ///
  /// - Parameter widths: Of the columns, in tenths of a millimetre.
  static func automatic(columns widths: [Int]) -> Markup {
    let columns = widths.map { width in
      self.width(column(width: width), "\(width / 10).\(width % 10)mm")
    }
    return Markup("office:automatic-styles", [:], fixed + columns)
  }

  private static let fixed = [
    page, box(.headingCell, "0.5pt solid #000000", fill: "#eef3f8"),
    box(.cellBox, "0.5pt solid #000000"), box(.bareCell, "none"),
    Markup(
      "style:style", ["style:name": Name.table.rawValue, "style:family": "table"],
      [
        Markup(
          "style:table-properties",
          [
            "style:width": "165mm", "table:align": "margins",
            "style:may-break-between-rows": "true",
          ])
      ]),
    Markup(
      "style:style", ["style:name": Name.row.rawValue, "style:family": "table-row"],
      [Markup("style:table-row-properties", ["fo:keep-together": "always"])]),
    Markup(
      "style:style", ["style:name": Name.picture.rawValue, "style:family": "graphic"],
      [Markup("style:graphic-properties", ["style:vertical-pos": "middle"])]),
    width(Name.narrow.rawValue, "62mm"), width(Name.wide.rawValue, "103mm"),
  ]

  private static func box(_ name: Name, _ border: String, fill: String = "transparent") -> Markup {
    Markup(
      "style:style", ["style:name": name.rawValue, "style:family": "table-cell"],
      [
        Markup(
          "style:table-cell-properties",
          [
            "fo:border": border, "fo:padding": "0.8mm", "fo:background-color": fill,
            "style:vertical-align": name == .headingCell ? "middle" : "top",
          ])
      ])
  }

  private static func width(_ name: String, _ width: String) -> Markup {
    Markup(
      "style:style", ["style:name": name, "style:family": "table-column"],
      [Markup("style:table-column-properties", ["style:column-width": width])])
  }

  /// Page numbers in the middle above; the first page has none.
  static let masterPage = Markup(
    "office:master-styles", [:],
    [
      Markup(
        "style:master-page", ["style:name": "Standard", "style:page-layout-name": "A4"],
        [
          Markup(
            "style:header", [:],
            [
              Markup(
                "text:p", ["text:style-name": Name.centred.rawValue],
                [Markup("text:page-number", ["text:select-page": "current"])])
            ]),
          Markup(
            "style:header-first", [:],
            [Markup("text:p", ["text:style-name": Name.centred.rawValue])]),
        ])
    ])
}
