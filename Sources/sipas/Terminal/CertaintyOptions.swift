import ArgumentParser
import Stats
import Survey

/// The words after `--probability`: `first:3`, `last:5`.
struct RankRange: ExpressibleByArgument {
  let ranks: RankProbabilities.Ranks

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let count = Int(parts[1]), (1...100_000).contains(count)
    else { return nil }
    switch parts[0] {
    case "first": ranks = .first(count)
    case "last": ranks = .last(count)
    default: return nil
    }
  }
}

/// How sure the ranks are, beyond the set of each.
struct CertaintyOptions: ParsableArguments {
  @Flag(
    help: help(
      vi: "Thêm các hạng có thể đúng cùng lúc cho mọi đơn vị (mô phỏng).",
      en: "Add rank sets that hold for all units at once (by simulation)."))
  var simultaneous = false

  @Option(
    help: help(
      vi: "Số khởi đầu của mô phỏng, từ 1; cùng một số cho cùng kết quả (mặc định: 1).",
      en: "The seed of the simulation, from 1; the same gives the same result (default: 1)."))
  var seed: UInt32?

  @Flag(
    help: help(
      vi: "Thêm chữ cái chỉ nhóm đơn vị chưa phân biệt được.",
      en: "Add letters for groups of units that cannot be told apart."))
  var letters = false

  @Option(
    help: help(
      vi: "Thêm xác suất nằm trong các hạng đầu (first:3) hoặc cuối (last:3).",
      en: "Add the probability of being among the first (first:3) or last (last:3)."))
  var probability: RankRange?

  func validate() throws {
    if seed != nil, !simultaneous {
      throw ValidationError(
        said(vi: "--seed chỉ dùng với --simultaneous.", en: "--seed goes with --simultaneous."))
    }
    if seed == 0 {
      throw ValidationError(
        said(vi: "--seed phải từ 1 trở lên.", en: "--seed must be at least 1."))
    }
  }

  /// What is asked for; nil if nothing.
  var question: RankCertainty.Question? {
    var question = RankCertainty.Question()
    question.seed = simultaneous ? seed ?? 1 : nil
    question.wantsGroups = letters
    question.ranks = probability?.ranks
    return question.isEmpty ? nil : question
  }
}
