public import MarkedYAML
public import RuleEngine

/// What came of compiling packs.
public struct CompileResult: Sendable {
  /// The compiled packs; nil where a diagnostic is an error.
  public var ruleSet: RuleSet?
  /// Everything found wrong, in order of file, line and column.
  public var diagnostics: [Diagnostic]
  /// The examples of all rules, in order of the rules' ids.
  public var examples: [RuleExamples]

  /// Makes a result.
  public init(ruleSet: RuleSet?, diagnostics: [Diagnostic], examples: [RuleExamples]) {
    self.ruleSet = ruleSet
    self.diagnostics = diagnostics
    self.examples = examples
  }
}
