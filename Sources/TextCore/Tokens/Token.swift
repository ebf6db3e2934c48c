/// A word, number, address or punctuation character of a document (16 bytes).
public struct Token: Sendable, Equatable {
  /// First byte in the document's text.
  public var start: UInt32
  /// Byte behind the last one.
  public var end: UInt32
  /// Id of the folded form in the vocabulary of the rules; 0 for words no rule or table names.
  public var word: UInt32
  /// What kinds the token is of.
  public var classes: TokenClass

  /// Makes a token.
  @inlinable
  public init(start: Int, end: Int, word: UInt32, classes: TokenClass) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.word = word
    self.classes = classes
  }

  @inline(__always)
  init(start: UInt32, end: UInt32, word: UInt32, classes: TokenClass) {
    self.start = start
    self.end = end
    self.word = word
    self.classes = classes
  }

  /// Where the token stands.
  @inlinable public var span: TextSpan { TextSpan(Int(start), Int(end)) }
}
