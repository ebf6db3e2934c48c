public import Analysis
public import Attribution
public import RuleEngine
import TextCore

/// The report made for reading in a terminal.
public struct TextReport: Sendable {
  /// How much is shown.
  public enum Detail: Sendable {
    /// Score and counts.
    case quiet
    case normal
    /// Notes with why and fix, the whole checklist and ledger, what was not assessed.
    case verbose
  }

  private let rules: RuleSet
  private let registry: SourceRegistry
  private let style: TerminalStyle
  private let detail: Detail
  private let showsSuppressed: Bool

  /// Makes a renderer.
  ///
  /// - Parameter showsSuppressed: true to list findings that do not count; they are counted in any case, and
  ///   `verbose` lists them too.
  public init(
    rules: RuleSet, registry: SourceRegistry, style: TerminalStyle, detail: Detail = .normal,
    showsSuppressed: Bool = false
  ) {
    self.rules = rules
    self.registry = registry
    self.style = style
    self.detail = detail
    self.showsSuppressed = showsSuppressed || detail == .verbose
  }

  /// The report of one document.
  public func render(_ report: DocumentReport) -> String {
    String(decoding: utf8(report), as: UTF8.self)
  }

  /// The report of one document as UTF-8.
  public func utf8(_ report: DocumentReport) -> [UInt8] {
    var out = TextLines(style: style)
    let facts = TextFacts(
      report: report, rules: rules, registry: registry, detail: detail, showsSuppressed: showsSuppressed)
    HeadText(facts: facts).write(to: &out)
    if detail != .quiet {
      FindingsText(facts: facts).write(to: &out)
      AccusationsText(facts: facts).write(to: &out)
      SourcesText(facts: facts).write(to: &out)
      let good = GoodPractice.lines(report)
      if !good.isEmpty {
        out.section("Good practice")
        for line in good { out.wrapped(line, label: "✓", labelRole: .good, indent: 2) }
      }
      ChecklistText(facts: facts).write(to: &out)
      LedgerText(facts: facts).write(to: &out)
    }
    out.blank()
    return out.bytes
  }
}
