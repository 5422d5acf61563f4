internal import Mustache

/// The template of paper forms; `{{name}}` is escaped.
enum PaperTemplate {
  static let library: MustacheLibrary = {
    var library = MustacheLibrary()
    do {
      try library.register(paper, named: "paper")
    } catch {
      preconditionFailure("The template of paper forms cannot be read: \(error)")
    }
    return library
  }()

  /// The style of print: boxes of 6 mm take a cross of any pen, text of 11 points needs no glasses.
  ///
  /// The head stands in the `thead` of the sheet, which browsers repeat on each page of it.
  private static let style = """
    @page { size: A4 portrait; margin: 12mm 13mm 14mm 15mm; }
    * { box-sizing: border-box; }
    html { color-scheme: only light; }
    body { margin: 0; background: #fff; color: #000;
      font: 11pt/1.3 "Times New Roman", "Liberation Serif", "Noto Serif", serif; }
    table { border-collapse: collapse; width: 100%; }
    .sheet { break-after: page; }
    .sheet:last-child { break-after: auto; }
    .sheet > thead td, .sheet > tbody > tr > td { padding: 0; }
    .head { display: flex; gap: 4mm; align-items: flex-start; justify-content: space-between;
      padding: 2mm 0; }
    .head h1 { font-size: 13.5pt; line-height: 1.2; margin: 0 0 1mm; text-transform: uppercase; }
    .head p { margin: 0; font-size: 9pt; }
    .serial { text-align: center; flex: none; }
    .serial svg { display: block; width: 24mm; height: 24mm; margin: 0 auto; }
    .serial b { font: bold 12pt/1.2 "Liberation Mono", "Courier New", monospace; }
    .serial .line { display: inline-block; width: 34mm; height: 8mm; border: .3mm solid #000; }
    .facts { border: .3mm solid #000; margin-bottom: 2mm; padding: 1mm 2mm; }
    .facts p { margin: 1mm 0; display: flex; flex-wrap: wrap; gap: 1mm 5mm; }
    .facts .blank { flex: 1; min-width: 30mm; border-bottom: .2mm dotted #000; }
    .box { display: inline-block; width: 6mm; height: 6mm; border: .35mm solid #000;
      vertical-align: middle; }
    .facts .box { width: 4.5mm; height: 4.5mm; margin-right: 1mm; }
    .items th, .items td { border: .2mm solid #000; padding: .7mm 1.2mm; }
    .items thead th { font-size: 9pt; line-height: 1.15; text-align: center; }
    .items .number { width: 8mm; text-align: center; }
    .items .level { width: 16.5mm; text-align: center; }
    .items .group th { text-align: left; background: #e8e8e8; font-size: 10.5pt;
      print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .items tr { break-inside: avoid; }
    .items tr.group { break-after: avoid; }
    .how { font-weight: bold; margin: 1mm 0 2mm; }
    .comment { border: .3mm solid #000; height: 24mm; margin-top: 2mm; padding: 1mm 2mm;
      break-inside: avoid; }
    .foot { display: flex; justify-content: space-between; font-size: 9pt; margin-top: 1mm; }
    @media screen { body { max-width: 190mm; margin: 5mm auto; padding: 0 3mm; } }
    """

  private static let paper = """
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{title}}</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    {{#sheets}}
    <table class="sheet">
    <thead><tr><td>
    <div class="head">
    <div><h1>{{title}}</h1>{{#basis}}<p>{{.}}</p>{{/basis}}<p>{{identity}}</p></div>
    <div class="serial">{{#code}}<svg viewBox="0 0 {{width}} {{width}}" role="img" aria-hidden="true">\
    <path d="{{path}}"/></svg>{{/code}}{{#serial}}<b>{{.}}</b>{{/serial}}\
    {{^serial}}{{words.serial}}<br><span class="line"></span>{{/serial}}</div>
    </div>
    </td></tr></thead>
    <tbody><tr><td>
    <div class="facts">
    <p><span>{{words.unit}}:</span>{{#unit}}<b>{{.}}</b>{{/unit}}{{^unit}}<span class="blank"></span>{{/unit}}\
    <span>{{words.date}}: ..... / ..... / 20.....</span></p>
    <p><span>{{words.field}}:</span><span class="blank"></span></p>
    <p><span>{{words.who}}:</span><span><i class="box"></i>{{words.citizen}}</span>\
    <span><i class="box"></i>{{words.organisation}}</span>\
    <span>{{words.gender}}:</span><span><i class="box"></i>{{words.female}}</span>\
    <span><i class="box"></i>{{words.male}}</span></p>
    <p><span>{{words.age}}:</span>{{#words.ages}}<span><i class="box"></i>{{.}}</span>{{/words.ages}}</p>
    </div>
    <p class="how">{{words.how}}</p>
    <table class="items">
    <thead><tr><th class="number"></th><th>{{words.item}}</th>\
    {{#levels}}<th class="level">{{label}}<br>({{value}})</th>{{/levels}}</tr></thead>
    <tbody>
    {{#groups}}
    <tr class="group"><th colspan="{{columns}}">{{name}}</th></tr>
    {{#items}}
    <tr><td class="number">{{number}}</td><td>{{text}}</td>\
    {{#levels}}<td class="level"><i class="box"></i></td>{{/levels}}</tr>
    {{/items}}
    {{/groups}}
    </tbody>
    </table>
    <div class="comment">{{words.comment}}:</div>
    <div class="foot"><span>{{words.thanks}}</span><span>{{#serial}}{{.}}{{/serial}}</span></div>
    </td></tr></tbody>
    </table>
    {{/sheets}}
    </body>
    </html>

    """
}
