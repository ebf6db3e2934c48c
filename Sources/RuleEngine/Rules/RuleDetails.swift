import TextCore

/// What rules hold beside what every document asks of them; what the members mean stands at `Rule`.
struct RuleDetails: Sendable {
  var severityByVoice: [Severity?] = []
  var match: MatchSpec?
  var when: MetricExpression?
  var unless: [ContextRule] = []
  var require: [ContextRule] = []
  var captureNames: [[String]] = []
  var message: String = ""
  var why: String = ""
  var fix: String = ""
  var suggest: String?
  var refs: [String] = []
  var tags: [String] = []
  var supersedes: [UInt32] = []
  var deprecated: (since: String, use: String)?
  var file: String = ""
  var line: Int = 0
}
