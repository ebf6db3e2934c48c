public import TextCore

/// A run of quoted words inside one block.
///
/// A quotation that runs over several paragraphs is one `Quotation` a paragraph, linked by `continues`.
public struct Quotation: Sendable, Equatable {
  /// What marks it as a quotation.
  public enum Form: UInt8, Sendable {
    case doubleMarks
    case singleMarks
    /// `<q>`
    case inlineElement
    /// `<blockquote>`
    case block
    /// A post of another platform.
    case embed
    /// A question of an interview that is told in questions and answers without marks; it has no speaker.
    case question
    /// A paragraph of the answer.
    case answer

    /// True for the paragraphs of an interview without marks.
    public var isTurn: Bool { self == .question || self == .answer }
  }

  /// Its tokens, quotation marks included.
  public var tokens: TokenSpan
  /// Its words, without the marks.
  public var inner: TokenSpan
  /// What marks it as a quotation.
  public var form: Form
  /// 0 for an outermost quotation, 1 for one inside it, and so on.
  public var depth: UInt8
  /// False where no closing mark stands before the end of the block.
  public var isClosed: Bool
  /// Index of the quotation of the paragraph before that this one continues.
  public var continues: Int?
  /// True for the line under a post or block quotation that stands in a block of its own: it tells who speaks and
  /// says nothing.
  public var isSignature = false
  /// Index into `Reading.sources` of who speaks.
  public var speaker: Int?

  /// Fewest tokens of a quotation that counts as direct speech: shorter ones are names and terms.
  public static let fewestCounted = 5

  /// True for direct speech of somebody who is named: not inside another quotation, and no mere term.
  public var isCounted: Bool { depth == 0 && speaker != nil && inner.count >= Quotation.fewestCounted }

  /// Makes a quotation without a speaker.
  public init(
    tokens: TokenSpan, inner: TokenSpan, form: Form, depth: Int = 0, isClosed: Bool = true,
    continues: Int? = nil
  ) {
    self.tokens = tokens
    self.inner = inner
    self.form = form
    self.depth = UInt8(clamping: depth)
    self.isClosed = isClosed
    self.continues = continues
    self.speaker = nil
  }
}
