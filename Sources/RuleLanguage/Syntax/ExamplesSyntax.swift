/// The examples of a rule as written, by kind.
struct ExamplesSyntax: Sendable {
  var flag: [ExampleSyntax] = []
  var pass: [ExampleSyntax] = []
  var knownMiss: [ExampleSyntax] = []
  var knownFalse: [ExampleSyntax] = []
  var place: Place?
}
