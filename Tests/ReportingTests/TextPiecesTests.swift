import Testing

@testable import Reporting

@Suite("Pieces of text in one block")
struct TextPiecesTests {
  static func read(_ pieces: TextPieces) -> [String] {
    (0..<pieces.count).map { index in
      var text = ""
      pieces.read(index) { text = String(decoding: $0, as: UTF8.self) }
      return text
    }
  }

  @Test(
    "come back as they were written, empty ones too",
    arguments: [
      [], [""], ["harbour"], ["", "tide", ""], ["a", "b\u{e9}", String(repeating: "long ", count: 900), "c"],
    ])
  func pieces(_ texts: [String]) {
    let pieces = TextPieces(count: texts.count, capacity: 8) { index, writer in writer.part(texts[index]) }
    #expect(pieces.count == texts.count)
    #expect(TextPiecesTests.read(pieces) == texts)
  }
}
