/// A run of text that no sentence crosses: a paragraph, a heading, a list item.
public struct Block: Sendable, Equatable {
  /// What the block is.
  public var kind: BlockKind
  /// Where it stands in the document's text, without white space at its ends.
  public var span: TextSpan
  /// 1 for the title of the article, 2 to 6 for headings inside it, 0 for all other blocks.
  public var headingLevel: UInt8
  /// The part of the span that holds sentences: what is left after a dateline or date marker is cut off.
  public var body: TextSpan
  /// True for a post of another platform embedded in the page: a quotation of its own kind.
  public var isEmbed: Bool
  /// True for the line of a block quotation that names who speaks or wrote: it says nothing itself.
  public var isSignature: Bool

  /// Makes a block whose sentences fill its whole span.
  public init(
    kind: BlockKind, span: TextSpan, headingLevel: Int = 0, body: TextSpan? = nil, isEmbed: Bool = false,
    isSignature: Bool = false
  ) {
    self.kind = kind
    self.span = span
    self.headingLevel = UInt8(truncatingIfNeeded: headingLevel)
    self.body = body ?? span
    self.isEmbed = isEmbed
    self.isSignature = isSignature
  }
}
