import TestSupport
import Testing

@testable import FactCheckKit

@Suite("Examples inside rules")
struct RulesTesterTests {
  static let checker = Result {
    try HousePack(
      """
      rules:
      \(HousePack.rule(
        "hedge/house-good", "note", "match: \"quite possibly\"",
        "examples: {flag: [\"It is [[quite possibly]] late.\", \"[[Quite possibly]] it rains.\"],",
        "  pass: [\"It is quite late.\", \"That is possibly so.\"], known_miss: [\"It is [[quite plausibly]] so.\"],",
        "  known_false: [\"A band named Quite Possibly plays.\"]}"))
      \(HousePack.rule(
        "hedge/house-bad", "note", "match: \"rather unlikely\"",
        "examples: {flag: [\"It is [[rather]] unlikely.\", \"It [[is late]] now.\"],",
        "  pass: [\"It is rather unlikely.\", \"It is rather late.\"],",
        "  known_miss: [\"It is [[rather unlikely]] so.\"], known_false: [\"It is rather big.\"]}"))
      \(HousePack.rule(
        "hedge/house-document", "note", "when: \"doc.words > 100 and sources.named == 0\"",
        "examples: {flag: [{given: {doc.words: 120, sources.named: 0}}, {given: {doc.words: 20, sources.named: 0}}],",
        "  pass: [{given: {doc.words: 120, sources.named: null}}, {text: \"A short text about an old lighthouse.\"}]}"))
      """
    ).checker()
  }

  private func run(_ glob: String, matrix: Bool = false) throws -> RuleTester.Result {
    RuleTester(try RulesTesterTests.checker.get()).run(globs: [glob], withMatrix: matrix)
  }

  @Test("an example that behaves passes, known limits included")
  func good() throws {
    let result = try run("hedge/house-good")
    #expect(result.failures == [])
    #expect(result.passed == 6)
  }

  @Test("a failure says which span was expected and which was found")
  func spans() throws {
    let failures = try run("hedge/house-bad").failures
    let flags = failures.filter { $0.kind == .flag }.map(\.explanation)
    #expect(
      flags == [
        "expected \"rather\", found \"rather unlikely\"", "expected \"is late\", found nothing",
      ])
    let pass = failures.filter { $0.kind == .pass }
    #expect(pass.map(\.explanation) == ["expected nothing, found \"rather unlikely\""])
    #expect(pass.first?.text == "It is rather unlikely.")
  }

  @Test("known limits turn red when they begin to behave")
  func known() throws {
    let failures = try run("hedge/house-bad").failures
    #expect(
      failures.filter { $0.kind == .knownMiss }.map(\.explanation) == ["is found now: move it to flag"])
    #expect(
      failures.filter { $0.kind == .knownFalse }.map(\.explanation) == ["is silent now: move it to pass"])
  }

  @Test("a failure names file, line and column of the example")
  func place() throws {
    let failure = try #require(try run("hedge/house-bad").failures.first)
    #expect(failure.file.hasSuffix("/house.yml"))
    #expect(failure.line > 3)
    #expect(
      failure.description.contains(
        "/house.yml:\(failure.line):\(failure.column): error: hedge/house-bad, flag: "))
  }

  @Test("a document rule is tried on given figures; unknown ones do not fire")
  func document() throws {
    let result = try run("hedge/house-document")
    #expect(result.passed == 3)
    #expect(result.failures.map(\.explanation) == ["expected a finding, found none"])
  }

  @Test("the matrix names the other rules that fire on an example")
  func matrix() throws {
    let result = try run("hedge/house-good", matrix: true)
    let row = try #require(result.matrix.first { $0.text == "That is possibly so." })
    #expect(row.rule == "hedge/house-good")
    #expect(row.others.contains { $0.hasPrefix("hedge/") })
    #expect(!row.others.contains("hedge/house-good"))
  }
}
