import RuleEngine
import TextCore

/// Tells whether a text is in the language of the packs, by its share of function words.
///
/// Running text of the language is full of them, shopping lists still hold some, texts in other languages
/// hardly any. The words are the packs' lexicon `function-word`; without it every text counts as covered.
struct LanguageTest: Sendable {
  /// Smallest share of function words among words, in percent, of a covered text.
  private static let smallestShare = 12
  /// Words below which the share says nothing.
  private static let fewestWords = 20

  /// Tokens that are looked at before what was found is weighed.
  private static let step = 32

  /// The function words; empty where there is no such lexicon.
  let functionWords: WordFlags

  /// Restores a stored test.
  init(functionWords: WordFlags) { self.functionWords = functionWords }

  init(rules: RuleSet) {
    var flags = [Bool](repeating: false, count: rules.vocabulary.count + 1)
    let wanted = rules.lexiconNames.indices.filter { rules.lexiconNames[$0].hasSuffix(":function-word") }
    if wanted.isEmpty {
      functionWords = WordFlags()
      return
    }
    for word in flags.indices.dropFirst() {
      guard let node = rules.trie.child(of: 0, on: UInt32(word)) else { continue }
      flags[word] = rules.trie.nodes[Int(node)].lexicons.contains { wanted.contains(Int($0)) }
    }
    functionWords = WordFlags(flags)
  }

  /// True where the tokens, counted before, are those of a text in the language.
  func covers(_ tokens: [Token], _ counts: WordCounts) -> Bool {
    if functionWords.isEmpty || counts.plainWords < LanguageTest.fewestWords { return true }
    let wanted = counts.plainWords * LanguageTest.smallestShare
    let wordOnly: TokenClass = [.word, .clitic]
    return tokens.withUnsafeBufferPointer { tokens in
      functionWords.withBits { functionWords in
        var found = 0
        var at = 0
        // Three words in ten and more are function words, so that less than half of a text tells.
        while at < tokens.count {
          let end = min(at + LanguageTest.step, tokens.count)
          while at < end {
            let isPlain = tokens[at].classes.rawValue & wordOnly.rawValue == TokenClass.word.rawValue
            // Word 0 is unknown.
            if isPlain { found += WordFlags.bit(of: tokens[at].word, in: functionWords) }
            at += 1
          }
          if found * 100 >= wanted { return true }
        }
        return false
      }
    }
  }
}
