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
    var (notWords, plainWords, quoted, functionWords) = (0, 0, 0, 0)
    tokens.withUnsafeBufferPointer { tokens in
      isFunctionWord.withUnsafeBytes { isFunctionWord in
        // Sums instead of branches: which word is next cannot be foreseen.
        // Word 0 is unknown, and without a list all are.
        let known = isFunctionWord.count
        for token in tokens {
          let classes = token.classes.rawValue
          let isPlain = classes & (word | clitic) == word ? 1 : 0
          notWords &+= classes & (punctuation | clitic) != 0 ? 1 : 0
          plainWords &+= isPlain
          let id = Int(token.word)
          if id < known { functionWords &+= Int(isFunctionWord[id]) & isPlain }
        }
      }
      voices.withUnsafeBufferPointer { voices in
        for index in 0..<voiced {
          let isWord = tokens[index].classes.rawValue & (punctuation | clitic) == 0
          quoted &+= voices[index] == .quoted && isWord ? 1 : 0
        }
      }
    }
    (self.words, self.quoted) = (tokens.count - notWords, quoted)
    (self.plainWords, self.functionWords) = (plainWords, functionWords)
  }
}
