import Foundation
import TestSupport
import Testing
import TextCore

@testable import Adapters

@Suite("Pages of all makes")
struct PageFixtureTests {
  @Test("a page is read as its file says", arguments: PageFixtures.names)
  func readings(name: String) throws {
    try GoldenFile("pages/\(name).txt").check(PageFixtures.reading(try PageFixtures.read(name)))
  }

  @Test("every block and word re-reads from the bytes of its page", arguments: PageFixtures.names)
  func positions(name: String) throws {
    try check(PageFixtures.read(name))
  }

  /// Further pages may be named by a folder in `FACTCHECK_PAGES`.
  @Test("every block of further pages re-reads from their bytes")
  func furtherPages() throws {
    guard let path = ProcessInfo.processInfo.environment["FACTCHECK_PAGES"] else { return }
    let folder = URL(fileURLWithPath: path)
    for name in PageFixtures.pages(in: folder) {
      try check(PageFixtures.read(name, in: folder), words: false)
    }
  }

  private func check(_ document: Document, words: Bool = true) throws {
    var end: UInt32 = 0
    for block in document.blocks {
      #expect(block.span.start >= end && block.span.end <= document.text.count && !block.span.isEmpty)
      end = block.span.end
      let text = document.string(block.span)
      let source = try decoded(document, block.span)
      #expect(Rereader.isSame(source, text), "\(document.id): \(text)")
      guard words else { continue }
      for word in document.text[block.span.range].split(separator: 0x20) {
        let span = TextSpan(word.startIndex, word.endIndex)
        #expect(Rereader.isSame(try decoded(document, span), document.string(span)), "\(document.id)")
      }
    }
  }

  /// The bytes of the file a span stands for, decoded with the encoding of the file.
  private func decoded(_ document: Document, _ span: TextSpan) throws -> ArraySlice<UInt8> {
    let bytes = document.source.bytes[document.sourceBytes(of: span)]
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    // The fixtures hold windows-1252 beside UTF-8.
    let text = String(bytes: bytes, encoding: .windowsCP1252) ?? ""
    return Array(text.utf8)[...]
  }
}
