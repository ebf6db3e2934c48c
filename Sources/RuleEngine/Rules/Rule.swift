public import TextCore

/// A compiled rule: what it looks for, where, in whose voice, and what it says.
public struct Rule: Sendable {
  /// How far one match may look.
  public enum Scope: UInt8, Sendable, BitwiseCopyable {
    case sentence
    case paragraph
    case document
  }

  /// `category/name`.
  public var id: String
  /// The category its id begins with.
  public var category: Category
  /// The severity before voices are looked at.
  public var severity: Severity
  /// The promise about its precision.
  public var confidence: Confidence
  /// Points in milli-points instead of the weight of the severity, if the rule gives one.
  public var weight: Int?
  /// Sentence, paragraph or document.
  public var scope: Scope
  /// Bit `Section.rawValue` is set for each section the rule looks at.
  public var sections: UInt8
  /// Most findings before repeats fold into one; 0 for no limit.
  public var limit: Int
  /// False where a suppression has no effect.
  public var isSuppressible: Bool
  /// The id the rule had before.
  public var renamedFrom: String?
  /// True where configuration or an override switched the rule off.
  public var isOff: Bool
  /// Index into `RuleSet.packs`.
  public var pack: Int
  /// What a document rule tests; nil for span rules.
  public var when: MetricExpression?
  /// True where it drops findings of others (`supersedes`).
  public internal(set) var dropsOthers = false
  /// All else, which most rules are never asked for.
  @usableFromInline var details: Deferred<RuleDetails>

  /// Makes a rule with defaults for everything a rule file may leave out.
  public init(
    id: String, category: Category, severity: Severity, confidence: Confidence, message: String
  ) {
    self.id = id
    self.category = category
    self.severity = severity
    self.confidence = confidence
    weight = nil
    scope = .sentence
    sections = 0b1111
    limit = 0
    isSuppressible = true
    renamedFrom = nil
    isOff = false
    pack = 0
    details = Deferred(RuleDetails(severityByVoice: [severity, severity, nil], message: message))
  }

  /// True where a rule, perhaps switched otherwise, looks at the same things as another in the same places.
  func hasGate(of other: Rule) -> Bool {
    severity == other.severity && sections == other.sections && details.isSame(as: other.details)
  }

  private mutating func change(_ body: (inout RuleDetails) -> Void) {
    var changed = details.value
    body(&changed)
    details = Deferred(changed)
  }
}

extension Rule {
  /// For each voice (by `Voice.rawValue`) the severity there; nil: skip.
  public var severityByVoice: [Severity?] {
    @inlinable get { details.read { $0.severityByVoice } }
    set { change { $0.severityByVoice = newValue } }
  }

  /// What a span rule looks for; nil for document rules.
  public var match: MatchSpec? {
    @inlinable get { details.read { $0.match } }
    set { change { $0.match = newValue } }
  }

  /// Kills a match if any entry holds.
  public var unless: [ContextRule] {
    @inlinable get { details.read { $0.unless } }
    set { change { $0.unless = newValue } }
  }

  /// Every entry must hold.
  public var require: [ContextRule] {
    @inlinable get { details.read { $0.require } }
    set { change { $0.require = newValue } }
  }

  /// Names of the captures of each pattern of `match`, by pattern position, then capture index.
  public var captureNames: [[String]] {
    @inlinable get { details.read { $0.captureNames } }
    set { change { $0.captureNames = newValue } }
  }

  /// The message with `{capture}` and `{match}` (document rules: `{metric}`) to be filled in.
  public var message: String {
    @inlinable get { details.read { $0.message } }
    set { change { $0.message = newValue } }
  }

  /// Why it matters, one sentence.
  public var why: String {
    @inlinable get { details.read { $0.why } }
    set { change { $0.why = newValue } }
  }

  /// What to do.
  public var fix: String {
    @inlinable get { details.read { $0.fix } }
    set { change { $0.fix = newValue } }
  }

  /// A replacement to propose, with captures, if there is one.
  public var suggest: String? {
    @inlinable get { details.read { $0.suggest } }
    set { change { $0.suggest = newValue } }
  }

  /// Keys into `RuleSet.references`.
  public var refs: [String] {
    @inlinable get { details.read { $0.refs } }
    set { change { $0.refs = newValue } }
  }

  /// Free words for grouping.
  public var tags: [String] {
    @inlinable get { details.read { $0.tags } }
    set { change { $0.tags = newValue } }
  }

  /// Indices of rules whose overlapping findings this one drops.
  public var supersedes: [UInt32] {
    @inlinable get { details.read { $0.supersedes } }
    set {
      change { $0.supersedes = newValue }
      dropsOthers = !newValue.isEmpty
    }
  }

  /// Version since which the rule is deprecated, and the rule to use instead.
  public var deprecated: (since: String, use: String)? {
    @inlinable get { details.read { $0.deprecated } }
    set { change { $0.deprecated = newValue } }
  }

  /// The file the rule stands in, as given.
  public var file: String {
    @inlinable get { details.read { $0.file } }
    set { change { $0.file = newValue } }
  }

  /// The line of its `id` in that file, from 1.
  public var line: Int {
    @inlinable get { details.read { $0.line } }
    set { change { $0.line = newValue } }
  }
}
