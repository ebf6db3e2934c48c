/// An example of a rule that does not behave as written.
public struct ExampleFailure: Sendable, Equatable {
  /// The kinds of example.
  public enum Kind: String, Sendable {
    case flag
    case pass
    case knownMiss = "known_miss"
    case knownFalse = "known_false"
  }

  /// The rule's id.
  public var rule: String
  /// The file the example stands in.
  public var file: String
  /// Its line, from 1.
  public var line: Int
  /// Its column, from 1, in Unicode scalars.
  public var column: Int
  /// Which list it stands in.
  public var kind: Kind
  /// The text of the example without markers.
  public var text: String
  /// What was expected and what was found, one sentence.
  public var explanation: String

  /// `file:line:column: error: rule: explanation` and the text on a line of its own.
  public var description: String {
    "\(file):\(line):\(column): error: \(rule), \(kind.rawValue): \(explanation)\n    \(text)\n"
  }
}
