import TestSupport
import Testing

@testable import FactCheckKit

@Suite("Why rules fire at a place")
struct RulesPlaceTests {
  static let checker = Result {
    try HousePack(
      """
      rules:
      \(HousePack.rule(
        "loaded-framing/house-slam", "note", "match: \"[cap] slam/v\"",
        "unless: [{after: [2, \"door/n\"]}]", "require: [{sentence: \"plan/n | door/n | slammed\"}]",
        "examples: {flag: [\"[[Keller slammed]] it.\", \"[[Lima slammed]] the plan.\"], pass: [\"Keller slammed the door.\", \"They slammed it.\"]}"))
      \(HousePack.rule(
        "loaded-framing/house-need", "note", "match: \"very odd\"", "require: [{sentence: \"plan/n\"}]",
        "examples: {flag: [\"A [[very odd]] plan.\", \"The plan is [[very odd]].\"], pass: [\"A very odd day.\", \"Very well.\"]}"))
      """
    ).checker()
  }

  private func explain(
    _ text: String, line: Int, column: Int? = nil, globs: [String] = ["loaded-framing/house-*"]
  ) throws -> String {
    let folder = try TemporaryFolder()
    let path = try folder.write("article.txt", text)
    return try PlaceExplanation(try RulesPlaceTests.checker.get()).text(
      path: path, line: line, column: column, globs: globs, form: .text)
  }

  static let article = """
    The harbour was calm on Monday morning and nobody was about.

    Keller slammed the ferry plan.

    Keller slammed the door.

    "Keller slammed the plan," said Ana Lima.

    It was a very odd day. Nothing else happened.
    """

  @Test("a match, and the words it holds")
  func matched() throws {
    let text = try explain(RulesPlaceTests.article, line: 3)
    #expect(text.contains("loaded-framing/house-slam: matched 'Keller slammed'\n"))
    #expect(text.contains("loaded-framing/house-need: not matched\n"))
  }

  @Test("which exception killed a match, and by which words")
  func killed() throws {
    let text = try explain(RulesPlaceTests.article, line: 5)
    #expect(
      text.contains("loaded-framing/house-slam: 'Keller slammed' killed by unless[0] (after): 'door'\n"))
  }

  @Test("a match in quotation marks is skipped by its voice")
  func voice() throws {
    let text = try explain(RulesPlaceTests.article, line: 7)
    #expect(text.contains("loaded-framing/house-slam: 'Keller slammed' skipped, quoted voice\n"))
    #expect(text.contains("quoted: "))
    #expect(text.contains("#quotation: '\"Keller slammed the plan,\"'"))
  }

  @Test("which condition is missing")
  func missing() throws {
    let text = try explain(RulesPlaceTests.article, line: 9)
    #expect(text.contains("loaded-framing/house-need: 'very odd' lacks require[0] (sentence)\n"))
  }

  @Test("a column chooses one sentence of a line; without it all of them are shown")
  func column() throws {
    let all = try explain(RulesPlaceTests.article, line: 9)
    #expect(all.contains("It was a very odd day.\n") && all.contains("Nothing else happened.\n"))
    let one = try explain(RulesPlaceTests.article, line: 9, column: 25)
    #expect(!one.contains("It was a very odd day.\n") && one.contains("Nothing else happened.\n"))
  }

  @Test("without a glob only rules that matched somehow are shown")
  func noGlob() throws {
    let text = try explain(RulesPlaceTests.article, line: 3, globs: [])
    #expect(text.contains("loaded-framing/house-slam: matched"))
    #expect(!text.contains("not matched"))
  }

  @Test("a line without a sentence is a fault, and so is a file that is not there")
  func faults() throws {
    #expect(throws: InputFault.self) { try explain(RulesPlaceTests.article, line: 40) }
    #expect(throws: InputFault.self) {
      try PlaceExplanation(try RulesPlaceTests.checker.get()).text(
        path: "/nowhere/at/all.txt", line: 1, column: nil, globs: [], form: .text)
    }
  }
}
