import TestSupport
import Testing

@testable import FactCheckKit
@testable import RuleEngine

@Suite("Measuring rules on labelled texts")
struct RulesBenchTests {
  static let checker = Result {
    try HousePack(
      """
      rules:
      \(HousePack.rule(
        "weasel/house-zorb", "note", "match: \"zorbish\"",
        "examples: {flag: [\"A [[zorbish]] day.\", \"It is [[zorbish]].\"], pass: [\"A day of zorbs.\", \"It is so.\"]}"))
      - {id: weasel/house-zorb-2, grade: {severity: note, confidence: high}, match: "florpish", message: m, why: w, fix: f, examples: {flag: ["A [[florpish]] day.", "It is [[florpish]]."], pass: ["A florp.", "It is so."]}}
      """
    ).checker()
  }

  private func figures(_ lines: [String], _ categories: [RuleEngine.Category] = [.weasel]) throws -> (
    Bench.Figures, [String]
  ) {
    var warnings: [String] = []
    let bytes = Array(lines.joined(separator: "\n").utf8)
    let figures = Bench(try RulesBenchTests.checker.get()).run(bytes, categories: categories) {
      warnings.append($0)
    }
    return (figures, warnings)
  }

  private static func record(_ id: Int, _ text: String, _ label: String) -> String {
    "{\"id\": \"\(id)\", \"text\": \"\(text)\", \"label\": \"\(label)\"}"
  }

  @Test("hits, right hits, and recall of the category")
  func counts() throws {
    let (figures, warnings) = try figures([
      RulesBenchTests.record(1, "The lake near the old town was zorbish.", "weasel"),
      RulesBenchTests.record(2, "The road to the old town was zorbish.", "none"),
      RulesBenchTests.record(3, "The mill by the old river was closed.", "weasel"),
      RulesBenchTests.record(4, "The train to the coast was late.", "neutral"),
    ])
    #expect(warnings == [])
    #expect(figures.texts == 4 && figures.labelled == 2)
    let rule = try #require(figures.rules.first { $0.rule == "weasel/house-zorb" })
    #expect(rule.hits == 2 && rule.right == 1 && !rule.isBroken)
    let category = try #require(figures.categories.first)
    #expect(category.truePositives == 1 && category.falsePositives == 1 && category.falseNegatives == 1)
  }

  @Test("a promise is broken on twenty hits or more, not below")
  func promise() throws {
    func lines(_ right: Int, _ wrong: Int) -> [String] {
      (0..<right).map { RulesBenchTests.record($0, "The lake number \($0) was florpish.", "weasel") }
        + (0..<wrong).map { RulesBenchTests.record($0, "The road number \($0) was florpish.", "none") }
    }
    func isBroken(_ right: Int, _ wrong: Int) throws -> Bool? {
      try figures(lines(right, wrong)).0.rules.first { $0.rule == "weasel/house-zorb-2" }?.isBroken
    }
    #expect(try isBroken(17, 3) == false)
    #expect(try isBroken(16, 4) == true)
    #expect(try isBroken(0, 19) == false)
  }

  @Test("a line that is no record is told, and the run goes on")
  func badLine() throws {
    let (figures, warnings) = try figures([
      "{\"id\": 1, \"text\": 5}", "not json",
      RulesBenchTests.record(3, "The lake near the old town was zorbish.", "weasel"),
    ])
    #expect(warnings.count == 2)
    #expect(figures.texts == 1)
  }

  @Test("faults name the file and its line, blank lines counted; shares of nothing are a dash")
  func places() throws {
    let lines = [RulesBenchTests.record(1, "It is late.", "none"), "", "not json"]
    var warnings: [String] = []
    let report = try BenchReport.run(
      try RulesBenchTests.checker.get(), bytes: Array(lines.joined(separator: "\n").utf8), path: "c.jsonl",
      categories: ["weasel"]
    ) { warnings.append($0) }
    #expect(report.isIncomplete)
    #expect(warnings.count == 1 && warnings[0].hasPrefix("c.jsonl:3: error: "))
    #expect(report.lines.last == "weasel                         -       -      -")
  }

  @Test("the table says whether promises are kept, and an unknown category is a fault")
  func report() throws {
    let checker = try RulesBenchTests.checker.get()
    let lines = (0..<20).map { RulesBenchTests.record($0, "The road number \($0) was florpish.", "none") }
    let bytes = Array(lines.joined(separator: "\n").utf8)
    let report = try BenchReport.run(checker, bytes: bytes, categories: ["weasel"]) { _ in }
    #expect(report.isBroken)
    #expect(report.lines.contains { $0.hasPrefix("weasel/house-zorb-2") && $0.hasSuffix("BROKEN") })
    #expect(throws: SetupFault.self) {
      try BenchReport.run(checker, bytes: bytes, categories: ["weasels"]) { _ in }
    }
  }
}
