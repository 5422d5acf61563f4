internal import Survey

/// An SVG picture in the making; x to the right, y downwards, in units of about a pixel.
///
/// Colours stand in attributes, so that the picture shows everywhere, and in classes, by which a
/// page gives it the colours of the night. No `style` attribute is used: a page's security policy
/// forbids them.
struct Drawing {
  /// Where a text is anchored.
  enum Anchor: String {
    case start, middle, end
  }

  /// How a line is drawn.
  enum Stroke {
    case thin, medium, thick, dashed
  }

  static let fontSize = 13.0
  private static let smallFontSize = 11.5

  let width: Double
  private(set) var parts: [Markup] = []

  init(width: Double) {
    self.width = width
  }

  /// A coordinate as the file spells it: a decimal point, whatever the computer's settings.
  static func number(_ value: Double) -> String {
    let text = NumberFormat(decimalMark: .point).decimal(value, decimals: 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ role: ColourRole,
    _ stroke: Stroke = .thin
  ) {
    let width =
      switch stroke {
      case .thin: "1"
      case .medium, .dashed: "1.5"
      case .thick: "2.5"
      }
    parts.append(
      Markup(
        "line",
        [
          "x1": Drawing.number(x1), "y1": Drawing.number(y1), "x2": Drawing.number(x2),
          "y2": Drawing.number(y2), "class": "line-\(role.rawValue)",
          "stroke": Theme.light[role].hex,
          "stroke-width": width, "stroke-dasharray": stroke == .dashed ? "4 3" : "none",
        ]))
  }

  mutating func dot(_ x: Double, _ y: Double, radius: Double = 4.5, _ role: ColourRole) {
    parts.append(
      Markup(
        "circle",
        [
          "cx": Drawing.number(x), "cy": Drawing.number(y), "r": Drawing.number(radius),
          "class": "fill-\(role.rawValue)", "fill": Theme.light[role].hex,
        ]))
  }

  /// A bar in a colour that is the same by day and by night.
  mutating func bar(_ x: Double, _ y: Double, width: Double, height: Double, _ colour: Colour) {
    parts.append(
      Markup(
        "rect",
        [
          "x": Drawing.number(x), "y": Drawing.number(y), "width": Drawing.number(width),
          "height": Drawing.number(height), "fill": colour.hex,
        ]))
  }

  /// A bar that follows the reader's colours.
  mutating func bar(
    _ x: Double, _ y: Double, width: Double, height: Double, _ role: ColourRole
  ) {
    parts.append(
      Markup(
        "rect",
        [
          "x": Drawing.number(x), "y": Drawing.number(y), "width": Drawing.number(width),
          "height": Drawing.number(height), "class": "fill-\(role.rawValue)",
          "fill": Theme.light[role].hex,
        ]))
  }

  /// Words on the line `y`.
  mutating func text(
    _ words: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start,
    _ role: ColourRole = .text, isBold: Bool = false, isSmall: Bool = false
  ) {
    write(
      words, x, y, anchor, fill: Theme.light[role], class: "fill-\(role.rawValue)", isBold: isBold,
      isSmall: isSmall)
  }

  /// Words upon a bar.
  mutating func text(_ words: String, _ x: Double, _ y: Double, upon colour: Colour) {
    write(
      words, x, y, .middle, fill: colour.ink, class: "upon", isBold: false, isSmall: true)
  }

  private mutating func write(
    _ words: String, _ x: Double, _ y: Double, _ anchor: Anchor, fill: Colour, class name: String,
    isBold: Bool, isSmall: Bool
  ) {
    parts.append(
      Markup(
        "text",
        [
          "x": Drawing.number(x), "y": Drawing.number(y), "text-anchor": anchor.rawValue,
          "font-size": Drawing.number(isSmall ? Drawing.smallFontSize : Drawing.fontSize),
          "font-weight": isBold ? "bold" : "normal", "class": name, "fill": fill.hex,
        ], words: words))
  }

  /// Parts that belong together, with the words a pointer upon them shows.
  mutating func group(saying words: String, _ draw: (inout Drawing) -> Void) {
    var inner = Drawing(width: width)
    draw(&inner)
    parts.append(Markup("g", [:], [Markup("title", words: words)] + inner.parts))
  }

  /// The picture.
  ///
  /// - Parameters:
  ///   - height: Where it ends.
  ///   - title: What it shows.
  ///   - description: How it is to be read; also for those who cannot see it.
  ///   - id: A name that no other picture of the page has.
  func picture(height: Double, title: String, description: String, id: String) -> Picture {
    let box = "0 0 \(Drawing.number(width)) \(Drawing.number(height))"
    let markup = Markup(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": box,
        "width": Drawing.number(width), "height": Drawing.number(height), "role": "img",
        "aria-labelledby": "\(id)-title \(id)-desc",
        "font-family": "Liberation Sans, Arial, Helvetica, sans-serif",
      ],
      [
        Markup("title", ["id": "\(id)-title"], words: title),
        Markup("desc", ["id": "\(id)-desc"], words: description),
      ] + parts)
    return Picture(width: width, height: height, markup: markup)
  }

  /// About how wide words are; wider rather than narrower.
  static func width(of words: String, isSmall: Bool = false) -> Double {
    0.58 * (isSmall ? smallFontSize : fontSize) * Double(words.displayWidth)
  }

  /// Words in lines no wider than `width`.
  static func lines(of words: String, width: Double, isSmall: Bool = false) -> [String] {
    let letter = 0.58 * (isSmall ? smallFontSize : fontSize)
    return words.harmless.wrapped(to: max(8, Int(width / letter)))
  }
}
