internal import Foundation

/// Looks over a workspace: what it is set up with, what its store holds, and whether the store's
/// figures are what its responses say.
public struct WorkspaceCheckup {
  private let workspace: Workspace
  private let now: String
  private let today: Day

  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - now: The time, ISO 8601, UTC.
  ///   - today: The date.
  public init(_ workspace: Workspace, now: String, today: Day) {
    self.workspace = workspace
    self.now = now
    self.today = today
  }

  /// Everything that was looked at, in order; what cannot be read is a result, too.
  public func results() -> [CheckResult] {
    var results: [CheckResult] = []
    let forms = readForms(&results)
    guard let catalogue = readCatalogue(&results) else { return results }
    results += [margins(catalogue)].compactMap(\.self)
    let path = workspace.path(workspace.settings.store)
    let subject = Bilingual(vi: "Kho phiếu", en: "Store")
    guard FileManager.default.fileExists(atPath: path) else {
      results.append(
        .notable(
          subject,
          Bilingual(
            vi: "chưa nhập phiếu nào ('\(path)')", en: "nothing was imported yet ('\(path)')")))
      return results
    }
    do {
      let store = try workspace.store(for: .reading)
      let checkup = StoreCheckup(store, forms: forms, catalogue: catalogue, now: now, today: today)
      results += try checkup.results()
      results += try TallyCheckup(store, forms: forms, catalogue: catalogue).results()
    } catch {
      results.append(.broken(subject, Self.detail(of: error)))
    }
    results += [space(of: path)].compactMap(\.self)
    return results
  }

  /// The forms that can be read: the workspace's own, and all others of its library.
  private func readForms(_ results: inout [CheckResult]) -> [Form] {
    let subject = Bilingual(vi: "Mẫu phiếu", en: "Form")
    var forms: [Form] = []
    do {
      let own = try workspace.form(nil)
      forms.append(own)
      results.append(
        .sound(
          subject,
          Bilingual(
            vi: "'\(own.id)' bản \(own.version): \(own.items.count) câu, "
              + "\(own.dimensions.count) yếu tố",
            en: "'\(own.id)' version \(own.version): \(own.items.count) items, "
              + "\(own.dimensions.count) dimensions")))
    } catch {
      results.append(.broken(subject, Self.detail(of: error)))
    }
    for id in workspace.library.ids {
      do {
        let form = try workspace.library.form(id)
        if !forms.contains(where: { $0.id == form.id && $0.version == form.version }) {
          forms.append(form)
        }
      } catch {
        results.append(.notable(subject, Self.detail(of: error)))
      }
    }
    return forms
  }

  private func readCatalogue(_ results: inout [CheckResult]) -> UnitCatalogue? {
    let subject = Bilingual(vi: "Danh mục đơn vị", en: "Unit catalogue")
    do {
      let catalogue = try workspace.catalogue()
      let counts = catalogue.levels.map { level in
        (level, catalogue.units.count { $0.level == level })
      }
      results.append(
        .sound(
          subject,
          Bilingual(
            vi: counts.map { "\($0.1) \($0.0.name.vi)" }.joined(separator: ", "),
            en: counts.map { "\($0.1) \($0.0.name.en)" }.joined(separator: ", "))))
      return catalogue
    } catch {
      results.append(.broken(subject, Self.detail(of: error)))
      return nil
    }
  }

  /// The margins that weights are adjusted to; nil where they are not.
  private func margins(_ catalogue: UnitCatalogue) -> CheckResult? {
    guard let file = workspace.settings.rake else { return nil }
    let subject = Bilingual(vi: "Tệp biên", en: "Margins")
    do {
      let names = try workspace.margins(catalogue)?.traits.map(\.name) ?? []
      return .sound(
        subject,
        Bilingual(
          vi: "'\(file)': \(names.map(\.vi).joined(separator: ", "))",
          en: "'\(file)': \(names.map(\.en).joined(separator: ", "))"))
    } catch {
      return .broken(subject, Self.detail(of: error))
    }
  }

  /// An import writes as much again as the store is large, at the worst.
  private func space(of path: String) -> CheckResult? {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard
      let free = try? FileManager.default.attributesOfFileSystem(forPath: folder)[.systemFreeSize]
        as? Int64,
      let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64
    else { return nil }
    let subject = Bilingual(vi: "Dung lượng đĩa", en: "Disk space")
    let (left, used) = (free >> 20, size >> 20)
    let detail = Bilingual(
      vi: "còn \(left) MB; kho phiếu \(used) MB", en: "\(left) MB left; the store has \(used) MB")
    return free < max(size, 100 << 20) ? .notable(subject, detail) : .sound(subject, detail)
  }

  /// The sentence of a failure, as the detail of a result.
  private static func detail(of error: any Error) -> Bilingual {
    guard let explained = error as? any ExplainedError else {
      return Bilingual(vi: "lỗi không lường trước: \(error)", en: "an unforeseen failure: \(error)")
    }
    func open(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }
    return Bilingual(vi: open(explained.sentence.vi), en: open(explained.sentence.en))
  }
}
