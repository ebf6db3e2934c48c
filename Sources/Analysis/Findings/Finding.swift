public import TextCore

/// One thing a rule found, with all that is needed to explain it.
public struct Finding: Sendable {
  /// Index into `RuleSet.rules`.
  public var rule: Int
  /// Severity in the voice it stands in.
  public var severity: Severity
  /// The voice of its head token; nil for findings about the document or a supplied title.
  public var voice: Voice?
  /// Where it stands.
  public var section: Section
  /// Its tokens; nil for findings about the document or a supplied title.
  public var tokens: TokenSpan?
  /// Its bytes in the document's text; nil for findings about the document or a supplied title.
  public var span: TextSpan?
  /// Number of further matches folded into this one by the rule's limit.
  public var folded: Int
  /// What identifies the finding across drafts: a hash of rule, match, sentence and ordinal.
  public var identity: UInt64
  /// Whether it counts.
  public var status: FindingStatus
  /// Why it is suppressed, if it is.
  public var justification: String?
  /// True where a comment in the document suppresses it, false where something outside of it does.
  public var isSuppressedInSource: Bool
  /// What it says.
  var words: FindingWords
}

extension Finding {
  /// Makes an active finding without captures.
  public init(rule: Int, severity: Severity, section: Section, message: String) {
    self.init(
      rule: rule, severity: severity, voice: nil, section: section, tokens: nil, span: nil, folded: 0,
      identity: 0, status: .active, justification: nil, isSuppressedInSource: false,
      words: .own(OwnTexts(FindingTexts(message: message))))
  }

  /// The identity as outputs and baselines write it: 16 hexadecimal digits.
  public var fingerprint: String { Fingerprint.text(identity) }

  /// The digits of a fingerprint in ASCII, each in the byte that its place in memory gives it.
  public static func digits(ofIdentity identity: UInt64) -> SIMD2<UInt64> { Fingerprint.digits(identity) }
}
