public import Stats

/// What is asked of a form: whether its dimensions or its items move the overall answer.
public enum DriverKind: String, Sendable, CaseIterable {
  case dimension
  case item
}

/// Which regressions answer a question about drivers.
public struct DriverPlan: Sendable {
  /// One regression with its predictors.
  public struct Block: Sendable {
    /// The dimension whose items explain the mean of the others; nil where all predictors of the
    /// form are together.
    public let dimension: Int?
    /// Places of dimensions, or of items, in the form.
    public let predictors: [Int]
    public let design: DriverDesign
    let variables: [ScoreVariable]

    fileprivate init(
      dimension: Int?, predictors: [Int], variables: [ScoreVariable],
      outcome: DriverDesign.Outcome
    ) {
      self.dimension = dimension
      self.predictors = predictors
      self.variables = variables
      design = DriverDesign(outcome: outcome, parts: variables.map(\.parts))
    }
  }

  public let kind: DriverKind
  /// The item that asks for satisfaction as a whole; nil where the mean of the other dimensions
  /// stands for it.
  public let question: Int?
  public let blocks: [Block]

  /// - Throws: `NothingToExplain` for a form of one dimension without such an item.
  public init(_ kind: DriverKind, of form: Form) throws(NothingToExplain) {
    let items = AnswerScores(form: form, measure: .meanScore).dimensions
    let question = form.index.overallQuestion
    let dimensions = form.dimensions.indices.filter { place in
      question.map { !items[place].contains($0) } ?? true
    }
    self.kind = kind
    self.question = question
    guard dimensions.count > (question == nil ? 1 : 0) else {
      throw NothingToExplain(form: form.id)
    }
    switch (kind, question) {
    case (.dimension, let question?):
      blocks = [
        Block(
          dimension: nil, predictors: dimensions,
          variables: dimensions.map { .dimensions([$0]) } + [.item(question)],
          outcome: .lastVariable)
      ]
    case (.dimension, nil):
      blocks = [
        Block(
          dimension: nil, predictors: dimensions, variables: dimensions.map { .dimensions([$0]) },
          outcome: .meanOfOthers)
      ]
    case (.item, let question?):
      let predictors = dimensions.flatMap { Array(items[$0]) }
      blocks = [
        Block(
          dimension: nil, predictors: predictors,
          variables: (predictors + [question]).map(ScoreVariable.item), outcome: .lastVariable)
      ]
    case (.item, nil):
      blocks = dimensions.map { own in
        Block(
          dimension: own, predictors: Array(items[own]),
          variables: items[own].map(ScoreVariable.item)
            + [.dimensions(dimensions.filter { $0 != own })], outcome: .lastVariable)
      }
    }
  }

  /// The variables whose index is added up, block after block.
  var rated: [ScoreVariable] {
    blocks.flatMap(\.predictors).map { kind == .dimension ? .dimensions([$0]) : .item($0) }
  }
}

/// A form with nothing that could explain anything else in it.
public struct NothingToExplain: ExplainedError, Equatable {
  let form: String

  public var sentence: Bilingual {
    Bilingual(
      vi:
        "Mẫu '\(form)' chỉ có một yếu tố và không có câu hỏi chung (overall_question), nên không có "
        + "gì để giải thích.",
      en: "The form '\(form)' has one dimension and no overall_question, so that there is nothing "
        + "to be explained.")
  }
}
