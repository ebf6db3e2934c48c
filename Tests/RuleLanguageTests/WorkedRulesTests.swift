import RuleLanguage
import Testing

@Suite struct WorkedRulesTests {
  @Test("The twelve worked rules load without a diagnostic") func load() {
    let source = Packs.source("Fixtures/packs/worked.yml", "Fixtures/packs/outlets.tsv")
    let result = Packs.compile(source)
    #expect(Packs.text(result, source) == "")
    #expect(result.ruleSet?.rules.count == 12)
  }
}
