import TestSupport
import Testing
import TextCore

@Suite("Lines and columns")
struct LineTableTests {
  @Test("lines end at LF, CR LF and CR, columns count scalars from 1")
  func positions() {
    let text = MarkedText("aé[[b]]\r\n[[c]]\r\r😀[[d]]\n[[]]")
    let table = LineTable(Array(text.text.utf8))
    let positions = text.spans.map { table.position(of: $0.lowerBound) }
    #expect(positions.map(\.line) == [1, 2, 4, 5])
    #expect(positions.map(\.column) == [3, 1, 2, 1])
    #expect(table.lineCount == 5)
  }

  @Test("offsets outside the text count as its ends")
  func outside() {
    let table = LineTable(Array("ab\ncd".utf8))
    #expect(table.position(of: -3) == (1, 1))
    #expect(table.position(of: 99) == (2, 3))
    #expect(LineTable([]).position(of: 0) == (1, 1))
  }

  @Test("a line's range leaves out its end")
  func ranges() {
    let table = LineTable(Array("ab\r\n\ncd".utf8))
    #expect((0...4).map { table.range(ofLine: $0) } == [7..<7, 0..<2, 4..<4, 5..<7, 7..<7])
  }

  @Test("a position leads back to its offset, also in random text")
  func roundTrip() {
    var numbers = Numbers(seed: 3)
    for _ in 0..<200 {
      let text = (0..<90).map { _ in ["a", "é", "😀", "\n", "\r", "\r\n"].randomElement(using: &numbers) ?? ""
      }.joined()
      let bytes = Array(text.utf8)
      let table = LineTable(bytes)
      for offset in 0...bytes.count {
        // Offsets inside a scalar have no column of their own; a line's end has none behind its line.
        if offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { continue }
        let (line, column) = table.position(of: offset)
        guard offset <= table.range(ofLine: line).upperBound else { continue }
        #expect(table.offset(line: line, column: column) == offset)
      }
    }
  }

  @Test("lines are where a byte-wise look finds them")
  func starts() {
    var numbers = Numbers(seed: 11)
    for _ in 0..<500 {
      let bytes = (0..<70).map { _ -> UInt8 in
        [0x0A, 0x0D, 0x09, 0x0B, 0x61, 0x8A, 0x0E, 0x20].randomElement(using: &numbers) ?? 0
      }
      let table = LineTable(bytes)
      var line = 1
      for offset in bytes.indices {
        #expect(table.line(of: offset) == line)
        let isBeforeFeed = offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
        if bytes[offset] == 0x0A || bytes[offset] == 0x0D && !isBeforeFeed { line += 1 }
      }
      #expect(table.lineCount == line)
    }
  }

  @Test("places a text does not have give nil")
  func missing() {
    let table = LineTable(Array("ab\nc".utf8))
    #expect(table.offset(line: 1, column: 4) == nil)
    #expect(table.offset(line: 3, column: 1) == nil)
    #expect(table.offset(line: 0, column: 1) == nil)
    #expect(table.offset(line: 1, column: 0) == nil)
    #expect(table.offset(line: 2, column: 2) == 4)
  }
}
