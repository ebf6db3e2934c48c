/// An example as written.
struct ExampleSyntax: Sendable {
  /// What kind of example.
  enum Content: Sendable {
    case sentence
    case given([(name: SyntaxText, value: Example.Value)])
    case document
    case file
  }

  var content: Content
  /// The text; for `given` the node of the mapping.
  var text: SyntaxText
}
