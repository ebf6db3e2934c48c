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
  /// Those of them that are function words of the language of the packs.
  let functionWords: Int

  /// - Parameters:
  ///   - voices: the voice of each token; those behind the last one are the outlet's own.
  ///   - isFunctionWord: by word id; empty where no pack has a list of them.
  init(_ tokens: [Token], voices: [Voice], isFunctionWord: FlatArray<Bool>) {
    let (punctuation, clitic, word) = (
      TokenClass.punctuation.rawValue, TokenClass.clitic.rawValue, TokenClass.word.rawValue
    )
    let voiced = min(tokens.count, voices.count)
    var (notWords, notPlain, quoted, functionWords) = (0, 0, 0, 0)
    tokens.withUnsafeBufferPointer { tokens in
      isFunctionWord.withUnsafeBufferPointer { isFunctionWord in
        for token in tokens {
          let classes = token.classes.rawValue
          if classes & (punctuation | clitic) != 0 { notWords += 1 }
          if classes & (word | clitic) != word {
            notPlain += 1
          } else if Int(token.word) < isFunctionWord.count, isFunctionWord[Int(token.word)] {
            functionWords += 1
          }
        }
      }
      voices.withUnsafeBufferPointer { voices in
        for index in 0..<voiced where voices[index] == .quoted {
          if tokens[index].classes.rawValue & (punctuation | clitic) == 0 { quoted += 1 }
        }
      }
    }
    (self.words, self.quoted) = (tokens.count - notWords, quoted)
    (self.plainWords, self.functionWords) = (tokens.count - notPlain, functionWords)
  }
}
