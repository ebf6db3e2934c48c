internal import TextCore

/// Who speaks in block quotations that a line of their own signs: "— Jane Roe, chair of the board".
extension ReadingBuilder {
  /// Small words and marks before the name in such a line.
  private static let maxBefore = 4

  /// Gives the block quotations above a signature to the one it names, whoever spoke before; linear in their number.
  mutating func speakSigned() {
    for index in reading.quotations.indices
    where reading.quotations[index].form == .block && reading.quotations[index].isSignature {
      guard let name = signer(ofBlock: index),
        let speaker = resolver.entry(for: name, syntax.profile(name, model: model))
      else { continue }
      var block = self.block(of: index)
      var quotation = index - 1
      while quotation >= 0, reading.quotations[quotation].form == .block,
        !reading.quotations[quotation].isSignature, self.block(of: quotation) == block - 1
      {
        reading.quotations[quotation].speaker = speaker
        block -= 1
        quotation -= 1
      }
      reading.quotations[index].speaker = nil
    }
  }

  private func block(of quotation: Int) -> Int {
    let token = Int(reading.quotations[quotation].tokens.start)
    return syntax.units.index(ofToken: token).map { syntax.block($0) } ?? -1
  }

  /// The phrase that opens the line, without dashes, "by" and the like.
  private func signer(ofBlock index: Int) -> Span? {
    let tokens = reading.quotations[index].tokens
    guard !tokens.isEmpty, var first = syntax.units.index(ofToken: Int(tokens.start)),
      let last = syntax.units.index(ofToken: Int(tokens.end) - 1)
    else { return nil }
    for _ in 0..<ReadingBuilder.maxBefore where first < last {
      guard syntax.cls(first) == .punctuation || syntax.cls(first) == .preposition else { break }
      first += 1
    }
    guard syntax.cls(first) != .punctuation else { return nil }
    let end = syntax.phraseRight(first, high: last + 1) ?? last + 1
    return Span(first, end)
  }
}
