import TestSupport
import Testing
import TextCore

@testable import Reporting

@Suite("Wrapping")
struct WrappingTests {
  static func lines(_ text: String, marks: [TextMark] = [], width: Int) -> [PlainWrapping.Line] {
    var text = text
    return text.withUTF8 { bytes in
      var underlines = Underlines()
      underlines.set(marks, count: bytes.count)
      var cutter = LineCutter(bytes, width: width)
      var lines: [PlainWrapping.Line] = []
      while let line = cutter.next() {
        var made = ByteBuffer()
        let range = UnsafeBufferPointer(rebasing: bytes[line.start..<line.end])
        if line.isMended { made.append(safe: range) } else { made.append(range) }
        var signs = ""
        underlines.draw(under: line.start..<line.end, of: bytes) { severity, columns in
          let sign: Character =
            switch severity {
            case .error: "^"
            case .warning: "~"
            case .note: "-"
            case nil: " "
            }
          signs += String(repeating: sign, count: columns)
        }
        while signs.last == " " { signs.removeLast() }
        lines.append(.init(text: String(decoding: made.bytes, as: UTF8.self), signs: signs))
      }
      return lines
    }
  }

  @Test("lines break at white space and never exceed the width")
  func width() {
    let lines = Self.lines("one two three four five six", width: 9).map(\.text)
    #expect(lines == ["one two", "three", "four five", "six"])
  }

  @Test("a marked span that runs over a line end is underlined on both lines")
  func marks() {
    let lines = Self.lines("aaa bbb ccc", marks: [.init(bytes: 4..<11, severity: .warning)], width: 7)
    #expect(lines == [.init(text: "aaa bbb", signs: "    ~~~"), .init(text: "ccc", signs: "~~~")])
  }

  @Test("wide characters take two columns, combining marks none")
  func wide() {
    #expect(DisplayWidth.columns("漢字") == 4)
    #expect(DisplayWidth.columns("e\u{301}") == 1)
    let lines = Self.lines("漢字漢字 ab", marks: [.init(bytes: 0..<6, severity: .warning)], width: 8)
    #expect(lines == [.init(text: "漢字漢字", signs: "~~~~"), .init(text: "ab")])
  }

  @Test("a word longer than the line is cut")
  func longWord() { #expect(Self.lines("abcdefgh", width: 3).map(\.text) == ["abc", "def", "gh"]) }

  @Test("where marks overlap the worse one is drawn, each severity with its own sign")
  func overlap() {
    let marks: [TextMark] = [
      .init(bytes: 0..<3, severity: .error), .init(bytes: 2..<6, severity: .note),
      .init(bytes: 5..<8, severity: .warning),
    ]
    #expect(Self.lines("aaabbbccc", marks: marks, width: 20).last?.signs == "^^^--~~~")
  }

  @Test("control characters and overrides of an article never reach the terminal")
  func controls() {
    let lines = Self.lines("a\u{1B}[2Jb\u{9B}c\u{202E}d\u{7}", width: 40).map(\.text)
    #expect(lines == ["a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}d\u{FFFD}"])
  }

  @Test("no width and no text make a line that is too long", arguments: [1, 2, 3, 7, 40, 80])
  func never(width: Int) {
    let texts = [
      "漢字かな交じり文 and words", "e\u{301}e\u{301} \u{200D}x", "👩‍🚒👩‍🚒👩‍🚒", "", "   ", "a\u{A0}b\u{3000}c",
      "ליאת בן דוד said",
    ]
    for text in texts {
      for line in Self.lines(text, width: width) {
        // A single wide character cannot be cut.
        #expect(DisplayWidth.columns(line.text) <= max(width, 2))
      }
    }
  }

  @Test("every scalar is shown as the tables of Unicode say")
  func scalars() {
    for value in 0...UInt32(0x10FFFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let safe = TerminalText.safe(scalar)
      let shown = ShownScalar(value: value, length: 1)
      let form: ShownScalar.Form =
        scalar.properties.isWhitespace ? .space : safe == scalar ? .itself : .replaced
      guard shown.form == form, shown.columns == DisplayWidth.columns(safe),
        shown.ownColumns == DisplayWidth.columns(scalar)
      else {
        Issue.record("U+\(String(value, radix: 16)): \(shown)")
        return
      }
    }
  }

  @Test("random texts are wrapped and underlined as scalar by scalar", arguments: 0..<20)
  func random(seed: UInt64) {
    var numbers = LayeredMarkupTests.Numbers(state: seed)
    let pieces = [
      "a", "word", "longer-word-than-a-line", " ", " ", " ", "  ", "\n", "\t", "“", "”", "—", "…", "é",
      "e\u{301}",
      "漢", "한글", "\u{A0}", "\u{2003}", "\u{3000}", "\u{85}", "\u{AD}", "\u{200D}", "\u{1B}", "\u{7F}",
      "\u{202E}",
      "👩‍🚒", "שלום", "\u{1680}", "12345678", "12345678 12345678",
    ]
    for _ in 0..<200 {
      let count = Int.random(in: 0..<40, using: &numbers)
      let text = (0..<count).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
      let length = text.utf8.count
      let marks = (0..<Int.random(in: 0..<4, using: &numbers)).map { _ in
        let start = Int.random(in: 0...length, using: &numbers)
        return TextMark(
          bytes: start..<Int.random(in: start...length + 3, using: &numbers),
          severity: Severity.allCases.randomElement(using: &numbers) ?? .note)
      }
      let width = Int.random(in: 1..<30, using: &numbers)
      #expect(
        Self.lines(text, marks: marks, width: width)
          == PlainWrapping(text, marks: marks, width: width).lines,
        "\(text.unicodeScalars.map { String($0.value, radix: 16) }) \(marks) \(width)")
    }
  }

  @Test("texts are cut, collapsed and measured as scalar by scalar", arguments: 0..<10)
  func cut(seed: UInt64) {
    var numbers = LayeredMarkupTests.Numbers(state: seed)
    let pieces = [
      "a", "word", " ", "  ", "\n", "“", "é", "e\u{301}", "漢", "\u{3000}", "\u{85}", "\u{1B}", "\u{202E}",
    ]
    for _ in 0..<200 {
      let count = Int.random(in: 0..<20, using: &numbers)
      let text = (0..<count).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
      let width = text.unicodeScalars.reduce(0) { $0 + DisplayWidth.columns($1) }
      #expect(DisplayWidth.columns(text) == width)
      let columns = Int.random(in: 0..<20, using: &numbers)
      var cut = ""
      for scalar in text.unicodeScalars {
        if DisplayWidth.columns(cut) + DisplayWidth.columns(scalar) > columns - 1 { break }
        cut.unicodeScalars.append(scalar)
      }
      #expect(Shortened.text(text, columns: columns) == (width > columns ? cut + "…" : text))
      let words = text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
      #expect(Collapsed.text(text) == words.joined(separator: " "))
    }
  }
}
