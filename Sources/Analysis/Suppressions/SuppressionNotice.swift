/// Something that is wrong with a suppression; a finding of the program about its own comments.
public struct SuppressionNotice: Sendable, Hashable {
  /// What is wrong.
  public enum Kind: String, Sendable, CaseIterable {
    /// The comment cannot be read.
    case malformed
    /// It names no rule or no reason.
    case incomplete
    /// It stands for more than one rule.
    case blanket
    /// It names a rule that no pack has.
    case unknownRule = "unknown-rule"
    /// It names a rule that may not be suppressed.
    case notSuppressible = "not-suppressible"
    /// It stands behind its last day and has no effect.
    case expired
    /// No finding needs it.
    case unused
  }

  /// What is wrong.
  public var kind: Kind
  /// What is wrong and what to do, in one line.
  public var message: String
  /// The line of the comment in the input, from 1; nil for entries of ignore files.
  public var line: Int?
  /// The column of the comment, from 1, in Unicode scalars.
  public var column: Int?

  /// Makes a notice.
  public init(_ kind: Kind, _ message: String, line: Int? = nil, column: Int? = nil) {
    self.kind = kind
    self.message = message
    self.line = line
    self.column = column
  }

  /// True for faults of the comment itself; unused and expired ones only count under `--strict`.
  public var isError: Bool { kind != .unused && kind != .expired }
}
