import Foundation
import Testing
import TextCore

@testable import Adapters

/// Pages of sites nobody has seen: the fixtures with other names, without end tags, without the elements of
/// HTML 5.
@Suite("Pages of all makes, changed")
struct PageMutationTests {
  enum Change: String, CaseIterable {
    case neutralNames, noNames, noEndTags, plainElements, paragraphsAsBoxes, paragraphsAsBreaks, noHead
  }

  /// Least share of words that a changed page has in common with the page as it was, over all pages and for
  /// a single one.
  private static let minMean = 0.97
  private static let minSingle = 0.6

  @Test("what a page is read as hardly depends on its make", arguments: Change.allCases)
  func changes(change: Change) throws {
    var scores: [Double] = []
    for name in PageFixtures.names {
      let path = PageFixtures.folder.appendingPathComponent(name + ".html")
      let bytes = [UInt8](try Data(contentsOf: path))
      guard let page = String(validating: bytes, as: UTF8.self) else { continue }
      let before = try read(page)
      guard before.notArticle == nil else { continue }
      let score = overlap(words(before), words(try read(Mutation.apply(change, to: page))))
      #expect(score >= PageMutationTests.minSingle, "\(name), \(change): \(score)")
      scores.append(score)
    }
    let mean = scores.reduce(0, +) / Double(scores.count)
    #expect(scores.count > 20 && mean >= PageMutationTests.minMean, "\(change): \(mean)")
  }

  private func read(_ page: String) throws -> Document {
    let source = try TextDecoder.decode(name: "t", bytes: Array(page.utf8), isHTML: true)
    return try HTMLAdapter(pageWords: TestWords.shared).read(source, id: "t", path: nil)
  }

  /// The words of the text without title and captions, with their number.
  private func words(_ document: Document) -> [Substring: Int] {
    var counts: [Substring: Int] = [:]
    for block in document.blocks where block.kind != .headline && block.kind != .caption {
      for word in document.string(block.span).split(separator: " ") { counts[word, default: 0] += 1 }
    }
    return counts
  }

  /// The harmonic mean of precision and recall of words.
  private func overlap(_ a: [Substring: Int], _ b: [Substring: Int]) -> Double {
    let common = a.reduce(0) { $0 + min($1.value, b[$1.key] ?? 0) }
    let all = a.values.reduce(0, +) + b.values.reduce(0, +)
    return all == 0 ? 1 : 2 * Double(common) / Double(all)
  }
}
