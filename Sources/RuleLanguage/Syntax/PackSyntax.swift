/// A pack as written: what all its files say, before names are resolved.
struct PackSyntax: Sendable {
  var id: SyntaxText
  var version = "0.0.0"
  var language = "en"
  var extends: [SyntaxText] = []
  var references: [ReferenceSyntax] = []
  var lexicons: [LexiconSyntax] = []
  var tables: [TableSyntax] = []
  var marks: [MarkSyntax] = []
  var rules: [RuleSyntax] = []
  var overrides: [OverrideSyntax] = []
  /// Index of the pack among the sources.
  var source = 0
}
