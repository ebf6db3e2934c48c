/// A sentence: a run of tokens inside one block.
public struct Sentence: Sendable, Equatable {
  /// Its tokens.
  public var tokens: TokenSpan
  /// Its bytes, without white space at the ends.
  public var span: TextSpan
  /// Index of its block.
  public var block: Int32

  /// Makes a sentence.
  public init(tokens: TokenSpan, span: TextSpan, block: Int) {
    self.tokens = tokens
    self.span = span
    self.block = Int32(truncatingIfNeeded: block)
  }
}
