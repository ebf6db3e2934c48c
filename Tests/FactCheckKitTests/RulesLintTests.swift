import TestSupport
import Testing

@testable import FactCheckKit

@Suite("Lint of rules")
struct RulesLintTests {
  static let examples =
    "examples: {flag: [\"A [[zorbish]] day.\", \"It is [[zorbish]].\"], pass: [\"A zorb.\", \"It is so.\"]}"
  static let lint = Result {
    let pack = try HousePack(
      """
      lexicons:
        blank: []
        idle: [zebra/n, zebras]
        unused: [giraffe]
        torn: ["alpha beta", "ends here. Then more"]
      marks:
        hollow: "@blank"
        lonely: "zebra"
        everything: {match: "[num]", costly: true}
      rules:
      \(HousePack.rule("weasel/house-off", "note", "match: \"zorbish\"", RulesLintTests.examples))
      \(HousePack.rule("weasel/house-hollow", "note", "match: \"zorbish #hollow\"", RulesLintTests.examples))
      \(HousePack.rule("weasel/house-voices", "note", "match: \"zorbish\"", "voice: {own: skip, attributed: skip}", RulesLintTests.examples))
      \(HousePack.rule("weasel/house-never", "note", "when: \"1 > 2\"", "examples: {flag: [{given: {doc.words: 1}}], pass: [{given: {doc.words: 1}}, {given: {doc.words: 2}}]}"))
      \(HousePack.rule("weasel/house-except", "note", "match: \"zebraish @idle\"", "unless: [{sentence: \"@torn\"}, {clause: \"#hollow\"}]", "examples: {flag: [\"A [[zebraish zebra]].\", \"[[Zebraish zebras]].\"], pass: [\"Zebraish.\", \"A zebra.\"]}"))
      \(HousePack.rule("hedge/house-small", "note", "match: \"florpish\"", "examples: {flag: [\"A [[florpish]] day.\", \"It is [[florpish]].\"], pass: [\"A florp.\", \"It is so.\"]}"))
      \(HousePack.rule("hedge/house-large", "warning", "match: \"florpish | glorpish\"", "examples: {flag: [\"A [[florpish]] day.\", \"It is [[glorpish]].\"], pass: [\"A florp.\", \"It is so.\"]}"))
      \(HousePack.rule("headline/house-one", "note", "match: \"blorpish\"", "examples: {flag: [\"A [[blorpish]] day.\", \"It is [[blorpish]].\"], pass: [\"A blorp.\", \"It is so.\"]}"))
      \(HousePack.rule("headline/house-two", "note", "match: \"blorpish\"", "examples: {flag: [\"A [[blorpish]] day.\", \"It is [[blorpish]].\"], pass: [\"A blorp.\", \"It is so.\"]}"))
      \(HousePack.rule("hedge/house-the", "note", "match: \"the ..8 [word]\"", "unless: [{near: [1, \"#everything\"]}]", "examples: {flag: [\"[[The lake]] is deep.\", \"Over [[the lake]].\"], pass: [\"A lake.\", \"Water.\"]}"))
      """)
    let switched = try pack.folder.write(
      "off.yml",
      """
      factcheck: 1
      pack: {id: off, version: 1.0.0, extends: [house@1.0.0]}
      rules:
      - {id: weasel/house-off, set: {off: true}}
      """)
    let checker = try Checker(CheckerSettings(packs: [pack.path, switched]))
    return try RuleLint(checker)
  }

  private func messages(_ kind: LintFinding.Kind) throws -> [String] {
    try RulesLintTests.lint.get().findings
      .filter { $0.kind == kind && $0.file.hasSuffix("house.yml") }
      .map { "\($0.subject): \($0.message)" }
  }

  @Test("rules that can never give a finding are dead")
  func dead() throws {
    let dead = try messages(.dead)
    #expect(dead.contains("weasel/house-off: it is switched off"))
    #expect(dead.contains("weasel/house-hollow: its pattern can never match, because of #hollow"))
    #expect(dead.contains("weasel/house-voices: it skips every voice"))
    #expect(dead.contains("weasel/house-never: its condition is never true"))
    #expect(dead.count == 4)
  }

  @Test("exceptions that can never hold are unreachable")
  func unreachable() throws {
    #expect(try messages(.unreachable) == ["weasel/house-except: unless[1] (clause) can never hold"])
  }

