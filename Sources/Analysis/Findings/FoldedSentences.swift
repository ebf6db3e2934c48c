import TextCore

/// The sentences of a document in the form fingerprints look at, each folded once, when it is asked for.
struct FoldedSentences {
  private let text: TokenizedText
  private var folded: [Int32: [UInt8]] = [:]
  /// The sentence asked for last: findings come in order.
  private var last: (sentence: Int32, bytes: [UInt8]) = (-1, [])

  init(_ text: TokenizedText) { self.text = text }

  /// The folded bytes of the sentence of a token.
  mutating func sentence(ofToken token: Int) -> [UInt8] {
    let sentence = text.sentenceOfToken[token]
    if sentence == last.sentence { return last.bytes }
    if let known = folded[sentence] {
      last = (sentence, known)
      return known
    }
    let bytes = bytes(text.sentences[Int(sentence)].span)
    folded[sentence] = bytes
    last = (sentence, bytes)
    return bytes
  }

  private func bytes(_ span: TextSpan) -> [UInt8] {
    var out: [UInt8] = []
    text.document.text.withUnsafeBufferPointer { bytes in
      FoldedText.append(UnsafeBufferPointer(rebasing: bytes[span.range]), to: &out)
    }
    return out
  }
}
