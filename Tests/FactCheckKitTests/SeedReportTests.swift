import Foundation
import TestSupport
import Testing

@testable import Adapters
@testable import FactCheckKit
@testable import Reporting
@testable import TextCore

/// The founding documents, the whole way: what an editor sees, and what programs read.
@Suite("Reports of the seeds")
struct SeedReportTests {
  static let names = ["000_7b9c853acbd692ae", "002_489d0ee25a1fdea4"]

  @Test("the text report is the recorded one", arguments: names)
  func text(name: String) throws {
    let (checker, outcome) = try SeedReportTests.outcome(name)
    let style = TerminalStyle(colours: .none, columns: 80)
    let bytes = TextRenderer(style: style, detail: .normal).render(outcome, checker: checker)
    try GoldenFile("reports/seed-\(name).txt").check(String(decoding: bytes, as: UTF8.self))
  }

  @Test("the report for programs is the recorded one", arguments: names)
  func json(name: String) throws {
    let (checker, outcome) = try SeedReportTests.outcome(name)
    let bytes = JSONRenderer(isLines: true).render(outcome, checker: checker)
    // One member a line, so that a difference can be read; digests change with every word of the pack.
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing(/"sha256":"[0-9a-f]*"/, with: "\"sha256\":\"…\"").replacing(",\"", with: ",\n\"")
    try GoldenFile("reports/seed-\(name).jsonl").check(text)
  }

  @Test("title, dates, publisher and number of sentences of the agency report")
  func metadata() throws {
    let (checker, outcome) = try SeedReportTests.outcome(SeedReportTests.names[1])
    guard case .report(let report) = outcome else { return }
    let metadata = report.text.document.metadata
    #expect(metadata.title?.hasPrefix("CSTO secretary general praises") == true)
    #expect(metadata.published == "2024-03-26T12:01")
    #expect(metadata.dateline == Dateline(place: "MOSCOW", date: "26 March", agency: "BelTA"))
    #expect(metadata.publisher == "BelTA")
    let body = report.text.sentences.filter { !report.text.document.blocks[Int($0.block)].kind.isHeading }
    #expect(body.count == 24)
    #expect(!checker.rules.packs.isEmpty)
  }

  @Test("the analysis scores far below the agency report, as an editor would have it")
  func order() throws {
    let scores = try SeedReportTests.names.map { name in
      guard case .report(let report) = try SeedReportTests.outcome(name).outcome else { return 0 }
      return report.score?.milliPoints ?? 0
    }
    #expect(scores[1] - scores[0] >= 15_000)
  }

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Compiled once: in a debug build the packs take seconds.
  private static let checker = Result { try Checker() }

  private static func outcome(_ name: String) throws -> (checker: Checker, outcome: Outcome) {
    let checker = try checker.get()
    let path = "seeds/\(name).txt"
    var document = try checker.document(atPath: root.appending(path: path).path, form: .auto)
    document.id = path
    document.path = path
    return (checker, .report(checker.report(on: document)))
  }
}
