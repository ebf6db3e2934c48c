import Foundation
import Testing

/// The page that explains the method to newcomers: its worked sentences are read out of it and hold.
@Suite("Method page")
struct MethodPageTests {
  /// A worked sentence of the page.
  struct Worked: Sendable, CustomTestStringConvertible {
    var construction: String
    var sentence: String
    var testDescription: String { construction }
  }

  /// Rows of the tables of the page whose second cell is marked text.
  static let sentences: [Worked] = {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Attribution/Attribution.docc/Attribution.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      guard let match = line.wholeMatch(of: /\| (.+?) \| `(.*[SVC]\[.*)` \|/) else { return nil }
      return Worked(construction: String(match.1), sentence: String(match.2))
    }
  }()

  @Test("explains all constructions")
  func count() {
    // The page has a worked sentence for each; a table that cannot be read any more must not pass unseen.
    #expect(Self.sentences.count >= 35)
    #expect(Set(Self.sentences.map(\.construction)).count == Self.sentences.count)
  }

  @Test("holds its worked sentences", arguments: sentences)
  func holds(_ worked: Worked) throws {
    let missed = try MarkedReading(worked.sentence).differences().filter { $0.hasPrefix("missed") }
    #expect(missed == [])
  }
}
