/// Why a template cannot be used.
public struct TemplateFault: Error, Sendable, Equatable {
  /// What is wrong.
  public var message: String
  /// The line, from 1; nil where it is not known.
  public var line: Int?
  /// The column in characters, from 1; nil where it is not known.
  public var column: Int?
}
