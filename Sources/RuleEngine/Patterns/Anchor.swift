/// Something every match of a pattern must hold, with the distance from the start of the match.
public struct Anchor: Sendable, Hashable, BitwiseCopyable {
  /// What is looked for.
  public enum Kind: UInt8, Sendable, BitwiseCopyable {
    /// The word `value`.
    case word
    /// A word of word set `value`.
    case wordSet
    /// An entry of lexicon `value`.
    case lexicon
    /// A span of mark `value`.
    case mark
    /// Nothing is mandatory: every token may start a match (costly).
    case anyToken
  }

  /// What is looked for.
  public var kind: Kind
  /// Id of the word, word set, lexicon or mark.
  public var value: UInt32
  /// Fewest tokens between the start of the match and the anchor.
  public var minOffset: UInt16
  /// Most tokens between the start of the match and the anchor; `UInt16.max` where a mark stands before it.
  public var maxOffset: UInt16

  /// Makes an anchor.
  public init(kind: Kind, value: Int, minOffset: Int, maxOffset: Int) {
    self.kind = kind
    self.value = UInt32(truncatingIfNeeded: value)
    self.minOffset = UInt16(clamping: minOffset)
    self.maxOffset = UInt16(clamping: maxOffset)
  }
}
