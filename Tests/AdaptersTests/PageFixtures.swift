import Foundation
import TextCore

@testable import Adapters

/// The pages of `Fixtures/pages`, each with the reading that is expected of it beside it.
enum PageFixtures {
  static let folder = TestWords.root.appendingPathComponent("Fixtures/pages")

  static let names: [String] = pages(in: folder)

  /// Names of the pages of a folder without ".html", in order.
  static func pages(in folder: URL) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".html") }.map { String($0.dropLast(5)) }.sorted()
  }

  static func read(_ name: String, in folder: URL = folder) throws -> Document {
    let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name + ".html")))
    let source = try TextDecoder.decode(name: name, bytes: bytes, isHTML: true)
    return try HTMLAdapter(pageWords: TestWords.shared).read(source, id: name, path: nil)
  }

  /// A reading as text: what is known of the page, then its blocks.
  static func reading(_ document: Document) -> String {
    let metadata = document.metadata
    var lines: [String] = []
    func line(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { lines.append("\(name): \(value)") }
    }
    line("no article", document.notArticle)
    line("title", metadata.title)
    line("authors", metadata.authors.joined(separator: "; "))
    line("published", metadata.published)
    line("modified", metadata.modified)
    line("publisher", metadata.publisher)
    line("section", metadata.section)
    line("label", metadata.label)
    line("place", metadata.dateline?.place)
    line("agency", metadata.dateline?.agency)
    line("policies", metadata.policies.map { "\($0.name) \($0.url)" }.joined(separator: "; "))
    for correction in metadata.corrections { line("correction", correction) }
    for decision in metadata.decisions { line("decision", decision) }
    for link in document.links { line("link", "\(document.string(link.span)) > \(link.url)") }
    for block in document.blocks {
      let level = block.headingLevel > 0 ? " \(block.headingLevel)" : ""
      lines += [
        "", "[\(block.kind.name)\(level)\(block.isEmbed ? ", embedded" : "")]", document.string(block.span),
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
