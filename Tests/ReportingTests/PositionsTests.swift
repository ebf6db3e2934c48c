import Testing
import TextCore

@testable import Reporting

@Suite("Positions")
struct PositionsTests {
  static func document(_ text: String, source: String? = nil, map: SourceMap = .identity) -> Document {
    let bytes = Array(text.utf8)
    let source = SourceText(name: "t", utf8: Array((source ?? text).utf8))
    return Document(id: "t", format: .text, source: source, text: bytes, map: map, blocks: [])
  }

  @Test("lines and columns count as one reading from the top does")
  func counting() {
    let text = "a漢\r\ne\u{301}👩‍🚒\n\n\rlast"
    let document = Self.document(text)
    let positions = Positions(document)
    let table = LineTable(document.text)
    for offset in 0...document.text.count
    where offset == document.text.count || document.text[offset] & 0xC0 != 0x80 {
      let place = positions.lines(TextSpan(offset, offset))
      let expected = table.position(of: offset)
      #expect(place.line == expected.line && place.column == expected.column)
    }
  }

  @Test("places of spans within and over lines count as one reading from the top does")
  func spans() {
    let text = "a漢b\r\nsecond “line”\n\nlast é"
    let document = Self.document(text)
    let positions = Positions(document)
    let table = LineTable(document.text)
    for start in 0...document.text.count {
      for end in start...document.text.count {
        let place = positions.place(TextSpan(start, end))
        let first = table.position(of: start)
        let last = table.position(of: end)
        #expect(place.bytes == start..<end && place.line == first.line && place.column == first.column)
        #expect(place.endLine == last.line && place.endColumn == last.column)
        #expect(positions.line(TextSpan(start, end)) == first.line)
      }
    }
  }

  @Test("places of a derived text are those of its source")
  func mapped() {
    // "é & ü" written with references in the source.
    let map = SourceMap(runs: [
      .init(textStart: 0, sourceStart: 4, sourceLength: 8, isVerbatim: false),
      .init(textStart: 2, sourceStart: 12, sourceLength: 1, isVerbatim: true),
      .init(textStart: 3, sourceStart: 13, sourceLength: 5, isVerbatim: false),
    ])
    let document = Self.document("é &", source: "\n<p>&eacute; &amp;</p>", map: map)
    let place = Positions(document).lines(TextSpan(3, 4))
    #expect(place.line == 2 && place.column == 13 && place.endColumn == 18)
    #expect(Positions(document).bytes(TextSpan(0, 2)) == 4..<12)
  }
}
