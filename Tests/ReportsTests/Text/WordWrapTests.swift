import Testing

@testable import Reports

@Suite("Word wrap")
struct WordWrapTests {
  @Test("fills lines up to the width and not beyond it")
  func edges() {
    #expect("một hai ba".wrapped(to: 10) == ["một hai ba"])
    #expect("một hai ba".wrapped(to: 9) == ["một hai", "ba"])
    #expect("một hai ba".wrapped(to: 7) == ["một hai", "ba"])
    #expect("một hai ba".wrapped(to: 6) == ["một", "hai ba"])
  }

  @Test("never cuts a word, nor parts what a no-break space joins")
  func words() {
    #expect("xã nghiêng-ngả b".wrapped(to: 5) == ["xã", "nghiêng-ngả", "b"])
    #expect("tin cậy 95\u{A0}%".wrapped(to: 11) == ["tin cậy", "95\u{A0}%"])
  }

  @Test("gives one empty line for no text")
  func nothing() {
    #expect("".wrapped(to: 5) == [""])
    #expect("  ".wrapped(to: 5) == [""])
  }
}
