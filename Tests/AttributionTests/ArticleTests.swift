import Foundation
import Testing

/// Short articles of many kinds and countries, written for this test, with every attribution marked.
@Suite("Articles")
struct ArticleTests {
  static let names = [
    "british", "business", "court", "foreign", "politics", "press", "science", "sport", "transcript",
  ]

  private static func article(_ name: String) throws -> MarkedReading {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/attribution")
    return MarkedReading(try String(contentsOf: folder.appending(path: "\(name).txt"), encoding: .utf8))
  }

  @Test("finds the attributions that are marked, and no others", arguments: names)
  func attributions(_ name: String) throws {
    let article = try Self.article(name)
    #expect(!article.expected.isEmpty)
    #expect(try article.differences() == [])
  }
}
