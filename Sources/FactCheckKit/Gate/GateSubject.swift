public import Analysis
public import RuleEngine
public import TextCore

/// What the gate looks at in one document.
public struct GateSubject: Sendable {
  /// What counts of a finding.
  public struct Item: Sendable {
    /// The id of its rule.
    public var rule: String
    /// Its severity in the voice it stands in.
    public var severity: Severity
    /// Whether it counts.
    public var status: FindingStatus
    /// It and those folded into it.
    public var count: Int

    /// Makes an item.
    public init(rule: String, severity: Severity, status: FindingStatus = .active, count: Int = 1) {
      self.rule = rule
      self.severity = severity
      self.status = status
      self.count = count
    }
  }

  /// The document's id.
  public var id: String
  /// Number of words; nil where it is not known.
  public var words: Int?
  /// The score in milli-points; nil where there is none.
  public var score: Int?
  /// The parts of the score by raw value; nil where one is not assessed.
  public var parts: [Int?]
  /// Why there is no score.
  public var reason: String?
  /// False where no rule was tried, so that no finding says nothing.
  public var isJudged = true
  /// All findings.
  public var items: [Item]
  /// What is wrong with suppressions in the document.
  public var notices: [SuppressionNotice]

  /// Makes a subject.
  public init(
    id: String, words: Int?, score: Int?, parts: [Int?], reason: String? = nil, items: [Item],
    notices: [SuppressionNotice] = []
  ) {
    self.id = id
    self.words = words
    self.score = score
    self.parts = parts
    self.reason = reason
    self.items = items
    self.notices = notices
  }

  /// Takes from a report what the gate looks at.
  public init(_ report: DocumentReport, rules: RuleSet) {
    id = report.text.document.id
    if case .number(let words) = report.metrics[.docWords] { self.words = words / 1000 } else { words = nil }
    score = report.score?.milliPoints
    parts = report.score?.parts ?? ScorePart.allCases.map { _ in nil }
    reason = report.reason
    isJudged = report.isJudged
    // A finding has many fields that count references: those wanted are read where they stand.
    items = report.findings.indices.map { index in
      Item(
        rule: rules.rules[report.findings[index].rule].id, severity: report.findings[index].severity,
        status: report.findings[index].status, count: 1 + report.findings[index].folded)
    }
    notices = report.notices
  }
}
