import TestSupport
import Testing

@testable import FactCheckKit

@Suite("The template of a new rule, and inflected forms")
struct RulesTemplateTests {
  @Test("it compiles under rules: and none of its placeholders passes for a rule")
  func failsUntilFilled() throws {
    let text = try #require(RuleTemplate.text(id: "hedge/house-new"))
    let pack = try HousePack("rules:\n" + text)
    let faults = pack.faults()
    if faults.isEmpty {
      let result = RuleTester(try pack.checker()).run(globs: ["hedge/house-new"])
      #expect(!result.failures.isEmpty)
    } else {
      #expect(faults.contains("error[E"))
    }
  }

  @Test("filled in, it passes")
  func passesWhenFilled() throws {
    let template = try #require(RuleTemplate.text(id: "hedge/house-new"))
    let text =
      template
      .replacing("match: \"TODO\"", with: "match: \"kind of\"")
      .replacing("TODO: a sentence with the span to be found [[marked]].", with: "It [[kind of]] works.")
      .replacing("TODO: another one, on [[another]] topic.", with: "Tunis is [[kind of]] far.")
      .replacing("TODO: a sentence that looks alike and is no fault.", with: "Be kind to them.")
      .replacing("TODO: another one.", with: "Of what?")
    let result = RuleTester(try HousePack("rules:\n" + text).checker()).run(globs: ["hedge/house-new"])
    #expect(result.failures == [])
    #expect(result.passed == 4)
  }

  @Test(
    "an id in use gives no template",
    .enabled(if: Program.factcheck != nil, "the program is not built beside the tests"))
  func usedID() throws {
    let folder = try TemporaryFolder()
    let result = try #require(Program.factcheck).run(["rules", "new", "hedge/could"], in: folder.path)
    #expect(result.status == 2)
    #expect(result.errors.contains("the id hedge/could is in use: Rules/news-en/hedge.yml:"))
  }

  @Test(
    "an id that is none gives no template",
    arguments: ["hedge", "hedge/", "hedges/a", "hedge/A", "hedge/a/b", "hedge/a b"])
  func badID(id: String) { #expect(RuleTemplate.text(id: id) == nil) }

  @Test("forms are those of the class, one line a word")
  func forms() {
    #expect(
      RuleForms.lines(in: "match: \"claim/vn ..2 meet/v.ppart (big/adj | child/n.pl) claim/vn\"") == [
        "claim/vn: claim, claims, claimed, claiming", "meet/v.ppart: met", "big/adj: big, bigger, biggest",
        "child/n.pl: children",
      ])
  }

  @Test("ids, addresses and slashed words are no inflections")
  func noForms() {
    #expect(RuleForms.lines(in: "id: hedge/could\nurl: https://example.org/a 9/11 and/or") == [])
  }
}
