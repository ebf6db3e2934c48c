/// What a writer says to keep a finding from counting: the rule, why, who answers for it, until when.
public struct Suppression: Sendable, Hashable {
  /// The id of the one rule it is about.
  public var rule: String
  /// Why the finding stands.
  public var reason: String
  /// Who answers for it, if someone is named.
  public var owner: String?
  /// The last day on which it has effect; nil for ever.
  public var until: Day?

  /// Makes a suppression.
  public init(rule: String, reason: String, owner: String? = nil, until: Day? = nil) {
    self.rule = rule
    self.reason = reason
    self.owner = owner
    self.until = until
  }

  /// True where its last day lies before `today`; never where the day is not known.
  public func isExpired(on today: Day?) -> Bool {
    guard let until, let today else { return false }
    return until < today
  }

  /// Why a text is no id of one rule as suppressions name it, or nil where it is one.
  public static func fault(ofRule rule: String) -> String? { SuppressionParser.fault(ofRule: rule) }

  /// Reason, owner and last day in one line, as it stands beside suppressed findings.
  public var justification: String {
    var text = reason
    if let owner { text += " (\(owner))" }
    if let until { text += " until \(until.iso)" }
    return text
  }
}
