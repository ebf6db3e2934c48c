import RuleEngine
import Testing
import TextCore

@testable import FactCheckKit

@Suite("RuleSetting")
struct RuleSettingTests {
  static let rules: RuleSet = {
    var rules = RuleSet()
    var a = Rule(id: "hedge/a", category: .hedge, severity: .warning, confidence: .high, message: "")
    a.severityByVoice = [.warning, .note, nil]
    var b = Rule(id: "weasel/b", category: .weasel, severity: .note, confidence: .high, message: "")
    b.renamedFrom = "hedge/b"
    rules.rules = [a, b]
    return rules
  }()

  @Test("a later setting goes over an earlier one")
  func order() {
    let settings = [RuleSetting(glob: "*", isOn: false), RuleSetting(glob: "hedge/a", isOn: true)]
    #expect(RuleSetting.apply(settings, to: Self.rules).rules.map(\.isOff) == [false, true])
    #expect(RuleSetting.apply(settings.reversed(), to: Self.rules).rules.map(\.isOff) == [true, true])
  }

  @Test("a severity holds where the rule has its own, not where a voice has another")
  func severity() {
    let rule = RuleSetting.apply([RuleSetting(glob: "hedge/a", severity: .error)], to: Self.rules).rules[0]
    #expect(rule.severity == .error)
    #expect(rule.severityByVoice == [.error, .note, nil])
  }

  @Test("the id a rule had before still names it")
  func renamed() {
    #expect(RuleSetting.apply([RuleSetting(glob: "hedge/b", isOn: false)], to: Self.rules).rules[1].isOff)
  }
}
