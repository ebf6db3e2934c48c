public import TextCore

/// A clause that lays wrongdoing, guilt or a bad motive on somebody.
public struct Accusation: Sendable, Equatable {
  /// The accusing words.
  public var tokens: TokenSpan
  /// Who stands behind it.
  public var sourcing: AccusationSourcing
  /// Whose words they are.
  public var voice: Voice
  /// Name of the accuser as in `Reading.sources`, or as written; nil if nobody is named.
  public var accuser: String?
  /// Who is accused: a person by the name the document gives, else the words as written; nil if nobody is.
  public var accused: String?
  /// Where the accused stands in the accusing clause; nil if nobody is accused there.
  public var accusedTokens: TokenSpan?
  /// True where the accused is a person, body or office that can be asked, and no mere group or "they".
  public var isAccusedNamed: Bool
  /// True where the document reports a reply of the accused.
  public var hasReply: Bool
  /// True where a court has found it, so that neither evidence nor a reply is asked for.
  public var isJudged: Bool

  /// Makes an accusation without a reply.
  public init(
    tokens: TokenSpan, sourcing: AccusationSourcing, voice: Voice, accuser: String? = nil,
    accused: String? = nil
  ) {
    self.tokens = tokens
    self.sourcing = sourcing
    self.voice = voice
    self.accuser = accuser
    self.accused = accused
    self.accusedTokens = nil
    self.isAccusedNamed = false
    self.hasReply = false
    self.isJudged = false
  }
}
