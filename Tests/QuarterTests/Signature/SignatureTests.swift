import Foundation
import Reports
import Survey
import Testing

@testable import Quarter

private let manifest = Data(#"{"period": "2022-H1", "unit": "Huyện Vân Canh"}"#.utf8)

/// RFC 8032, section 7.1, TEST 2: secret key, public key, the message 72 and its signature.
private enum Reference {
  static let secret = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"
  static let message = Data([0x72])
  static let signature =
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
    + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
}

private func bytes(_ hexadecimal: String) -> Data {
  var data = Data()
  var rest = hexadecimal[...]
  while let byte = UInt8(rest.prefix(2), radix: 16) {
    data.append(byte)
    rest = rest.dropFirst(2)
  }
  return data
}

private func mode(_ path: String) throws -> Int? {
  try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
}

@Suite("Keys and signatures")
struct SignatureTests {
  @Test("agrees with the reference of RFC 8032")
  func reference() throws {
    try withFolder { folder in
      // RFC 8410, section 7: the DER of an Ed25519 key in PKCS#8 is this before its 32 bytes.
      let der = bytes("302e020100300506032b657004220420" + Reference.secret)
      let file = folder.appendingPathComponent("key.pem").path
      try write(
        "-----BEGIN PRIVATE KEY-----\n\(der.base64EncodedString())\n-----END PRIVATE KEY-----\n",
        to: file, mode: 0o600)
      let signature = try SigningKey(file: file).signature(of: Reference.message)
      #expect(signature == bytes(Reference.signature))
    }
  }

  @Test("a new key signs, and its public half recognises these bytes and no others")
  func roundTrip() throws {
    try withFolder { folder in
      let (key, check, sig) = try signed(in: folder)
      #expect(check.verdict(on: manifest, signatureFile: sig) == .valid(path: sig))
      var changed = manifest
      changed[5] ^= 1
      #expect(check.verdict(on: changed, signatureFile: sig) == .differs(path: sig))
      let other = try NewKey(at: folder.appendingPathComponent("other.pem").path)
      #expect(
        try VerifyingKey(file: other.publicFile).verdict(on: manifest, signatureFile: sig)
          == .differs(path: sig))
      #expect(try key.signature(of: manifest) == Data(contentsOf: URL(fileURLWithPath: sig)))
    }
  }

  @Test("a signature that is cut, missing or a folder is told apart from one that does not hold")
  func damagedSignatures() throws {
    try withFolder { folder in
      let (_, check, sig) = try signed(in: folder)
      try Data(contentsOf: URL(fileURLWithPath: sig)).dropLast().write(
        to: URL(fileURLWithPath: sig))
      #expect(check.verdict(on: manifest, signatureFile: sig) == .damaged(path: sig))
      #expect(
        check.verdict(on: manifest, signatureFile: folder.path) == .missing(path: folder.path))
      try FileManager.default.removeItem(atPath: sig)
      #expect(check.verdict(on: manifest, signatureFile: sig) == .missing(path: sig))
    }
  }

  @Test("only its owner may read a private key; neither file is ever overwritten")
  func newKey() throws {
    try withFolder { folder in
      let path = folder.appendingPathComponent("khóa sở.pem").path
      let key = try NewKey(at: path)
      #expect(key.publicFile == folder.appendingPathComponent("khóa sở.pub.pem").path)
      #expect(try mode(key.privateFile) == 0o600)
      #expect(try mode(key.publicFile) == 0o644)
      #expect(throws: KeyExists(path: path)) { try NewKey(at: path) }
      // A public key alone stands in the way too, and no private key is left without one.
      try FileManager.default.removeItem(atPath: path)
      #expect(throws: KeyExists(path: key.publicFile)) { try NewKey(at: path) }
      #expect(!FileManager.default.fileExists(atPath: path))
      let missing = folder.appendingPathComponent("none/key.pem").path
      #expect(throws: UnwritableFile(path: missing, reason: .folderMissing)) {
        try NewKey(at: missing)
      }
    }
  }

  @Test("OpenSSL checks our signatures with our keys, and reads the fingerprint as we do")
  func openSSLChecks() throws {
    try withFolder { folder in
      let (_, check, _) = try signed(in: folder)
      let verify = [
        "pkeyutl", "-verify", "-pubin", "-inkey", "key.pub.pem", "-rawin", "-in", "manifest.json",
        "-sigfile", "manifest.json.sig",
      ]
      #expect(try Tool.openSSL.run(verify, in: folder).code == 0)
      try Data("{}".utf8).write(to: folder.appendingPathComponent("manifest.json"))
      #expect(try Tool.openSSL.run(verify, in: folder).code != 0)
      let derive = ["pkey", "-in", "key.pem", "-pubout", "-outform", "DER", "-out", "key.der"]
      #expect(try Tool.openSSL.run(derive, in: folder).code == 0)
      let digest = try Tool.openSSL.run(["dgst", "-sha256", "-r", "key.der"], in: folder)
      #expect(digest.output.hasPrefix(check.fingerprint + " "))
    }
  }

  @Test("keys that OpenSSL made are read, and OpenSSL's signatures recognised")
  func openSSLKeys() throws {
    try withFolder { folder in
      let commands = [
        ["genpkey", "-algorithm", "ed25519", "-out", "key.pem"],
        ["pkey", "-in", "key.pem", "-pubout", "-out", "key.pub.pem"],
        [
          "pkeyutl", "-sign", "-inkey", "key.pem", "-rawin", "-in", "manifest.json", "-out", "sig",
        ],
      ]
      try manifest.write(to: folder.appendingPathComponent("manifest.json"))
      for command in commands { #expect(try Tool.openSSL.run(command, in: folder).code == 0) }
      let sig = folder.appendingPathComponent("sig")
      let key = try SigningKey(file: folder.appendingPathComponent("key.pem").path)
      #expect(try key.signature(of: manifest) == Data(contentsOf: sig))
      let check = try VerifyingKey(file: folder.appendingPathComponent("key.pub.pem").path)
      #expect(check.verdict(on: manifest, signatureFile: sig.path).isValid)
    }
  }

  @Test(
    "a key of another kind is refused",
    arguments: [
      (["-algorithm", "x25519"], UnusableKey.Reason.notEd25519),
      (["-algorithm", "ed448"], .notEd25519),
      (["-algorithm", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"], .notEd25519),
      (["-algorithm", "ed25519", "-aes256", "-pass", "pass:sipas"], .hasPassword),
      (["-algorithm", "ed25519", "-outform", "DER"], .notPEM),
    ])
  func otherKinds(options: [String], reason: UnusableKey.Reason) throws {
    try withFolder { folder in
      let file = folder.appendingPathComponent("key.pem").path
      let made = try Tool.openSSL.run(["genpkey", "-out", file] + options, in: folder)
      #expect(made.code == 0)
      #expect(throws: UnusableKey(path: file, reason: reason)) { try SigningKey(file: file) }
    }
  }

  @Test("a key that others may read, the wrong half, a short and an altered key are refused")
  func unusable() throws {
    try withFolder { folder in
      let key = try NewKey(at: folder.appendingPathComponent("key.pem").path)
      let text = try String(contentsOfFile: key.privateFile, encoding: .utf8)
      func expect(_ reason: UnusableKey.Reason, _ text: String, mode: Int = 0o600) throws {
        let file = folder.appendingPathComponent("tried.pem").path
        try write(text, to: file, mode: mode)
        #expect(throws: UnusableKey(path: file, reason: reason)) { try SigningKey(file: file) }
      }
      for mode in [0o640, 0o604, 0o660] { try expect(.openToOthers, text, mode: mode) }
      try expect(.isPublic, String(contentsOfFile: key.publicFile, encoding: .utf8))
      try expect(.notEd25519, text.replacingOccurrences(of: "MC4CAQ", with: "MC4CAg"))
      try expect(.notEd25519, String(text.prefix(60)))
      try expect(.notEd25519, text + text)
      try expect(.notPEM, "")
      try expect(.notPEM, "không phải khóa")
      #expect(throws: UnusableKey(path: key.privateFile, reason: .isPrivate)) {
        try VerifyingKey(file: key.privateFile)
      }
    }
  }

  @Test("every sentence names the file and says what to do", arguments: [Language.vi, .en])
  func sentences(language: Language) {
    let reasons: [UnusableKey.Reason] = [
      .openToOthers, .isPublic, .isPrivate, .hasPassword, .notEd25519, .notPEM,
    ]
    let sentences = reasons.map { UnusableKey(path: "k.pem", reason: $0).sentence[language] }
    #expect(Set(sentences).count == reasons.count)
    for sentence in sentences { #expect(sentence.hasPrefix("'k.pem'") && sentence.hasSuffix(".")) }
  }

  private func write(_ text: String, to file: String, mode: Int) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
  }

  /// A manifest in the folder with its signature and the pair that made it.
  private func signed(in folder: URL) throws -> (SigningKey, VerifyingKey, signature: String) {
    let pair = try NewKey(at: folder.appendingPathComponent("key.pem").path)
    let key = try SigningKey(file: pair.privateFile)
    let file = folder.appendingPathComponent("manifest.json")
    let signature = URL(fileURLWithPath: file.path + SignatureVerdict.suffix)
    try manifest.write(to: file)
    try key.signature(of: manifest).write(to: signature)
    return (key, try VerifyingKey(file: pair.publicFile), signature.path)
  }
}
