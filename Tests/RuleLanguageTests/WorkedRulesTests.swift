import RuleLanguage
import Testing

@Suite("Worked rules") struct WorkedRulesTests {
  private let result = Packs.compile(Packs.source("Fixtures/packs/worked.yml", "Fixtures/packs/outlets.tsv"))

  @Test("The twelve worked rules load without a diagnostic") func load() {
    #expect(Packs.text(result) == "")
    #expect(result.ruleSet?.rules.count == 12)
    #expect(result.examples.count == 12)
  }

  @Test("Every example of the worked rules holds") func examples() throws {
    let run = RuleRun(try #require(result.ruleSet))
    for rule in result.examples {
      for example in rule.flag + rule.pass {
        switch example.content {
        case .sentence(let text, let spans):
          let found = run.spans(of: rule.rule, in: text)
          #expect(found == spans, "\(rule.rule): \(text)")
        case .given(let values):
          let isFlag = rule.flag.contains { $0.line == example.line && $0.column == example.column }
          #expect((run.judge(rule.rule, given: values) == true) == isFlag, "\(rule.rule)")
        case .document, .file: Issue.record("no such example in the worked rules")
        }
      }
    }
  }
}
