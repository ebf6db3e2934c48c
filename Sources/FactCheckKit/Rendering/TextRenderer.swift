public import Reporting

/// The report made for reading in a terminal.
public struct TextRenderer: DocumentRenderer {
  private let style: TerminalStyle
  private let detail: TextReport.Detail
  private let showsSuppressed: Bool
  private let line: [UInt8]

  /// Makes a renderer.
  public init(style: TerminalStyle, detail: TextReport.Detail, showsSuppressed: Bool = false) {
    self.style = style
    self.detail = detail
    self.showsSuppressed = showsSuppressed
    line = Array((style.paint(String(repeating: "─", count: style.columns), .faint) + "\n\n").utf8)
  }

  /// Nothing.
  public func opening() -> [UInt8] { [] }

  /// The report of one document; faults go to standard error alone.
  public func render(_ outcome: Outcome, checker: Checker) -> [UInt8] {
    guard case .report(let report) = outcome else { return [] }
    return TextReport(
      rules: checker.rules, registry: checker.registry, style: style, detail: detail,
      showsSuppressed: showsSuppressed
    )
    .utf8(report)
  }

  /// A line between two documents.
  public func separator() -> [UInt8] { line }

  /// The gate's result, where there is a gate.
  public func closing(_ summary: RunSummary, checker: Checker) -> [UInt8] {
    guard let gate = summary.gate else { return [] }
    let lines = GateText.lines(gate, unjudged: summary.faults + summary.incomplete)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
