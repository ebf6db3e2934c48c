/// An example of a rule: a text, or the figures of a document.
public struct Example: Sendable {
  /// The value of a metric in `{given: …}`.
  public enum Value: Sendable, Hashable {
    case unknown
    /// In thousandths.
    case number(Int)
    case boolean(Bool)
    case text(String)
  }

  /// What the rule is tried on.
  public enum Content: Sendable {
    /// A sentence or more; the spans to be found, in bytes of the text.
    case sentence(String, [Range<Int>])
    /// Metrics by name, and calls such as `count("hedge/*")` as written.
    case given([String: Value])
    /// A whole document.
    case document(String)
    /// The path of a document.
    case file(String)
  }

  /// What the rule is tried on.
  public var content: Content
  /// Line of the example in the rule's file.
  public var line: Int
  /// Column of the example, from 1.
  public var column: Int

  /// Makes an example.
  public init(content: Content, line: Int, column: Int) {
    self.content = content
    self.line = line
    self.column = column
  }
}
