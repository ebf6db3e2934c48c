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

  /// For each word id whether it is a function word; empty where there is no such lexicon.
  let isFunctionWord: FlatArray<Bool>

  /// Restores a stored test.
  init(isFunctionWord: FlatArray<Bool>) { self.isFunctionWord = isFunctionWord }

  init(rules: RuleSet) {
    var flags = [Bool](repeating: false, count: rules.vocabulary.count + 1)
    let wanted = rules.lexiconNames.indices.filter { rules.lexiconNames[$0].hasSuffix(":function-word") }
    if wanted.isEmpty {
      isFunctionWord = FlatArray()
      return
    }
    for word in flags.indices.dropFirst() {
      guard let node = rules.trie.child(of: 0, on: UInt32(word)) else { continue }
      flags[word] = rules.trie.nodes[Int(node)].lexicons.contains { wanted.contains(Int($0)) }
    }
    isFunctionWord = FlatArray(flags)
  }

  /// True where the tokens, counted before, are those of a text in the language.
  func covers(_ tokens: [Token], _ counts: WordCounts) -> Bool {
    if isFunctionWord.isEmpty || counts.plainWords < LanguageTest.fewestWords { return true }
    let wanted = counts.plainWords * LanguageTest.smallestShare
    let wordOnly: TokenClass = [.word, .clitic]
    return tokens.withUnsafeBufferPointer { tokens in
      isFunctionWord.withUnsafeBytes { isFunctionWord in
        var found = 0
        var at = 0
        // Three words in ten and more are function words, so that less than half of a text tells.
        while at < tokens.count {
          let end = min(at + LanguageTest.step, tokens.count)
          while at < end {
            let id = Int(tokens[at].word)
            let isPlain = tokens[at].classes.rawValue & wordOnly.rawValue == TokenClass.word.rawValue
            // Word 0 is unknown.
            if isPlain, id < isFunctionWord.count { found += Int(isFunctionWord[id] & 1) }
            at += 1
          }
          if found * 100 >= wanted { return true }
        }
        return false
      }
    }
  }
}
