/// The examples of one rule.
public struct RuleExamples: Sendable {
  /// The rule's id.
  public var rule: String
  /// The file the rule stands in.
  public var file: String
  /// Must be found, at the marked spans.
  public var flag: [Example]
  /// Must give nothing from the rule.
  public var pass: [Example]
  /// Should be found and is not yet; `[[ ]]` shows where.
  public var knownMiss: [Example]
  /// Should give nothing and does.
  public var knownFalse: [Example]

  /// Makes the examples of a rule.
  public init(
    rule: String, file: String, flag: [Example], pass: [Example], knownMiss: [Example],
    knownFalse: [Example]
  ) {
    self.rule = rule
    self.file = file
    self.flag = flag
    self.pass = pass
    self.knownMiss = knownMiss
    self.knownFalse = knownFalse
  }
}
