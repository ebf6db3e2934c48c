import Attribution
import TextCore

/// What is counted of the tokens of a document, in one pass over them.
struct WordCounts {
  /// Tokens that are neither punctuation nor clitics.
  private(set) var words = 0
  /// Those of them in a speaker's voice.
  private(set) var quoted = 0
  /// Tokens that are words of letters and no clitics.
  private(set) var plainWords = 0
  /// Those of them that are function words of the language of the packs.
  private(set) var functionWords = 0

  /// - Parameters:
  ///   - voices: the voice of each token; those behind the last one are the outlet's own.
  ///   - isFunctionWord: by word id; empty where no pack has a list of them.
  init(_ tokens: [Token], voices: [Voice], isFunctionWord: FlatArray<Bool>) {
    let noWord = TokenClass([.punctuation, .clitic]).rawValue
    let wordOrClitic = TokenClass([.word, .clitic]).rawValue
    let word = TokenClass.word.rawValue
    tokens.withUnsafeBufferPointer { tokens in
      voices.withUnsafeBufferPointer { voices in
        isFunctionWord.withUnsafeBufferPointer { isFunctionWord in
          var (words, quoted, plainWords, functionWords) = (0, 0, 0, 0)
          for index in tokens.indices {
            let classes = tokens[index].classes.rawValue
            let isWord = classes & noWord == 0
            words += isWord ? 1 : 0
            quoted += isWord && index < voices.count && voices[index] == .quoted ? 1 : 0
            guard classes & wordOrClitic == word else { continue }
            plainWords += 1
            let id = Int(tokens[index].word)
            functionWords += id < isFunctionWord.count && isFunctionWord[id] ? 1 : 0
          }
          (self.words, self.quoted) = (words, quoted)
          (self.plainWords, self.functionWords) = (plainWords, functionWords)
        }
      }
    }
  }
}