  @Test("a rule is shadowed by one of higher severity that finds the same")
  func shadowed() throws {
    #expect(
      try messages(.shadowed) == [
        "hedge/house-small: on all of its flag examples hedge/house-large finds the same and has the higher rank"
      ])
  }

  @Test("two rules of the same rank that find the same are ambiguous, told once")
  func ambiguous() throws {
    let found = try messages(.ambiguous)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("headline/house-one: ") == true)
  }

  @Test("a rule that is tried everywhere is costly, and costs name the costly marks")
  func costly() throws {
    let lint = try RulesLintTests.lint.get()
    #expect(try messages(.costly).contains { $0.hasPrefix("hedge/house-the: ") })
    let cost = try #require(lint.costs.first { $0.rule == "hedge/house-the" })
    #expect(cost.starts > RuleLint.costlyStarts && cost.costlyMarks == ["#everything"] && cost.width == 10)
    let cheap = try #require(lint.costs.first { $0.rule == "hedge/house-small" })
    #expect(cheap.starts < 1000 && cheap.costlyMarks == [])
    #expect(lint.costs.map(\.starts) == lint.costs.map(\.starts).sorted(by: >))
  }

  @Test("entries that never match or add nothing, and lexicons and marks nobody names")
  func entries() throws {
    let entries = try messages(.entry)
    #expect(entries.contains("@idle: `zebras` adds no form to the entries before it"))
    #expect(entries.contains("@torn: `ends here. Then more` is not found in a text that holds it"))
    #expect(entries.count == 2)
    let unused = try messages(.unused)
    #expect(unused.contains("@unused: no pattern names the lexicon"))
    #expect(unused.contains("#lonely: no pattern names the mark, and it has no role"))
    #expect(unused.count == 2)
  }

  @Test("warnings of the compiler come with the source line and a caret")
  func warnings() throws {
    let pack = try HousePack(
      """
      lexicons:
        twice: [zebra, giraffe, zebra]
      rules:
      \(HousePack.rule("weasel/house-edge", "note", "match: \"found/v @twice ..3\"", "examples: {flag: [\"A [[found zebra]].\", \"It [[founded giraffe]].\"], pass: [\"He lost it.\", \"Nothing else.\"]}"))
      """)
    let lint = try RuleLint(try pack.checker())
    for code in ["E023", "E028", "E042", "E047"] { #expect(lint.warnings.contains("warning[\(code)]")) }
    #expect(lint.warnings.contains("twice: [zebra, giraffe, zebra]\n"))
    #expect(lint.warnings.contains("^"))
    #expect(!lint.isClean)
    // With globs those about the rules, not those about lexicons.
    let some = try RuleLint(try pack.checker(), globs: ["weasel/house-edge"])
    for code in ["E023", "E028", "E042"] { #expect(some.warnings.contains("warning[\(code)]")) }
    #expect(!some.warnings.contains("E047"))
    #expect(try RuleLint(try pack.checker(), globs: ["hedge/*"]).warningCount == 0)
  }

  @Test("forms of a rule are those of its words and of the lexicons it names")
  func forms() throws {
    let pack = try HousePack(
      """
      lexicons:
        beast: [zebra/n, "plains zebra"]
      rules:
      \(HousePack.rule("weasel/house-beast", "note", "match: \"slam/v @beast\"", "examples: {flag: [\"They [[slam zebras]].\", \"It [[slammed zebra]].\"], pass: [\"He lost it.\", \"Nothing else.\"]}"))
      """)
    let text = try #require(
      RuleView(try pack.checker()).texts(glob: "weasel/house-beast", withForms: true).first)
    #expect(text.contains("#   slam/v: slam, slams, slammed, slamming\n"))
    #expect(text.contains("#     zebra, zebras\n#     plains zebra\n"))
  }

  @Test("with a glob only those rules are looked through")
  func globs() throws {
    let pack = try HousePack(
      "rules:\n" + HousePack.rule("weasel/house-fine", "note", "match: \"zorbish\"", RulesLintTests.examples))
    let lint = try RuleLint(try pack.checker(), globs: ["weasel/house-*"])
    #expect(lint.findings.isEmpty)
    // The examples of the rule prove nothing, and the compiler says so.
    #expect(lint.warningCount == 1 && lint.warnings.contains("warning[E042]"))
    #expect(lint.costs.map(\.rule) == ["weasel/house-fine"])
  }
}
