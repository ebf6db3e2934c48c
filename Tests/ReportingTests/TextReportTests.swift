import TestSupport
import Testing

@testable import Reporting

@Suite("Text report")
struct TextReportTests {
  static func text(_ style: TerminalStyle, _ detail: TextReport.Detail = .normal, scored: Bool = true)
    -> String
  {
    TextReport(rules: SampleRules.rules, registry: SampleReport.registry, style: style, detail: detail)
      .render(scored ? SampleReport.report : SampleReport.unscored)
  }

  @Test("80 columns without colour")
  func plain() throws {
    try GoldenFile("reports/sample.txt").check(Self.text(TerminalStyle(colours: .none, columns: 80)))
  }

  @Test("120 columns, everything, 256 colours")
  func verbose() throws {
    try GoldenFile("reports/sample-verbose.ansi").check(
      Self.text(TerminalStyle(colours: .extended, columns: 120), .verbose))
  }

  @Test("quiet: score and counts")
  func quiet() throws {
    let style = TerminalStyle(colours: .none, columns: 80)
    try GoldenFile("reports/sample-quiet.txt").check(
      Self.text(style, .quiet) + Self.text(style, .quiet, scored: false))
  }

  @Test("no line is longer than the terminal", arguments: [40, 60, 80, 100, 132, 160, 500])
  func width(columns: Int) {
    let style = TerminalStyle(colours: .none, columns: columns)
    for detail in [TextReport.Detail.quiet, .normal, .verbose] {
      for line in Self.text(style, detail).split(separator: "\n") {
        #expect(DisplayWidth.columns(line) <= style.columns, "\(line)")
      }
    }
  }

  @Test("colour changes no letter")
  func colour() {
    let plain = Self.text(TerminalStyle(colours: .none, columns: 80), .verbose)
    for colours in [TerminalStyle.Colours.basic, .extended] {
      let painted = Self.text(TerminalStyle(colours: colours, columns: 80), .verbose)
      #expect(painted != plain)
      #expect(painted.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }
  }

  @Test("suppressed findings are counted, and listed only on demand")
  func suppressed() {
    let style = TerminalStyle(colours: .none, columns: 80)
    func text(_ showsSuppressed: Bool) -> String {
      TextReport(
        rules: SampleRules.rules, registry: SampleReport.registry, style: style,
        showsSuppressed: showsSuppressed
      ).render(SampleReport.report)
    }
    #expect(text(false).contains("1 suppressed"))
    #expect(!text(false).contains("[suppressed"))
    #expect(text(true).contains("[suppressed: a figure of speech"))
  }
}
