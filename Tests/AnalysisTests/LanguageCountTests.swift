import Testing
import TextCore

@testable import Analysis

@Suite("LanguageTest over tokens")
struct LanguageCountTests {
  /// Whether a text is covered whose words are function words where their number is one of some.
  static func covers(_ count: Int, isFunctionWord: (Int) -> Bool, classes: TokenClass = .word) -> Bool {
    let tokens = (0..<count).map {
      Token(start: $0, end: $0 + 1, word: isFunctionWord($0) ? 1 : 2, classes: classes)
    }
    return LanguageTest(functionWords: WordFlags([false, true, false]))
      .covers(tokens, WordCounts(tokens, voices: []))
  }

  @Test("twelve function words in a hundred words cover a text, wherever they stand")
  func share() {
    #expect(Self.covers(100) { $0 < 12 })
    #expect(Self.covers(100) { $0 >= 88 })
    #expect(!Self.covers(100) { $0 >= 89 })
    #expect(!Self.covers(100) { $0 < 11 })
    #expect(Self.covers(19) { _ in false })
    #expect(!Self.covers(20) { _ in false })
  }

  @Test("clitics are no words")
  func clitics() {
    let tokens = (0..<40).map {
      Token(start: $0, end: $0 + 1, word: $0 < 15 ? 1 : 2, classes: $0 < 15 ? [.word, .clitic] : .word)
    }
    let test = LanguageTest(functionWords: WordFlags([false, true, false]))
    #expect(!test.covers(tokens, WordCounts(tokens, voices: [])))
  }
}
