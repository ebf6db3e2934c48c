import Testing
import TextCore

@testable import Analysis
@testable import Reporting

@Suite("Limits of outputs")
struct RunLimitTests {
  /// The sample with its findings repeated until there are `count`.
  static func report(findings count: Int, id: String = "many.html") -> DocumentReport {
    var report = SampleReport.report
    let some = report.findings
    report.findings = (0..<count).map { some[$0 % some.count] }
    report.score = Scorer(model: .standard, profile: .news)
      .score(report.findings, rules: SampleRules.rules.rules, words: 400, assessed: [true, true, true, true])
    report.text = SampleReport.text(named: id)
    return report
  }

  @Test("a Markdown summary never grows beyond what GitHub takes", arguments: [1, 300, 3_000])
  func markdown(findings: Int) {
    let markdown = MarkdownReport(rules: SampleRules.rules, registry: SampleReport.registry)
      .render(Self.report(findings: findings))
    #expect(markdown.utf8.count <= MarkdownReport.limit)
    #expect(markdown.contains("are left out") == (findings > 10))
    #expect(
      markdown.components(separatedBy: "<details>").count
        == markdown.components(separatedBy: "</details>").count)
  }

  @Test("a Markdown summary of many documents ends in rows and a count")
  func many() {
    var report = MarkdownReport(rules: SampleRules.rules, registry: SampleReport.registry)
    var out = report.opening()
    let piece = report.piece(of: Self.report(findings: 12))
    for _ in 0..<400 { out += report.add(piece) }
    out += report.closing()
    let text = String(decoding: out, as: UTF8.self)
    #expect(out.count <= MarkdownReport.limit)
    #expect(text.contains("### Further documents"))
    #expect(text.contains("more documents are left out"))
  }

  @Test("ten workflow commands a level for the whole run, the worst ones, the others counted")
  func github() {
    var report = GitHubReport(rules: SampleRules.rules)
    _ = report.opening()
    for number in 1...4 {
      #expect(report.add(report.piece(of: Self.report(findings: 20, id: "\(number).html"))).isEmpty)
    }
    let lines = String(decoding: report.closing(), as: UTF8.self).split(separator: "\n")
    for level in ["error", "warning", "notice"] {
      #expect(lines.filter { $0.hasPrefix("::\(level) ") }.count == 10)
    }
    #expect(lines.contains("factcheck: 6 more errors"))
    #expect(lines.first?.hasPrefix("::error ") == true)
  }

  @Test("columns only where a finding begins and ends on one line")
  func columns() {
    var several = SampleReport.report
    several.findings = [several.findings[6]]
    several.findings[0].status = .active
    several.findings[0].span = SampleReport.span("makes of this line,\n]]>")
    let report = GitHubReport(rules: SampleRules.rules)
    let command = report.piece(of: several).annotations[0].command
    #expect(command.contains("line=9,endLine=10,"))
    #expect(!command.contains("col"))
  }

  @Test(
    "names of pages are plain and unique",
    arguments: [
      (1, "a/b.html", "0001-a-b-html.html"), (12, "../../etc/passwd", "0012-etc-passwd.html"),
      (3, "漢字", "0003.html"),
      (10_000, "x", "10000-x.html"), (4, "a\"><script>", "0004-a-script.html"),
    ])
  func pageNames(number: Int, id: String, name: String) {
    #expect(HTMLIndex.pageName(number: number, id: id) == name)
  }
}
