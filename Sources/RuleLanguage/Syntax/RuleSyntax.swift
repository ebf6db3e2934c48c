import RuleEngine
import TextCore

/// A rule as written.
struct RuleSyntax: Sendable {
  var id: SyntaxText
  var category: Category
  var severity: Severity
  var confidence: Confidence
  var weight: Int?
  var scope: Rule.Scope = .sentence
  var sections: UInt8 = 0b1111
  var severityByVoice: [Severity?] = []
  var match: MatchSyntax?
  var when: SyntaxText?
  var unless: [ContextSyntax] = []
  var require: [ContextSyntax] = []
  var message: SyntaxText?
  var why: SyntaxText?
  var fix: SyntaxText?
  var suggest: SyntaxText?
  var references: [SyntaxText] = []
  var tags: [String] = []
  var limit = 0
  var supersedes: [SyntaxText] = []
  var isSuppressible = true
  var renamedFrom: SyntaxText?
  var deprecated: (since: String, use: SyntaxText)?
  var examples = ExamplesSyntax()
}
