import Attribution
import TextCore

/// What is counted of the tokens of a document, in one pass over them.
struct WordCounts {
  /// Tokens that are neither punctuation nor clitics.
  let words: Int
  /// Those of them in a speaker's voice.
  let quoted: Int
  /// Tokens that are words of letters and no clitics.
  let plainWords: Int

  /// - Parameter voices: the voice of each token; those behind the last one are the outlet's own.
  init(_ tokens: [Token], voices: [Voice]) {
    var (words, quoted, plainWords) = (0, 0, 0)
    tokens.withUnsafeBufferPointer { tokens in
      let noWord: TokenClass = [.punctuation, .clitic]
      let letters: TokenClass = [.word, .clitic]
      /// Sums without branches: which word is next cannot be foreseen.
      @inline(__always)
      func add(_ classes: TokenClass, _ voice: Voice) {
        let isWord = classes.rawValue & noWord.rawValue == 0 ? 1 : 0
        words &+= isWord
        quoted &+= voice == .quoted ? isWord : 0
        plainWords &+= classes.rawValue & letters.rawValue == TokenClass.word.rawValue ? 1 : 0
      }
      voices.withUnsafeBufferPointer { voices in
        let voiced = min(tokens.count, voices.count)
        for index in 0..<voiced { add(tokens[index].classes, voices[index]) }
        for index in voiced..<tokens.count { add(tokens[index].classes, .own) }
      }
    }
    (self.words, self.quoted, self.plainWords) = (words, quoted, plainWords)
  }
}
