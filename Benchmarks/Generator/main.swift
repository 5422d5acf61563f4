// Writes a response file as an office would collect it, and the unit catalogue that belongs to it.
//
//   swiftc -O Benchmarks/Generator/*.swift -o generate_responses
//   ./generate_responses ROWS SEED RESPONSES.csv UNITS.csv
//
// Prints what it wrote as one JSON object. The same rows and seed give the same bytes.
import Foundation

func fail(_ sentence: String) -> Never {
  FileHandle.standardError.write(Data((sentence + "\n").utf8))
  exit(1)
}

func run(rows: Int, seed: UInt64, responses: String, units: String) throws {
  var random = RandomBits(seed: seed)
  let geography = Geography(dimensions: Questionnaire.sizes.count, random: &random)
  try geography.catalogue.write(toFile: units, atomically: true, encoding: .utf8)

  guard FileManager.default.createFile(atPath: responses, contents: nil),
    let file = FileHandle(forWritingAtPath: responses)
  else { fail("'\(responses)' cannot be written.") }
  var writer = ResponseWriter(geography: geography, random: random)
  let chunk = 4 << 20
  var bytes: [UInt8] = []
  bytes.reserveCapacity(chunk + 8192)
  writer.appendHeader(to: &bytes)
  while writer.counts.rows < rows {
    writer.appendRow(to: &bytes)
    if bytes.count >= chunk {
      try file.write(contentsOf: bytes)
      bytes.removeAll(keepingCapacity: true)
    }
  }
  try file.write(contentsOf: bytes)
  try file.close()
  let counts = writer.counts
  print(
    """
    {"rows": \(counts.rows), "lines": \(counts.lines), "blankAnswers": \(counts.blankAnswers), \
    "illegalAnswers": \(counts.illegalAnswers), "comments": \(counts.comments)}
    """)
}

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 4, let rows = Int(arguments[1]), rows > 0, let seed = UInt64(arguments[2])
else { fail("Usage: generate_responses ROWS SEED RESPONSES.csv UNITS.csv") }
do {
  try run(rows: rows, seed: seed, responses: arguments[3], units: arguments[4])
} catch {
  fail("The files could not be written: \(error.localizedDescription)")
}
