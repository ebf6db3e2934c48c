import Testing
import TextCore

@testable import Analysis

@Suite("WordCounts")
struct WordCountsTests {
  @Test("counts words, quoted words and words of letters, clitics and punctuation aside")
  func counts() {
    let classes: [TokenClass] = [
      .word, [.word, .clitic], .punctuation, .number, .word, [.punctuation, .quotationMark], .word,
    ]
    let tokens = classes.enumerated().map { index, classes in
      Token(start: index, end: index + 1, word: UInt32(index), classes: classes)
    }
    let voices: [Voice] = [.own, .quoted, .quoted, .quoted, .quoted]
    let counts = WordCounts(tokens, voices: voices)
    #expect(counts.words == 4)
    #expect(counts.quoted == 2)
    #expect(counts.plainWords == 3)
    #expect(WordCounts(tokens, voices: []).quoted == 0)
  }
}
