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
    // 32 bits are enough for the tokens of any text, and loops over them take several at once.
    var (words, quoted, plainWords) = (UInt32(0), UInt32(0), UInt32(0))
    tokens.withUnsafeBufferPointer { tokens in
      let noWord: TokenClass = [.punctuation, .clitic]
      let letters: TokenClass = [.word, .clitic]
      /// Sums without branches: which word is next cannot be foreseen.
      @inline(__always)
      func add(_ classes: TokenClass, _ voice: Voice) {
        let isWord = WordCounts.isZero(classes.rawValue & noWord.rawValue)
        words &+= isWord
        quoted &+= isWord & WordCounts.isZero(UInt32(voice.rawValue ^ Voice.quoted.rawValue))
        plainWords &+= WordCounts.isZero(classes.rawValue & letters.rawValue ^ TokenClass.word.rawValue)
      }
      voices.withUnsafeBufferPointer { voices in
        let voiced = min(tokens.count, voices.count)
        for index in 0..<voiced { add(tokens[index].classes, voices[index]) }
        for index in voiced..<tokens.count { add(tokens[index].classes, .own) }
      }
    }
    (self.words, self.quoted, self.plainWords) = (Int(words), Int(quoted), Int(plainWords))
  }

  /// 1 for zero, 0 for every number below 2³¹.
  @inline(__always)
  private static func isZero(_ value: UInt32) -> UInt32 { (value &- 1) &>> 31 }
}
