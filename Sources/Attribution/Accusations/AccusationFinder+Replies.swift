internal import TextCore

extension AccusationFinder {
  /// Sentences behind an accusation in which a reply is taken for the reply to it.
  static let replyReach: Int32 = 2

  /// Marks the accusations whose accused is heard in the document.
  ///
  /// Heard is who is named beside a word of reply ("denies", "did not respond"), who speaks anywhere in the text, a
  /// state whose government does, and whoever is accused up to two sentences before a word of reply. Who is only
  /// described ("the treasurer", "management") may be named later or be spoken for: any reply is taken for theirs.
  func addReplies(_ out: inout [Accusation], _ replies: [TokenSpan]) {
    let sentences = replySentences(replies)
    // Who is heard is asked for where the sentences do not tell.
    var heard: Heard?
    for index in out.indices {
      guard let accused = out[index].accusedTokens else { continue }
      let sentence = syntax.text.sentenceOfToken[Int(out[index].tokens.start)]
      // The first reply in the sentence or behind it is the nearest one.
      let next = sentences.indices.partitionPoint { sentences[$0] < sentence }
      if next < sentences.count, sentences[next] - sentence <= Self.replyReach {
        out[index].hasReply = true
        continue
      }
      let all = heard ?? self.heard(sentences)
      heard = all
      out[index].hasReply =
        isHeard(accused, name: out[index].accused, all)
        || (isDescribed(accused) && (all.hasSpokesperson || sentences.contains { $0 >= sentence }))
    }
  }

  /// Who is heard in a document.
  private struct Heard {
    /// Hashes of the words of names, ascending.
    var words: [UInt64] = []
    /// Countries of sources that say something.
    var countries: [String] = []
    /// True where somebody speaks for somebody else.
    var hasSpokesperson = false

    func holds(_ word: UInt64) -> Bool {
      let place = words.indices.partitionPoint { words[$0] < word }
      return place < words.count && words[place] == word
    }
  }

  private func heard(_ sentences: [Int32]) -> Heard {
    var heard = Heard()
    for sentence in sentences { addNames(syntax.text.sentences[Int(sentence)].tokens, to: &heard.words) }
    for index in reading.sources.indices where reading.sources[index].statements > 0 {
      for mention in reading.sources[index].mentions {
        addNames(mention, to: &heard.words)
        heard.hasSpokesperson = heard.hasSpokesperson || isSpokesperson(mention)
      }
      forEachName(in: reading.sources[index].name) {
        heard.words.append($0)
        return false
      }
      if let country = reading.sources[index].country, !heard.countries.contains(country) {
        heard.countries.append(country)
      }
    }
    heard.words.sort()
    return heard
  }

  /// The sentences that hold words of reply, ascending.
  private func replySentences(_ replies: [TokenSpan]) -> [Int32] {
    var out: [Int32] = []
    for reply in replies where Int(reply.start) < syntax.text.sentenceOfToken.count {
      let sentence = syntax.text.sentenceOfToken[Int(reply.start)]
      if out.last != sentence { out.append(sentence) }
    }
    return out
  }

  private func addNames(_ span: TokenSpan, to words: inout [UInt64]) {
    for token in span.range where syntax.text.tokens[token].classes.contains(.capitalised) {
      words.append(WordHash.of(syntax.text.tokens[token], syntax.text.document.text))
    }
  }

  private func isSpokesperson(_ source: TokenSpan) -> Bool {
    source.range.contains { token in
      unitOf(token).map { model.accusations.kind(syntax.units[$0].word) == .spokesperson } ?? false
    }
  }

  /// No name, but an office or a body.
  private func isDescribed(_ accused: TokenSpan) -> Bool {
    guard let first = unitOf(Int(accused.start)), let last = unitOf(Int(accused.end) - 1), first <= last
    else {
      return false
    }
    return syntax.profile(Span(first, last + 1), model: model).shape == .commonNoun
  }

  private func isHeard(_ accused: TokenSpan, name: String?, _ heard: Heard) -> Bool {
    if let name, forEachName(in: name, { heard.holds($0) }) { return true }
    guard !heard.countries.isEmpty else { return false }
    return accused.range.contains { token in
      guard let unit = unitOf(token), let place = model.places.match(syntax, unit) else { return false }
      return heard.countries.contains(place.country)
    }
  }

  /// Calls `body` with the hash of each word with a capital until it says true; whether it did.
  @discardableResult
  private func forEachName(in text: String, _ body: (UInt64) -> Bool) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: " ") { end += 1 }
        if end > start, bytes[start] > 64 && bytes[start] < 91 || bytes[start] > 127,
          body(WordHash.of(UnsafeBufferPointer(rebasing: bytes[start..<end])))
        {
          return true
        }
        start = end + 1
      }
      return false
    }
  }
}
