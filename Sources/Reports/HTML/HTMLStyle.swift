/// The style sheet of a page.
enum HTMLStyle {
  static let text = [
    ":root { \(variables(of: .light)) }",
    "@media screen and (prefers-color-scheme: dark) { :root { \(variables(of: .dark)) } }",
    inks, screen, administrative, paper, "",
  ].joined(separator: "\n")

  private static func variables(of theme: Theme) -> String {
    ColourRole.allCases.map { "--\($0.rawValue): \(theme[$0].hex);" }.joined(separator: " ")
  }

  /// Parts of pictures that follow the reader's colours.
  private static var inks: String {
    ColourRole.allCases.map { role in
      let name = role.rawValue
      return ".fill-\(name) { fill: var(--\(name)); } .line-\(name) { stroke: var(--\(name)); }"
    }.joined(separator: "\n")
  }

  private static let screen = """
    * { box-sizing: border-box; }
    html { color-scheme: light dark; -webkit-text-size-adjust: 100%; }
    body { margin: 0; background: var(--page); color: var(--text);
      font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; }
    main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
    h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 1rem; text-wrap: balance; }
    h2 { font-size: 1.2rem; line-height: 1.35; margin: 2rem 0 .5rem; }
    .subtitle, .note, caption span { color: var(--muted); font-size: .875rem; font-weight: normal; }
    .subtitle, .note { margin: .4rem 0; max-width: 60rem; }
    figure { margin: 1.5rem 0 2.5rem; }
    figcaption, caption { text-align: left; font-weight: 600; font-size: 1.0625rem;
      line-height: 1.35; padding: 0 0 .5rem; }
    caption span { display: block; }
    caption b { font-weight: 600; display: block; }
    caption b, caption span { max-width: calc(100vw - 2rem); }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    svg { display: block; width: 100%; min-width: 24rem; max-width: 42rem; height: auto;
      font-family: inherit; }
    .scroll { overflow-x: auto; margin-top: 1.5rem; }
    figure .scroll { margin-top: 0; }
    details { margin-top: .75rem; }
    summary { cursor: pointer; color: var(--accent); font-size: .875rem; }
    table { border-collapse: collapse; font-size: .9375rem; line-height: 1.4; }
    th, td { padding: .4rem .7rem; border-bottom: 1px solid var(--rule); text-align: left;
      vertical-align: top; font-weight: normal; }
    thead th { background: var(--surface); font-weight: 600; vertical-align: bottom;
      border-bottom: 2px solid var(--muted); }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    td.number, td.day { white-space: nowrap; }
    td.text, th.text { min-width: 5rem; overflow-wrap: break-word; }
    tbody tr:hover { background: var(--surface); }
    th button { font: inherit; color: inherit; background: none; border: 0; padding: 0;
      text-align: inherit; cursor: pointer; }
    th button:hover { text-decoration: underline; }
    th[aria-sort] button::after { content: " \\25B2"; color: var(--accent); }
    th[aria-sort=descending] button::after { content: " \\25BC"; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    @media (max-width: 40rem) {
      h1 { font-size: 1.25rem; }
      th, td { padding: .35rem .5rem; }
      table { font-size: .875rem; }
    }
    """

  /// A report as Nghị định 30/2020/NĐ-CP wants it: Times New Roman, 13 to 14 points.
  private static let administrative = """
    .administrative { font-family: "Times New Roman", "Liberation Serif", Tinos, serif;
      font-size: 14pt; line-height: 1.4; }
    .administrative main { max-width: 52rem; }
    .administrative header, .administrative footer { display: flex; flex-wrap: wrap;
      justify-content: space-between; gap: 1rem 2rem; text-align: center; font-size: 13pt; }
    .administrative header div { flex: 1 1 14rem; }
    .administrative header p, .administrative footer p { margin: 0; text-indent: 0; }
    .administrative .strong { font-weight: bold; }
    .administrative .line { width: 5rem; border-top: 1px solid; margin: .2rem auto .5rem; }
    .administrative .motto { font-size: 14pt; }
    .administrative .motto::after { content: ""; display: block; width: 12rem;
      border-top: 1px solid; margin: .2rem auto .5rem; }
    .administrative .date { font-style: italic; font-size: 14pt; }
    .administrative h1 { text-align: center; font-size: 14pt; margin: 2rem 0 1.5rem; }
    .administrative h1 span { display: block; }
    .administrative h2 { font-size: 14pt; margin: 1.25rem 0 .4rem; }
    .administrative main > p, .administrative li { margin: .4rem 0; text-align: justify; }
    .administrative main > p { text-indent: 1cm; }
    .administrative .subtitle, .administrative .note { font-size: 12pt; text-indent: 0;
      text-align: left; }
    .administrative ul { list-style: none; padding: 0; margin: 0; }
    .administrative li { text-indent: 1cm; }
    .administrative li::before { content: "- "; }
    .administrative table { font-size: 12pt; width: 100%; }
    .administrative th, .administrative td { border: 1px solid var(--muted); padding: .25rem .4rem; }
    .administrative thead th { text-align: center; vertical-align: middle; }
    .administrative svg { margin: 0 auto; }
    .administrative figcaption, .administrative caption { font-size: 13pt; text-align: center; }
    .administrative footer { margin-top: 2.5rem; align-items: flex-start; text-align: left; }
    .administrative footer .recipients { font-weight: bold; font-style: italic; font-size: 12pt; }
    .administrative footer div:last-child { text-align: center; min-width: 16rem; min-height: 8rem; }
    """

  private static let paper = """
    @page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); } }
    @page :first { @top-center { content: none; } }
    @media print {
      body { font-size: 10pt; }
      main { max-width: none; padding: 0; }
      table { font-size: 8.5pt; }
      th, td { padding: 1mm 1.5mm; }
      thead { display: table-header-group; }
      tr, svg, figure, footer { break-inside: avoid; }
      h1, h2, caption, figcaption { break-after: avoid; }
      .scroll { overflow: visible; break-inside: avoid; }
      caption b, caption span { max-width: none; }
      svg { min-width: 0; max-width: 100%; }
      details { display: none; }
      th[aria-sort] button::after { content: ""; }
      .administrative table { font-size: 11pt; }
    }
    """
}
