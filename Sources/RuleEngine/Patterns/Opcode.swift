/// What one instruction of a compiled pattern does.
public enum Opcode: UInt8, Sendable, BitwiseCopyable {
  /// Consumes a token whose word id is `a`.
  case word
  /// Consumes a token whose word id is in word set `a`.
  case wordSet
  /// Consumes a token whose exact bytes are surface `a`.
  case surface
  /// Consumes one token or more: an entry of lexicon `a` that begins here.
  case lexicon
  /// Consumes one token or more: a span of mark `a` that begins here.
  case mark
  /// Consumes a token of class test `a` (raw value of `ClassTest`).
  case tokenClass
  /// Consumes a token whose folded form matches glob `a`.
  case glob
  /// Consumes any token that is no hard break, at the cost of one gap token.
  case gapToken
  /// Consumes a token that passes none of the `b` single-token tests stored from instruction `a` on.
  case not
  /// Consumes nothing; holds before the first token of a sentence.
  case sentenceStart
  /// Consumes nothing; holds behind the last token of a sentence.
  case sentenceEnd
  /// Continues at `a` (preferred) and at `b`.
  case split
  /// Continues at `a`.
  case jump
  /// Stores the position in slot `a` (even: start, odd: end of capture `a / 2`).
  case save
  /// Ends the match.
  case accept
}
