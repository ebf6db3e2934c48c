import Testing

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
    let lines = WrappedText("aaa bbb ccc", marks: [4..<11], width: 7).lines
    #expect(lines.map(\.text) == ["aaa bbb", "    ~~~", "ccc", "~~~"])
    #expect(lines.map(\.isUnderline) == [false, true, false, true])
  }

  @Test("wide characters take two columns, combining marks none")
  func wide() {
    #expect(DisplayWidth.columns("漢字") == 4)
    #expect(DisplayWidth.columns("e\u{301}") == 1)
    let lines = WrappedText("漢字漢字 ab", marks: [0..<2], width: 8).lines.map(\.text)
    #expect(lines == ["漢字漢字", "~~~~", "ab"])
  }

  @Test("a word longer than the line is cut")
  func longWord() { #expect(WrappedText("abcdefgh", width: 3).lines.map(\.text) == ["abc", "def", "gh"]) }
}
