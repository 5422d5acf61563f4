internal import Foundation
public import Survey

/// The check of a revision: its files against its manifest, and both against the store.
public struct Verification {
  /// Something that is not as it was when the revision was made.
  struct Finding {
    enum Kind: String {
      case manifest, file, signature, program, source, option, register, imports, results
    }

    let kind: Kind
    let sentence: Bilingual
  }

  let folder: String
  let manifest: Manifest
  /// nil where no key was named.
  let signature: SignatureVerdict?
  let findings: [Finding]

  /// Whether everything is as it was.
  public var isConfirmed: Bool { findings.isEmpty }

  /// Checks the revision in a folder, or the last one of a period's folder.
  ///
  /// Nothing that the manifest says is used as a path: the files that figures follow from are those
  /// that the workspace names.
  ///
  /// - Parameters:
  ///   - key: The public key that the manifest must be signed with; nil where that is not asked.
  ///   - program: The version of the program that computes again.
  /// - Throws: `NoRevision`, `UnusableManifest`, and what reading the workspace throws.
  public init(
    _ path: String, in workspace: Workspace, key: VerifyingKey?, program: String
  ) throws {
    let folder = try RevisionPlace.revision(path)
    let file = "\(folder)/\(Manifest.fileName)"
    let manifest = try Manifest.read(file)
    // Byte for byte: reading it as text would pass over a byte order mark.
    let bytes = FileManager.default.contents(atPath: file) ?? Data()
    var findings: [Finding] = []
    if bytes != manifest.data || manifest.content.id != manifest.id {
      findings.append(Finding(kind: .manifest, sentence: UnusableManifest(path: file).sentence))
    }
    let signature = key?.verdict(
      on: bytes, signatureFile: "\(folder)/\(Manifest.signatureName)")
    if let signature, !signature.isValid {
      findings.append(Finding(kind: .signature, sentence: signature.sentence))
    }
    findings += RevisionFiles.defects(folder, manifest).map {
      Finding(kind: .file, sentence: $0.sentence)
    }
    findings += try Recomputation(manifest, in: workspace, program: program).findings(
      beside: folder)
    self.folder = folder
    self.manifest = manifest
    self.signature = signature
    self.findings = findings
  }
}
