/// A file that a scheduler reads.
public struct ScheduleFile: Sendable {
  public let name: String
  /// The whole file, which begins with its name and says how it is used.
  public let text: String

  /// - Parameters:
  ///   - name: The file's name.
  ///   - advice: Lines that become a comment; nil for none.
  ///   - text: What the scheduler reads.
  init(name: String, advice: String?, text: String) {
    let lines = [name[...]] + (advice?.split(separator: "\n") ?? [])
    let comment = lines.map { "# \($0)\n" }.joined()
    self.name = name
    self.text = comment + text
  }
}
