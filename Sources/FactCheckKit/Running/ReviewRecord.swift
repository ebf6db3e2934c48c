import Analysis
import RuleEngine

/// What a run needs to remember of a document that was judged.
public struct ReviewRecord: Sendable {
  /// One finding, as baselines and ignore files know it.
  public struct Item: Sendable, Hashable {
    /// The id of the rule.
    public var rule: String
    /// The fingerprint.
    public var fingerprint: String
    /// True where the baseline holds it.
    public var isHeld: Bool
    /// True for findings about the document as a whole.
    public var isOfDocument: Bool
  }

  /// The document's id.
  public var id: String
  /// The absolute path of its file.
  public var path: String
  /// The id of a record of JSON Lines, if it is one that has one.
  public var record: String?
  /// What the gate says.
  public var verdict: GateVerdict
  /// The findings that nothing suppresses; empty where the request does not need them.
  public var items: [Item]
  /// The findings that something suppresses; empty where the request does not need them.
  public var suppressed: [Item]
  /// Indices of the ignore entries that were needed.
  public var usedIgnores: [Int]

  init(_ report: DocumentReport, path: String, record: String?, desk: Desk, request: RunRequest) {
    id = report.text.document.id
    self.path = path
    self.record = record
    verdict =
      request.hasGate
      ? desk.gate.verdict(on: GateSubject(report, rules: desk.checker.rules))
      : GateVerdict(id: id, notices: report.notices)
    usedIgnores = report.usedIgnores
    guard request.keepsItems || request.baseline != nil else {
      items = []
      suppressed = []
      return
    }
    let rules = desk.checker.rules
    func item(_ finding: Finding) -> Item {
      Item(
        rule: rules.rules[finding.rule].id, fingerprint: finding.fingerprint,
        isHeld: finding.status == .baselined, isOfDocument: finding.section == .document)
    }
    items = report.findings.filter { $0.status != .suppressed }.map(item)
    suppressed = report.findings.filter { $0.status == .suppressed }.map(item)
  }
}
