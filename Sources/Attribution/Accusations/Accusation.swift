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
  /// The accused as written; nil if nobody is named.
  public var accused: String?
  /// True where the document reports a reply of the accused.
  public var hasReply: Bool

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
    self.hasReply = false
  }
}
