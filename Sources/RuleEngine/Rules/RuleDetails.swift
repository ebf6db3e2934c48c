public import TextCore

/// What rules hold beside what every document asks of them; what the members mean stands at `Rule`.
@usableFromInline
struct RuleDetails: Sendable {
  @usableFromInline var severityByVoice: [Severity?] = []
  @usableFromInline var match: MatchSpec?
  @usableFromInline var unless: [ContextRule] = []
  @usableFromInline var require: [ContextRule] = []
  @usableFromInline var captureNames: [[String]] = []
  @usableFromInline var message: String = ""
  @usableFromInline var why: String = ""
  @usableFromInline var fix: String = ""
  @usableFromInline var suggest: String?
  @usableFromInline var refs: [String] = []
  @usableFromInline var tags: [String] = []
  @usableFromInline var supersedes: [UInt32] = []
  @usableFromInline var deprecated: (since: String, use: String)?
  @usableFromInline var file: String = ""
  @usableFromInline var line: Int = 0
}
