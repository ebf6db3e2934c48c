import Testing
import TextCore

@testable import Reporting

@Suite("WrappedText")
struct WrappedTextTests {
  @Test("lines break at white space and never exceed the width")
  func width() {
    let lines = WrappedText("one two three four five six", width: 9).lines.map(\.text)
    #expect(lines == ["one two", "three", "four five", "six"])
  }

  @Test("a marked span that runs over a line end is underlined on both lines")
  func marks() {
    let lines = WrappedText("aaa bbb ccc", marks: [.init(range: 4..<11, severity: .warning)], width: 7).lines
    #expect(lines.map(\.text) == ["aaa bbb", "    ~~~", "ccc", "~~~"])
    #expect(lines.map(\.isUnderline) == [false, true, false, true])
  }

  @Test("wide characters take two columns, combining marks none")
  func wide() {
    #expect(DisplayWidth.columns("漢字") == 4)
    #expect(DisplayWidth.columns("e\u{301}") == 1)
    let lines = WrappedText("漢字漢字 ab", marks: [.init(range: 0..<2, severity: .warning)], width: 8).lines.map(
      \.text)
    #expect(lines == ["漢字漢字", "~~~~", "ab"])
  }

  @Test("a word longer than the line is cut")
  func longWord() { #expect(WrappedText("abcdefgh", width: 3).lines.map(\.text) == ["abc", "def", "gh"]) }

  @Test("where marks overlap the worse one is drawn, each severity with its own sign")
  func overlap() {
    let marks: [WrappedText.Mark] = [
      .init(range: 0..<3, severity: .error), .init(range: 2..<6, severity: .note),
      .init(range: 5..<8, severity: .warning),
    ]
    #expect(WrappedText("aaabbbccc", marks: marks, width: 20).lines.last?.text == "^^^--~~~")
  }

  @Test("control characters and overrides of an article never reach the terminal")
  func controls() {
    let lines = WrappedText("a\u{1B}[2Jb\u{9B}c\u{202E}d\u{7}", width: 40).lines.map(\.text)
    #expect(lines == ["a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}d\u{FFFD}"])
  }

  @Test("no width and no text make a line that is too long", arguments: [1, 2, 3, 7, 40, 80])
  func never(width: Int) {
    let texts = [
      "漢字かな交じり文 and words", "e\u{301}e\u{301} \u{200D}x", "👩‍🚒👩‍🚒👩‍🚒", "", "   ", "a\u{A0}b\u{3000}c",
      "ליאת בן דוד said",
    ]
    for text in texts {
      for line in WrappedText(text, width: width).lines {
        // A single wide character cannot be cut.
        #expect(DisplayWidth.columns(line.text) <= max(width, 2))
      }
    }
  }
}
