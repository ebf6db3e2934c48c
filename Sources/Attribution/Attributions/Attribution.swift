public import TextCore

/// One tie between a source and what it says, thinks or wants.
public struct Attribution: Sendable, Equatable {
  /// How much of the content is quoted.
  public var kind: AttributionKind
  /// Saying or attitude.
  public var act: AttributionAct
  /// Who; nil where the text names nobody ("is accused of", "reportedly").
  public var source: TokenSpan?
  /// The words that tie content to source.
  public var cue: TokenSpan
  /// What is said, in one piece or more, in order.
  public var content: SpanList
  /// What kind the source is, after resolution within the document; nil without a source.
  public var sourceKind: SourceKind?
  /// Index into `Reading.sources`; nil where the source is not resolved.
  public var speaker: Int?
  /// Index into `Reading.sources` of the medium the words were given to ("told the agency").
  public var outlet: Int?
  /// True where the words reached the text through another medium.
  public var isSecondHand: Bool
  /// True for judicial and police acts (charged, convicted, indicted).
  public var isJudicial: Bool

  /// Makes an attribution whose source is not resolved.
  public init(
    kind: AttributionKind, act: AttributionAct, source: TokenSpan?, cue: TokenSpan, content: SpanList
  ) {
    self.kind = kind
    self.act = act
    self.source = source
    self.cue = cue
    self.content = content
    self.sourceKind = nil
    self.speaker = nil
    self.outlet = nil
    self.isSecondHand = false
    self.isJudicial = false
  }
}
