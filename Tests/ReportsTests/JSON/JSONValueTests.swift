import Foundation
import Reports
import Testing

@Suite("JSON")
struct JSONValueTests {
  @Test("puts a document on one line where a log wants it")
  func line() {
    let value: JSONValue = [
      "name": "a\nb", "ranks": [1, [2, nil]], "more": ["none": [], "empty": [:]],
    ]
    #expect(
      value.line
        == #"{"name": "a\nb", "ranks": [1, [2, null]], "more": {"none": [], "empty": {}}}"#)
  }

  @Test("keeps the order of keys, and short arrays on their line")
  func layout() {
    let value: JSONValue = [
      "name": "Vân Canh", "code": "54", "rank": 1, "rankSet": [1, 4], "index": .number(74.872),
      "interval": .null, "ranked": true, "notes": [], "more": [:],
      "dimensions": [["id": "a", "index": .number(100)], ["id": "b", "index": .number(nil)]],
    ]
    #expect(
      value.text == """
        {
          "name": "Vân Canh",
          "code": "54",
          "rank": 1,
          "rankSet": [1, 4],
          "index": 74.872,
          "interval": null,
          "ranked": true,
          "notes": [],
          "more": {},
          "dimensions": [
            {
              "id": "a",
              "index": 100.0
            },
            {
              "id": "b",
              "index": null
            }
          ]
        }

        """)
  }

  @Test("puts a long array on lines of its own")
  func longArrays() {
    let short = JSONValue.array(Array(repeating: 1234, count: 9))
    let long = JSONValue.array(Array(repeating: 1234, count: 10))
    #expect(short.text.split(separator: "\n").count == 1)
    #expect(long.text.split(separator: "\n").count == 12)
  }

  @Test("reads back every character as it was")
  func characters() throws {
    let scalars = (0...0x2FFF).compactMap(Unicode.Scalar.init)
    let string = String(String.UnicodeScalarView(scalars)) + "😀</script>"
    let text = JSONValue.array([.string(string)]).text
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String]
    #expect(read?.first.map { Array($0.utf8) } == Array(string.utf8))
  }

  @Test("escapes controls, line separators and overrides")
  func escapes() {
    #expect(JSONValue.string("\"\\\n\r\t").text == #""\"\\\n\r\t""# + "\n")
    #expect(JSONValue.string("\u{0}\u{1B}\u{9B}").text == #""\u0000\u001b\u009b""# + "\n")
    #expect(JSONValue.string("\u{2028}\u{2029}\u{202E}").text == #""\u2028\u2029\u202e""# + "\n")
    #expect(JSONValue.string("\u{8}\u{C}").text == #""\u0008\u000c""# + "\n")
  }

  @Test("escapes a character alike whatever stands beside it")
  func neighbours() {
    for scalar in (0...0x2FFF).compactMap(Unicode.Scalar.init) {
      let alone = JSONValue.string("a\(scalar)").line.dropFirst(2)
      let beside = JSONValue.string("\"\(scalar)").line.dropFirst(3)
      #expect(Array(alone.utf8) == Array(beside.utf8))
    }
  }

  @Test("reads back every number exactly")
  func numbers() throws {
    var generator = SplitMix(state: 20_220_314)
    let edges = [
      0.1, 1 / 3, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 1e16, 1e-7, 74.865, -2.5,
    ]
    let random = (0..<2000).map { _ in Double.random(in: -1e6...1e6, using: &generator) }
    for number in edges + random {
      let text = JSONValue.number(number).text
      let read = try JSONDecoder().decode(Double.self, from: Data(text.utf8))
      #expect(read.bitPattern == number.bitPattern)
    }
    #expect(JSONValue.number(-0.0).text == "0.0\n")
    #expect(JSONValue.integer(.min).text == "-9223372036854775808\n")
  }

  @Test("refuses a number that is not finite, and a key that stands twice")
  func refusals() async {
    await #expect(processExitsWith: .failure) { _ = JSONValue.number(.nan) }
    await #expect(processExitsWith: .failure) { _ = JSONValue.number(-.infinity) }
    await #expect(processExitsWith: .failure) {
      _ = JSONValue.object([("a", 1), ("a", 2)])
    }
  }

  @Test("says null for what was not given")
  func null() {
    let values: [JSONValue] = [.number(nil), .integer(nil), .string(nil), .bool(nil), nil]
    #expect(values.allSatisfy { $0 == .null })
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers in every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
