import Foundation
import TestSupport
import Testing

@testable import Analysis
@testable import FactCheckKit
@testable import RuleLanguage

/// Floors of quality on data the project holds itself; `Fixtures/quality.json` may only rise.
@Suite("Quality floors")
struct QualityFloorTests {
  /// The floors.
  struct Floors: Decodable {
    var examplesPassed: Int
    var plainSentencesWithoutWarning: Int
    var rules: Int
    var rulesWithThreeExamplesEach: Int
    var seedGapMilliPoints: Int
    var speakersOfSeedQuotations: Int
  }

  static let floors = Result {
    try JSONDecoder().decode(
      Floors.self, from: Data(contentsOf: RepositoryRoot.url.appending(path: "Fixtures/quality.json")))
  }
  /// Compiled once: in a debug build the packs take seconds.
  static let checker = Result { try Checker() }

  @Test("every example of the shipped rules behaves, and there are no fewer than before")
  func examples() throws {
    let result = RuleTester(try Self.checker.get()).run()
    for failure in result.failures { Issue.record("\(failure.description)") }
    #expect(result.passed >= (try Self.floors.get()).examplesPassed)
  }

  @Test("the pack keeps its rules, each with at least three examples that flag and three that pass")
  func rules() throws {
    let checker = try Self.checker.get()
    let floors = try Self.floors.get()
    #expect(checker.rules.rules.count >= floors.rules)
    let rich = checker.examples.filter { examples in
      let isAboutDocument = checker.rules.rules.first { $0.id == examples.rule }?.when != nil
      return isAboutDocument || (examples.flag.count >= 3 && examples.pass.count >= 3)
    }
    #expect(rich.count >= floors.rulesWithThreeExamplesEach)
    for rule in checker.rules.rules {
      #expect(!rule.why.isEmpty && !rule.fix.isEmpty && !rule.refs.isEmpty, "\(rule.id)")
    }
  }

  @Test("plain sentences of news on any topic get no warning, but for those known")
  func plainSentences() throws {
    let checker = try Self.checker.get()
    let file = RepositoryRoot.url.appending(path: "Fixtures/plain/news.txt")
    let sentences = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    var warned: [Int: String] = [:]
    // A few to a text: what sentences say about each other must not decide.
    for first in stride(from: 0, to: sentences.count, by: 9) {
      let group = sentences[first..<min(first + 9, sentences.count)]
      let document = try checker.document(text: group.joined(separator: "\n\n"))
      let text = document.text
      for finding in checker.report(on: document).findings where finding.severity > .note {
        guard let span = finding.span else { continue }
        let before = String(decoding: text[..<Int(span.start)], as: UTF8.self)
        warned[first + before.components(separatedBy: "\n\n").count - 1] =
          checker.rules.rules[finding.rule].id
      }
    }
    let clean = sentences.count - warned.count
    let list = warned.sorted { $0.key < $1.key }.map { "\($0.value): \(sentences[$0.key])" }
    #expect(clean >= (try Self.floors.get()).plainSentencesWithoutWarning, "\(list.joined(separator: "\n"))")
  }

  @Test("the seeds stay apart, and their quotations keep their speakers")
  func seeds() throws {
    let checker = try Self.checker.get()
    let floors = try Self.floors.get()
    let reports = try SeedReportTests.names.map { name in
      let path = RepositoryRoot.url.appending(path: "seeds/\(name).txt").path
      return checker.report(on: try checker.document(atPath: path, form: .auto))
    }
    let scores = reports.map { $0.score?.milliPoints ?? 0 }
    #expect(scores[1] - scores[0] >= floors.seedGapMilliPoints)
    let spoken = reports[1].reading.quotations.filter { $0.depth == 0 && $0.speaker != nil }
    #expect(spoken.count >= floors.speakersOfSeedQuotations)
  }
}
