import ArgumentParser
import Reports
import Survey

/// `sipas forms`: lists forms and judges form files.
struct FormsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "forms",
      abstract: said(
        vi: "Mẫu phiếu: liệt kê, kiểm tra, in phiếu, làm tệp để nhập liệu.",
        en: "Forms: list, check and print them, make files to type into."),
      discussion: examples(in: "binh-dinh-2021", "sipas forms"),
      subcommands: [List.self, Check.self, FormsHeadingsCommand.self, Print.self, Template.self],
      defaultSubcommand: List.self)
  }

  /// `sipas forms list`.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: said(vi: "Liệt kê các mẫu phiếu có sẵn.", en: "List the forms there are."),
        discussion: examples(in: "da-nang-2014", "sipas forms list"))
    }

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let language = Terminal.language(option: global.lang, workspace: nil)
      Terminal.failureLanguage = language
      let library = FormLibrary(workspace: global.workspace)
      var table = Table(
        title: Bilingual(vi: "Mẫu phiếu", en: "Forms"),
        columns: [
          Column(id: "id", heading: Bilingual(vi: "Mã", en: "Id"), kind: .text, isKey: true),
          Column(id: "version", heading: Bilingual(vi: "Bản", en: "Version"), kind: .text),
          Column(id: "dimensions", heading: Bilingual(vi: "Yếu tố", en: "Dims"), kind: .number),
          Column(id: "items", heading: Bilingual(vi: "Câu", en: "Items"), kind: .number),
          Column(id: "title", heading: Bilingual(vi: "Tên", en: "Title"), kind: .text),
        ])
      var defects: [Bilingual] = []
      for id in library.ids {
        let form: Form
        do {
          form = try library.form(id)
        } catch let error as ExplainedError {
          defects.append(error.sentence)
          continue
        }
        table.append([
          .text(form.id), .text(form.version), .count(form.dimensions.count),
          .count(form.items.count), .bilingual(form.title),
        ])
      }
      Terminal.print(TextTableWriter(language: language).text(of: table))
      for defect in defects { Terminal.report(defect[language]) }
      if !defects.isEmpty { throw ExitCode.findings }
    }
  }

  /// `sipas forms check FILE`.
  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: said(
          vi: "Kiểm tra một tệp mẫu phiếu; nêu từng lỗi với số dòng.",
          en: "Check a form file; each defect is named with its line."),
        discussion: examples(in: "da-nang-2014", "sipas forms check da-nang-2014.yaml"))
    }

    @Argument(help: help(vi: "Tệp mẫu phiếu (.yaml).", en: "A form file (.yaml)."))
    var file: String

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let language = Terminal.language(option: global.lang, workspace: nil)
      Terminal.failureLanguage = language
      let form = try FormReader.form(TextFile.read(file), file: file)
      let sizes = form.dimensions.map { String($0.items.count) }.joined(separator: "-")
      Terminal.print(
        Bilingual(
          vi: "'\(file)': mẫu '\(form.id)' bản \(form.version), \(form.items.count) câu, "
            + "\(form.dimensions.count) yếu tố (\(sizes)). Không có lỗi.\n",
          en: "'\(file)': form '\(form.id)' version \(form.version), \(form.items.count) items, "
            + "\(form.dimensions.count) dimensions (\(sizes)). No defects.\n")[language])
    }
  }
}
