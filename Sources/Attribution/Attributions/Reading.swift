public import TextCore

/// Who says what in a document: quotations, attributions, sources, and the voice of every token.
public struct Reading: Sendable, Equatable {
  /// All quotations in order, nested ones behind the one they stand in.
  public var quotations: [Quotation] = []
  /// All attributions in order of their cues; none lies inside the content of another.
  public var attributions: [Attribution] = []
  /// The sources, most statements first, then in order of first mention.
  public var sources: [SourceEntity] = []
  /// The voice of each token.
  public var voices: [Voice] = []
  /// All accusations in order, sourced ones included.
  public var accusations: [Accusation] = []
  /// Number of claim clauses, and of those that lie in attributed or quoted content; for `attribution.density`.
  public var claimClauses = 0
  /// See `claimClauses`.
  public var attributedClauses = 0

  /// Makes an empty reading.
  public init() {}
}
