/// Something in a pack that is legal and of no use, or costly.
public struct LintFinding: Sendable, Equatable {
  /// What is wrong with it.
  public enum Kind: String, Sendable, CaseIterable {
    /// A rule that can never give a finding.
    case dead
    /// A pattern or exception that can never hold, in a rule that lives.
    case unreachable
    /// A rule whose findings another one takes away on all of its own examples.
    case shadowed
    /// Two rules find the same, and only their names decide which one is reported.
    case ambiguous
    /// A rule that is looked for at very many places.
    case costly
    /// A lexicon entry that never matches, or adds nothing to those before it.
    case entry
    /// A lexicon or mark that nothing names.
    case unused
  }

  /// What is wrong.
  public var kind: Kind
  /// The file, as given.
  public var file: String
  /// Line from 1.
  public var line: Int
  /// The rule's id, `@lexicon` or `#mark`.
  public var subject: String
  /// What was found, one sentence without a full stop.
  public var message: String

  /// `file:line: lint[kind]: subject: message`, without a line break.
  public var description: String { "\(file):\(line): lint[\(kind.rawValue)]: \(subject): \(message)" }
}
