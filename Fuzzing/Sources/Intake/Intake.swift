import Foundation
import Survey

/// Imports one input as a file and checks what must hold of every file there can be.
///
/// Called by libFuzzer.
@_cdecl("LLVMFuzzerTestOneInput")
public func importOneInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  bench.withLock { $0.importing(UnsafeBufferPointer(start: bytes, count: count)) }
  return 0
}

private let bench = Locked(Bench())

/// A workspace in memory, and the file that is imported into it again and again.
private final class Bench {
  /// After so many inputs the store begins anew, so that it stays small.
  private static let inputsPerStore = 2000

  private let folder: String
  private let file: String
  private let workspace: Workspace
  private let form: Form
  private let catalogue: UnitCatalogue
  private let library: FormLibrary
  private var importer: Importer?
  private var store: Store?
  private var inputs = 0

  init() {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("workspace-\(ProcessInfo.processInfo.processIdentifier)").path
    file = "\(folder)/input.csv"
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/forms", withIntermediateDirectories: true)
      try Bench.formText.write(
        toFile: "\(folder)/forms/nho.yaml", atomically: false, encoding: .utf8)
      try Bench.units.write(toFile: "\(folder)/units.csv", atomically: false, encoding: .utf8)
      try "form: nho\n".write(
        toFile: "\(folder)/sipas.yaml", atomically: false, encoding: .utf8)
      workspace = try Workspace(folder: folder)
      library = FormLibrary(workspace: folder, executable: "\(repository)/sipas")
      form = try library.form("nho")
      catalogue = try workspace.catalogue()
    } catch {
      fatalError("The workspace cannot be made: \(error)")
    }
  }

  func importing(_ bytes: UnsafeBufferPointer<UInt8>) {
    defer { try? FileManager.default.removeItem(atPath: "\(file).rejects.csv") }
    do {
      let importer = try freshImporter()
      try Data(buffer: bytes).write(to: URL(fileURLWithPath: file))
      let report = try importer.importFile(file)
      checkCounts(report)
      try checkStored(report)
    } catch let error as ImportRefused {
      checkCounts(error.report)
    } catch let error as any ExplainedError {
      // The importer itself refuses a file whose lines do not add up, as an error of the program.
      let sentence = error.sentence
      precondition(!sentence.vi.contains("lỗi của chương trình"), sentence.vi)
      precondition(!sentence.vi.isEmpty && !sentence.en.isEmpty, "A failure without a sentence.")
    } catch {
      fatalError("A failure that is no sentence: \(error)")
    }
  }

  /// What must hold of every file that was read to its end.
  private func checkCounts(_ report: ImportReport) {
    precondition(report.isBalanced, "A line is not accounted for.")
    precondition(
      report.rules.reduce(0) { $0 + $1.count } == report.rejected, "A rejection without a rule.")
  }

  /// What must hold of every file that was stored; it is then undone for good, so that the next input
  /// finds the same store.
  private func checkStored(_ report: ImportReport) throws {
    precondition(
      (report.rejectsFile == nil) == (report.rejected == 0), "Rejected rows without their file.")
    let undone = try store?.undo(
      import: report.importId, erasing: true, time: "2022-07-01T00:00:00Z", account: "fuzzing")
    precondition(undone?.accepted == report.accepted, "The register knows another count.")
  }

  private func freshImporter() throws -> Importer {
    inputs += 1
    if let importer, inputs % Bench.inputsPerStore != 0 { return importer }
    (importer, store) = (nil, nil)
    try? FileManager.default.removeItem(atPath: "\(folder)/sipas.sqlite")
    let store = try workspace.store(for: .writing)
    var options = Importer.Options(
      language: .vi, today: Day(number: 20_000), time: "2022-07-01T00:00:00Z", account: "fuzzing",
      program: "fuzzing")
    // However much of a file is wrong, what is right is stored.
    options.policy.mostRejected = 100
    let importer = try Importer(
      store: store, form: form, catalogue: catalogue, library: library, options: options)
    (self.store, self.importer) = (store, importer)
    return importer
  }

  private static let units = """
    code,name,level,parent,valid_from,valid_to,successor
    52,Tỉnh Bình Định,tinh,,,,
    551,Huyện Vân Canh,huyen,52,,,
    21994,Xã Canh Liên,xa,551,,31/12/2021,21995
    21995,Xã Canh Liên mới,xa,551,01/01/2022,,
    542,Huyện An Lão,huyen,52,,,

    """

  private static let formText = """
    id: nho
    version: "1"
    title: {vi: Phiếu nhỏ, en: Small form}
    scale:
      levels:
        - {level: 1, label: {vi: Không hài lòng, en: Dissatisfied}}
        - {level: 2, label: {vi: Bình thường, en: Neutral}}
        - {level: 3, label: {vi: Hài lòng, en: Satisfied}}
      satisfied: [3]
    dimensions:
      - id: chung
        name: Chung
        short: C
        items:
          - {id: c1, text: Nơi chờ rộng}
          - {id: c2, text: Phải đi lại nhiều lần, reversed: true}
    """
}

/// A value that one thread at a time uses.
private final class Locked<Value>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  init(_ value: Value) {
    self.value = value
  }

  func withLock(_ body: (inout Value) -> Void) {
    lock.lock()
    defer { lock.unlock() }
    body(&value)
  }
}
