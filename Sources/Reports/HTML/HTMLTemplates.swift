internal import Mustache

/// The templates of pages.
///
/// `{{name}}` is escaped as `Markup` does it, by scalars; `{{{name}}}` takes `Markup` and texts of
/// the program's own alone.
enum HTMLTemplates {
  private struct EscapedWords: MustacheContentType {
    /// A percent sign stays in the line of its number.
    func escapeText(_ text: String) -> String {
      text.escapedInMarkup.replacing(" %", with: "\u{A0}%")
    }
  }

  /// All templates, ready to be filled in.
  static let library: MustacheLibrary = {
    MustacheContentTypes.register(EscapedWords(), named: "WORDS")
    var library = MustacheLibrary()
    do {
      for (name, template) in [
        ("page", page), ("block", block), ("table", table), ("head", head), ("foot", foot),
      ] {
        try library.register("{{% CONTENT_TYPE:WORDS}}" + template, named: name)
      }
    } catch {
      preconditionFailure("A template of pages cannot be read: \(error)")
    }
    return library
  }()

  private static let page = """
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8"/>
    <meta http-equiv="Content-Security-Policy" content="{{policy}}"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <title>{{title}}</title>
    <style>{{{style}}}</style>
    </head>
    <body class="{{layout}}">
    <main>
    {{#letterhead}}
    {{> head}}
    {{/letterhead}}
    {{^letterhead}}
    <h1>{{title}}</h1>
    {{/letterhead}}
    {{#subtitles}}
    <p class="subtitle">{{.}}</p>
    {{/subtitles}}
    {{#blocks}}
    {{> block}}
    {{/blocks}}
    {{#letterhead}}
    {{> foot}}
    {{/letterhead}}
    </main>
    <script>{{{script}}}</script>
    </body>
    </html>

    """

  private static let block = """
    {{#heading}}
    <h2>{{.}}</h2>
    {{/heading}}
    {{#paragraph}}
    <p>{{.}}</p>
    {{/paragraph}}
    {{#list}}
    <ul>
    {{#items}}
    <li>{{.}}</li>
    {{/items}}
    </ul>
    {{/list}}
    {{#table}}
    {{> table}}
    {{/table}}
    {{#chart}}
    <figure>
    <figcaption>{{caption}}</figcaption>
    <div class="scroll" tabindex="0" role="region" aria-label="{{caption}}">{{{svg}}}</div>
    <p class="note">{{reading}}</p>
    <details><summary>{{figures}}</summary>
    {{#data}}
    {{> table}}
    {{/data}}
    </details>
    </figure>
    {{/chart}}

    """

  private static let table = """
    <div class="scroll" tabindex="0" role="region" aria-labelledby="{{id}}">
    <table>
    <caption id="{{id}}"><b{{#isTitled}} class="unseen"{{/isTitled}}>{{caption}}</b>{{#lines}}<span>{{.}}</span>{{/lines}}</caption>
    <thead><tr>{{#columns}}<th scope="col" class="{{kind}}">{{heading}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#rows}}
    <tr>{{#cells}}<{{tag}}{{#isHeading}} scope="row"{{/isHeading}} class="{{kind}}"\
    {{#sort}} data-sort="{{.}}"{{/sort}}{{#reason}} title="{{.}}"{{/reason}}>{{text}}</{{tag}}>{{/cells}}</tr>
    {{/rows}}
    </tbody>
    </table>
    </div>
    {{#empty}}
    <p class="note">{{.}}</p>
    {{/empty}}
    {{#notes}}
    <p class="note">{{.}}</p>
    {{/notes}}

    """

  private static let head = """
    <header>
    <div><p class="strong">{{agency}}</p><p class="line"></p><p>{{number}}</p></div>
    <div><p class="strong">{{nation}}</p><p class="strong motto">{{motto}}</p>\
    <p class="date">{{date}}</p></div>
    </header>
    <h1>{{kind}}<span>{{title}}</span></h1>

    """

  private static let foot = """
    <footer>
    <div><p class="recipients">{{recipients}}</p><p>- …</p><p>- …</p></div>
    <div><p class="strong">{{signature}}</p></div>
    </footer>

    """
}
