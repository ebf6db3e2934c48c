import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite("HTML report")
struct HTMLReportTests {
  @Test("the page of the sample report")
  func golden() throws {
    let report = try HTMLReport(
      rules: SampleRules.rules, registry: SampleReport.registry, templates: SampleTemplates.shipped())
    try GoldenFile("reports/sample.html").check(report.render(SampleReport.report))
  }

  @Test("the page of a document without a score")
  func unscored() throws {
    let report = try HTMLReport(
      rules: SampleRules.rules, registry: SampleReport.registry, templates: SampleTemplates.shipped())
    try GoldenFile("reports/unscored.html").check(report.render(SampleReport.unscored))
  }

  static func page(template: String? = nil, isHTML: Bool = true) throws -> String {
    var templates = try SampleTemplates.shipped()
    if let template { templates.page = template }
    let report = try HTMLReport(
      rules: SampleRules.rules, registry: SampleReport.registry, templates: templates, isHTML: isHTML)
    return String(decoding: report.render(SampleReport.report), as: UTF8.self)
  }

  /// All names of values and of their members.
  private static func names(_ value: Any) -> Set<String> {
    if let values = value as? PageValues {
      return values.all.reduce(into: []) { $0.formUnion(names($1.value).union([$1.key])) }
    }
    if let values = value as? [String: Any] { return Set(values.keys) }
    return (value as? [Any])?.reduce(into: []) { $0.formUnion(names($1)) } ?? []
  }

  @Test("every name a template may use stands in the guide")
  func guide() throws {
    let guide = try RepositoryRoot.text("TEMPLATES.md")
    let data = PageData(
      report: SampleReport.report, rules: SampleRules.rules, registry: SampleReport.registry)
    let names = Self.names(data.values())
    #expect(names.contains("score") && names.contains("refURL") && names.contains("digest"))
    for name in names.sorted() { #expect(guide.contains("`\(name)`"), "\(name)") }
  }

  @Test("a group or list as a variable shows nothing of its members")
  func groups() throws {
    let page = try Self.page(template: "<{{score}}|{{nowhere}}|{{findings}}>", isHTML: false)
    #expect(page.hasPrefix("<||") && !page.contains("points"))
  }

  @Test("the policy allows exactly the style and the script that stand in the page")
  func policy() throws {
    let page = try Self.page()
    let style = try #require(page.firstMatch(of: /<style>((?s).*?)<\/style>/)?.output.1)
    let script = try #require(page.firstMatch(of: /<script>((?s).*?)<\/script>/)?.output.1)
    #expect(page.contains("style-src 'sha256-\(ContentPolicy.digest(String(style)))'"))
    #expect(page.contains("script-src 'sha256-\(ContentPolicy.digest(String(script)))'"))
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("unsafe"))
  }

  @Test("a number does not tear a contraction apart")
  func contraction() throws {
    var report = SampleReport.report
    report.findings[4].span = SampleReport.span("a parser makes of it, and it")
    report.findings[4].tokens = SampleReport.tokens("a parser makes of it, and it")
    let renderer = try HTMLReport(
      rules: SampleRules.rules, registry: SampleReport.registry, templates: SampleTemplates.shipped())
    let page = String(decoding: renderer.render(report), as: UTF8.self)
    #expect(page.contains("and it&#39;s</mark><a class=\"ref"))
  }

  @Test("nothing of the article is markup")
  func escapes() throws {
    let page = try Self.page()
    #expect(page.components(separatedBy: "<script").count == 2)
    #expect(page.contains("&lt;script&gt;alert(&quot;text&quot;)&lt;/script&gt;"))
    #expect(!page.contains("<b>"))
    #expect(!page.contains(" style=") && !page.contains(" onclick=") && !page.contains(" src="))
  }

  @Test(
    "no template can turn the article into markup", arguments: ["{{title}}", "{{{title}}}", "{{&title}}"])
  func template(tag: String) throws {
    var report = SampleReport.report
    report.text = SampleReport.text { $0.metadata.title = "<img src=x onerror=\"\u{301}alert(1)\">" }
    var templates = try SampleTemplates.shipped()
    templates.page = tag
    let renderer = try HTMLReport(
      rules: SampleRules.rules, registry: SampleReport.registry, templates: templates)
    #expect(
      String(decoding: renderer.render(report), as: UTF8.self)
        == "&lt;img src=x onerror=&quot;\u{301}alert(1)&quot;&gt;")
  }

  @Test("a template of the user's sees score, findings and sources")
  func values() throws {
    let text = try Self.page(
      template: "{{#score}}{{points}} {{label}}{{/score}}{{#findings}}|{{number}} {{rule}}{{/findings}}",
      isHTML: false)
    #expect(text.hasPrefix("72 review|1 headline/charge|2 vague-sourcing/critics|"))
  }

  @Test(
    "faults of templates are told with their place",
    arguments: ["{{#score}}", "{{title", "a\n{{#score}}{{/title}}"])
  func faults(template: String) throws {
    var templates = try SampleTemplates.shipped()
    templates.page = template
    #expect(throws: TemplateFault.self) {
      try HTMLReport(rules: SampleRules.rules, registry: SampleReport.registry, templates: templates)
    }
  }

  @Test("every finding in the text has a mark, a reference and a note that lead to one another")
  func links() throws {
    let page = try Self.page()
    for (index, finding) in SampleReport.report.findings.enumerated() {
      #expect(page.components(separatedBy: "id=\"note-\(index + 1)\"").count == 2)
      guard finding.span != nil else { continue }
      #expect(page.components(separatedBy: "id=\"mark-\(index + 1)\"").count == 2)
      #expect(page.components(separatedBy: "id=\"ref-\(index + 1)\"").count == 2)
    }
  }
}
