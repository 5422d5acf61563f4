import Testing

@testable import Reports

@Suite("Canonical JSON")
struct CanonicalJSONTests {
  @Test("spells strings and the order of members as RFC 8785 does in its examples")
  func examples() {
    // RFC 8785, 3.2.2 and 3.2.3, without its numbers and with keys of ASCII.
    let value: JSONValue = [
      "string": "\u{20AC}$\u{000F}\u{000A}A'\u{0042}\u{0022}\u{005C}\u{005C}\u{0022}\u{002F}",
      "literals": [nil, true, false],
      "1": "One", "\r": "Carriage Return", "<": "<script>",
    ]
    #expect(
      value.canonicalText
        == #"{"\r":"Carriage Return","1":"One","<":"<script>","literals":[null,true,false],"#
        + #""string":"€$\u000f\nA'B\"\\\\\"/"}"#)
  }

  @Test("is the same for documents that differ only in the order of their members")
  func order() {
    let one: JSONValue = ["b": 1, "a": ["d": [], "c": [:]]]
    let other: JSONValue = ["a": ["c": [:], "d": []], "b": 1]
    #expect(one.text != other.text)
    #expect(one.canonicalText == other.canonicalText)
    #expect(one.canonicalText == #"{"a":{"c":{},"d":[]},"b":1}"#)
  }
}
