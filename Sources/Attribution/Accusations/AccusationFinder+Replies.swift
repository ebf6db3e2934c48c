internal import TextCore

extension AccusationFinder {
  /// Sentences behind an accusation in which a reply is taken for the reply to it.
  static let replyReach: Int32 = 2

  /// Marks the accusations whose accused is heard in the document.
  ///
  /// Heard is who is named beside a word of reply ("denies", "did not respond"), who speaks anywhere in the text, a
  /// state whose government does, and whoever is accused up to two sentences before a word of reply.
  func addReplies(_ out: inout [Accusation], _ replies: [TokenSpan]) {
    guard !out.isEmpty else { return }
    let sentences = replySentences(replies)
    var words = self.words(of: sentences)
    var countries: Set<String> = []
    for source in reading.sources where source.statements > 0 {
      for mention in source.mentions { insertNames(mention, into: &words) }
      for word in source.name.utf8.split(separator: UInt8(ascii: " ")) where isCapital(word) {
        words.insert(WordHash.of(word))
      }
      if let country = source.country { countries.insert(country) }
    }
    for index in out.indices {
      guard let accused = out[index].accusedTokens else { continue }
      let sentence = syntax.text.sentenceOfToken[Int(out[index].tokens.start)]
      out[index].hasReply =
        sentences.contains { $0 >= sentence && $0 - sentence <= Self.replyReach }
        || isHeard(accused, name: out[index].accused, words: words, countries: countries)
    }
  }

  private func replySentences(_ replies: [TokenSpan]) -> [Int32] {
    var out: [Int32] = []
    for reply in replies where Int(reply.start) < syntax.text.sentenceOfToken.count {
      let sentence = syntax.text.sentenceOfToken[Int(reply.start)]
      if out.last != sentence { out.append(sentence) }
    }
    return out
  }

  private func words(of sentences: [Int32]) -> Set<UInt64> {
    var words: Set<UInt64> = []
    for sentence in sentences { insertNames(syntax.text.sentences[Int(sentence)].tokens, into: &words) }
    return words
  }

  private func insertNames(_ span: TokenSpan, into words: inout Set<UInt64>) {
    for token in span.range where syntax.text.tokens[token].classes.contains(.capitalised) {
      words.insert(WordHash.of(syntax.text.tokens[token], syntax.text.document.text))
    }
  }

  private func isHeard(_ accused: TokenSpan, name: String?, words: Set<UInt64>, countries: Set<String>)
    -> Bool
  {
    let names = (name ?? "").utf8.split(separator: UInt8(ascii: " ")).filter(isCapital)
    if names.contains(where: { words.contains(WordHash.of($0)) }) { return true }
    guard !countries.isEmpty else { return false }
    return accused.range.contains { token in
      guard let unit = unitOf(token), let place = model.places.match(syntax, unit) else { return false }
      return countries.contains(place.country)
    }
  }

  private func isCapital(_ word: Substring.UTF8View.SubSequence) -> Bool {
    guard let first = word.first else { return false }
    return first > 64 && first < 91 || first > 127
  }
}
