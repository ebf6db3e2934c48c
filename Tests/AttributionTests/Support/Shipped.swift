import Attribution
import FactCheckKit
import RuleEngine
import Testing
import TextCore

/// Reads texts with the shipped pack; compiled once for all tests of this target.
enum Shipped {
  private static let checker: Result<Checker, any Error> = Result { try Checker() }

  /// A text whose lines are paragraphs, and its reading.
  static func read(_ text: String, blocks kind: BlockKind = .paragraph) throws -> (
    text: TokenizedText, reading: Reading
  ) {
    try checker.get().reading(of: document(text, kind))
  }

  /// The reading of a document.
  static func read(_ document: Document) throws -> Reading { try checker.get().reading(of: document).reading }

  /// The compiled pack.
  static func rules() throws -> RuleSet { try checker.get().rules }

  /// The registry.
  static func registry() throws -> SourceRegistry { try checker.get().registry }

  /// A document whose lines are blocks of one kind.
  static func document(_ text: String, _ kind: BlockKind = .paragraph) -> Document {
    let bytes = Array(text.utf8)
    var blocks: [Block] = []
    var at = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !line.isEmpty { blocks.append(Block(kind: kind, span: TextSpan(at, at + line.count))) }
      at += line.count + 1
    }
    return Document(
      id: "test", format: .text, source: SourceText(name: "test", utf8: bytes), text: bytes, blocks: blocks)
  }
}
