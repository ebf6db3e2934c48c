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
    /// Notes with why and fix, the whole ledger, metrics.
    case verbose
  }

  private let rules: RuleSet
  private let registry: SourceRegistry
  private let style: TerminalStyle
  private let detail: Detail

  /// Makes a renderer.
  public init(rules: RuleSet, registry: SourceRegistry, style: TerminalStyle, detail: Detail = .normal) {
    self.rules = rules
    self.registry = registry
    self.style = style
    self.detail = detail
  }

  /// The report of one document.
  public func render(_ report: DocumentReport) -> String {
    var out = TextLines(style: style)
    head(report, &out)
    if detail != .quiet {
      FindingsText(report: report, rules: rules, style: style, isVerbose: detail == .verbose).write(to: &out)
      AccusationsText(report: report, style: style).write(to: &out)
      SourcesText(report: report, registry: registry, style: style).write(to: &out)
      advice(report, &out)
      if detail == .verbose { ledger(report, &out) }
    }
    out.blank()
    return out.text
  }

  private func head(_ report: DocumentReport, _ out: inout TextLines) {
    let document = report.text.document
    let metadata = document.metadata
    out.wrapped(metadata.title ?? "(no headline)", role: .heading)
    var facts = [document.id]
    if !metadata.authors.isEmpty { facts.append("by " + metadata.authors.joined(separator: ", ")) }
    if let publisher = metadata.publisher { facts.append(publisher) }
    if let published = metadata.published { facts.append(published) }
    if let label = metadata.label { facts.append(label) }
    out.wrapped(facts.joined(separator: " · "), role: .faint)
    out.blank()
    guard let score = report.score else {
      out.wrapped("No score: \(report.reason ?? "not assessed").", role: .strong)
      return
    }
    let points = Points.whole(score.milliPoints)
    let band = Points.label(score.band)
    let role: TerminalStyle.Role =
      switch score.band {
      case .fewSignals: .good
      case .review: .warning
      case .needsWork: .error
      }
    let bar = ScoreBar.draw(score.milliPoints, width: 30)
    out.line(
      style.paint("\(points) of 100", .strong) + "  " + style.paint(bar, role) + "  "
        + style.paint(band, role))
    let range = "range \(Points.whole(score.low)) to \(Points.whole(score.high))"
    out.wrapped("\(range) · profile \(score.profile.rawValue) · score model \(score.model)", role: .faint)
    var parts: [String] = []
    for part in ScorePart.allCases {
      parts.append("\(part.name) " + (score.parts[part.rawValue].map(Points.whole) ?? "not assessed"))
    }
    out.wrapped(parts.joined(separator: " · "))
    let assessed = score.parts.filter { $0 != nil }.count
    if assessed < score.parts.count {
      out.wrapped("Assessed \(assessed) of \(score.parts.count) parts.", role: .faint)
    }
  }

  private func advice(_ report: DocumentReport, _ out: inout TextLines) {
    guard let score = report.score else { return }
    let worst = score.ledger.sorted {
      $0.milliPoints != $1.milliPoints ? $0.milliPoints > $1.milliPoints : $0.finding < $1.finding
    }.prefix(3)
    let gain = worst.reduce(0) { $0 + $1.milliPoints }
    guard gain >= 500 else { return }
    out.blank()
    out.wrapped(
      "+\(Points.tenths(gain)) points if you fix \(worst.count == 1 ? "this" : "these \(worst.count)"):",
      role: .strong)
    for line in worst {
      let finding = report.findings[line.finding]
      let what = finding.match.map { "\"\(Shortened.text($0, columns: 48))\"" } ?? "the document"
      out.wrapped("\(rules.rules[finding.rule].id): \(what)", indent: 2)
    }
  }

  private func ledger(_ report: DocumentReport, _ out: inout TextLines) {
    guard let score = report.score else { return }
    out.section("Ledger")
    for line in score.ledger {
      let rule = rules.rules[report.findings[line.finding].rule].id
      let factors = line.factors.map { "\($0.name) \(Points.factor($0.thousandths))" }.joined(
        separator: " × ")
      out.wrapped("-\(Points.thousandths(line.milliPoints)) \(line.part.name) \(rule): \(factors)", indent: 2)
    }
    out.wrapped("= \(Points.thousandths(score.milliPoints))", indent: 2)
    if !report.notAssessed.isEmpty {
      out.section("Not assessed")
      out.wrapped(report.notAssessed.joined(separator: ", "), indent: 2)
    }
  }
}
