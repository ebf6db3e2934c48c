import Testing
import TextCore

@testable import Analysis

@Suite("WordCounts")
struct WordCountsTests {
  @Test("counts words, quoted words and function words, clitics and punctuation aside")
  func counts() {
    let classes: [TokenClass] = [
      .word, [.word, .clitic], .punctuation, .number, .word, [.punctuation, .quotationMark], .word,
    ]
    let tokens = classes.enumerated().map { index, classes in
      Token(start: index, end: index + 1, word: UInt32(index), classes: classes)
    }
    let voices: [Voice] = [.own, .quoted, .quoted, .quoted, .quoted]
    let counts = WordCounts(
      tokens, voices: voices, isFunctionWord: FlatArray([false, true, true, true, true, true]))
    #expect(counts.words == 4)
    #expect(counts.quoted == 2)
    #expect(counts.plainWords == 3)
    #expect(counts.functionWords == 1)
    #expect(WordCounts(tokens, voices: [], isFunctionWord: FlatArray()).functionWords == 0)
  }
}
