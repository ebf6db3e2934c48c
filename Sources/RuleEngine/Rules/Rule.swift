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
  /// For each voice (by `Voice.rawValue`) the severity there; nil: skip.
  public var severityByVoice: [Severity?]
  /// What a span rule looks for; nil for document rules.
  public var match: MatchSpec?
  /// What a document rule tests; nil for span rules.
  public var when: MetricExpression?
  /// Kills a match if any entry holds.
  public var unless: [ContextRule]
  /// Every entry must hold.
  public var require: [ContextRule]
  /// Names of the captures of each pattern of `match`, by pattern position, then capture index.
  public var captureNames: [[String]]
  /// The message with `{capture}` and `{match}` (document rules: `{metric}`) to be filled in.
  public var message: String
  /// Why it matters, one sentence.
  public var why: String
  /// What to do.
  public var fix: String
  /// A replacement to propose, with captures, if there is one.
  public var suggest: String?
  /// Keys into `RuleSet.references`.
  public var refs: [String]
  /// Free words for grouping.
  public var tags: [String]
  /// Most findings before repeats fold into one; 0 for no limit.
  public var limit: Int
  /// Indices of rules whose overlapping findings this one drops.
  public var supersedes: [UInt32]
  /// False where a suppression has no effect.
  public var isSuppressible: Bool
  /// The id the rule had before.
  public var renamedFrom: String?
  /// Version since which the rule is deprecated, and the rule to use instead.
  public var deprecated: (since: String, use: String)?
  /// True where configuration or an override switched the rule off.
  public var isOff: Bool
  /// Index into `RuleSet.packs`.
  public var pack: Int
  /// The file the rule stands in, as given.
  public var file: String
  /// The line of its `id` in that file, from 1.
  public var line: Int

  /// Makes a rule with defaults for everything a rule file may leave out.
  public init(
    id: String, category: Category, severity: Severity, confidence: Confidence, message: String
  ) {
    self.id = id
    self.category = category
    self.severity = severity
    self.confidence = confidence
    self.weight = nil
    self.scope = .sentence
    self.sections = 0b1111
    self.severityByVoice = [severity, severity, nil]
    self.match = nil
    self.when = nil
    self.unless = []
    self.require = []
    self.captureNames = []
    self.message = message
    self.why = ""
    self.fix = ""
    self.suggest = nil
    self.refs = []
    self.tags = []
    self.limit = 0
    self.supersedes = []
    self.isSuppressible = true
    self.renamedFrom = nil
    self.deprecated = nil
    self.isOff = false
    self.pack = 0
    self.file = ""
    self.line = 0
  }
}
