import TestSupport
import Testing

@testable import FactCheckKit
@testable import RuleEngine

@Suite("The catalogue of rules")
struct RulesDocsTests {
  static let checker = Result {
    try HousePack(
      """
      refs: {bad: {title: "A <b>book</b>", url: "javascript:alert(1)"}}
      rules:
      - id: weasel/house-zorb
        grade: {severity: note, confidence: low}
        match: "zorbish | <s> so"
        message: "<script>alert('{match}')</script>"
        why: "w & w"
        fix: "f"
        refs: [bad]
        examples: {flag: ["A <i>[[zorbish]]</i> day.", "It is [[zorbish]]."], pass: ["A *zorb*.", "It is so."]}
      """
    ).checker()
  }

  @Test("every rule and the glossary stand in both forms")
  func complete() throws {
    let checker = try RulesDocsTests.checker.get()
    let markdown = RuleCatalogue(checker).markdown()
    let html = RuleCatalogueHTML(checker).page()
    for rule in checker.rules.rules {
      #expect(markdown.contains("### \(rule.id)\n"))
      #expect(html.contains("<article id=\"\(rule.id)\">"))
    }
    for group in Glossary.groups {
      for entry in group.entries {
        #expect(markdown.contains("**\(entry.term)**"))
        #expect(html.contains("<dt>\(entry.term)</dt>"))
      }
    }
    let terms = Set(Glossary.groups.flatMap(\.entries).map(\.term))
    for category in RuleEngine.Category.allCases { #expect(terms.contains(category.name)) }
  }

  @Test("nothing of a pack becomes markup, and no script is needed or allowed")
  func safe() throws {
    let html = RuleCatalogueHTML(try RulesDocsTests.checker.get()).page()
    #expect(!html.contains("<script"))
    #expect(html.contains("&lt;script&gt;alert(&#39;{match}&#39;)"))
    #expect(!html.contains("href=\"javascript"))
    #expect(html.contains("A &lt;i&gt;<mark>zorbish</mark>&lt;/i&gt; day."))
    #expect(html.contains("default-src 'none'"))
  }

  @Test("the schema that is printed is the one committed")
  func schema() throws {
    let committed = try RepositoryRoot.text("Rules/schema/factcheck-pack.schema.json")
    #expect(RuleSchema.text == committed)
  }
}
