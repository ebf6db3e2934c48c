/// Finds the sentences of a block from its tokens.
///
/// One forward pass; only terminators, their closing marks and abbreviations are looked at.
struct SentenceSplitter {
  let bytes: UnsafeBufferPointer<UInt8>
  let abbreviations: Abbreviations

  /// Makes a splitter for a text.
  init(bytes: UnsafeBufferPointer<UInt8>, abbreviations: Abbreviations) {
    self.bytes = bytes
    self.abbreviations = abbreviations
  }

  /// Appends the sentences of the tokens from `first` on, all of one block, and marks their first words.
  func split(_ tokens: inout [Token], from first: Int, block: Int, into sentences: inout [Sentence]) {
    var start = first
    var i = first
    while i < tokens.count {
      let classes = tokens[i].classes
      guard !classes.isDisjoint(with: [.terminator, .abbreviation]) else {
        i += 1
        continue
      }
      var next = i + 1
      while next < tokens.count, !tokens[next].classes.contains(.spaceBefore), isCloser(tokens[next]) {
        next += 1
      }
      if next < tokens.count, isBoundary(tokens, i, next, start) {
        close(&tokens, start, next, block, &sentences)
        start = next
      }
      i = next
    }
    if start < tokens.count { close(&tokens, start, tokens.count, block, &sentences) }
  }

  private func close(
    _ tokens: inout [Token], _ start: Int, _ end: Int, _ block: Int, _ sentences: inout [Sentence]
  ) {
    var word = start
    while word < end, tokens[word].classes.isDisjoint(with: [.word, .number, .url]) { word += 1 }
    if word < end { tokens[word].classes.insert(.sentenceStart) }
    sentences.append(
      Sentence(
        tokens: TokenSpan(start, end),
        span: TextSpan(Int(tokens[start].start), Int(tokens[end - 1].end)), block: block))
  }

  /// What belongs to the sentence that a terminator before it ends.
  private func isCloser(_ token: Token) -> Bool {
    if token.classes.contains(.terminator) || token.classes.contains(.closesQuotation) { return true }
    if token.classes.contains(.quotationMark), !token.classes.contains(.opensQuotation) { return true }
    let byte = bytes[Int(token.start)]
    return token.end == token.start + 1 && (byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]"))
  }

  private func isBoundary(_ tokens: [Token], _ stop: Int, _ next: Int, _ start: Int) -> Bool {
    let token = tokens[stop]
    guard tokens[next].classes.contains(.spaceBefore) else { return false }
    var word = next
    while word < tokens.count, tokens[word].classes.isDisjoint(with: [.word, .number, .url]) { word += 1 }
    guard word < tokens.count else { return false }
    let after = tokens[word]
    guard !after.classes.isDisjoint(with: [.capitalised, .number]) else { return false }
    if token.classes.contains(.abbreviation) {
      let kind = abbreviations.kind(of: slice(token))
      if kind.contains(.neverFinal) { return false }
      return abbreviations.isStarter(slice(after))
    }
    if stop == start + 1, tokens[start].classes.contains(.number) { return false }
    return true
  }

  private func slice(_ token: Token) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)])
  }
}
