/// A document cut into tokens and sentences: what rules and attribution look at.
///
/// Never changes; a reference, because every stage keeps the whole of it.
public final class TokenizedText: Sendable {
  /// The document.
  public let document: Document
  /// Its tokens in order; those of chrome and of cut datelines are left out.
  public let tokens: [Token]
  /// Its sentences in order; every token belongs to exactly one.
  public let sentences: [Sentence]
  /// For each token the index of its sentence.
  public let sentenceOfToken: [Int32]
  /// For each block the range of its sentences (empty for chrome).
  public let sentencesOfBlock: [Range<Int>]
  /// For each block the section it belongs to.
  public let sectionOfBlock: [Section]

  /// Makes a tokenised text; the tables are derived from tokens and sentences.
  public init(document: Document, tokens: [Token], sentences: [Sentence]) {
    self.tokens = tokens
    self.sentences = sentences
    self.sentenceOfToken = TokenizedText.owners(of: tokens.count, sentences)
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(document.blocks.count)
    for _ in document.blocks { ranges.append(0..<0) }
    for (index, sentence) in sentences.enumerated() {
      let block = Int(sentence.block)
      ranges[block] = ranges[block].isEmpty ? index..<index + 1 : ranges[block].lowerBound..<index + 1
    }
    self.sentencesOfBlock = ranges
    let first = document.blocks.firstIndex {
      $0.kind == .paragraph || $0.kind == .blockQuote || $0.kind == .listItem
    }
    self.sectionOfBlock = document.blocks.enumerated().map { index, block in
      switch block.kind {
      case .headline: .headline
      case .standfirst: .lead
      case .caption: .caption
      case .paragraph, .listItem, .blockQuote, .chrome: index == first ? .lead : .body
      case .heading: .body
      }
    }
    // The last use: a document handed over is not copied.
    self.document = document
  }

  /// For each token the index of its sentence; 0 for one that stands in none.
  private static func owners(of tokens: Int, _ sentences: [Sentence]) -> [Int32] {
    [Int32](capacity: tokens) { memory in
      guard let owners = memory.baseAddress else { return 0 }
      var count = 0
      for (index, sentence) in sentences.enumerated() {
        // Sentences stand in order; what is left out between them is filled.
        let start = min(max(Int(sentence.tokens.start), count), tokens)
        let end = min(max(Int(sentence.tokens.end), start), tokens)
        (owners + count).initialize(repeating: 0, count: start - count)
        (owners + start).initialize(repeating: Int32(truncatingIfNeeded: index), count: end - start)
        count = end
      }
      (owners + count).initialize(repeating: 0, count: tokens - count)
      return tokens
    }
  }

  /// The bytes from the first to the last token of a span.
  public func textSpan(_ span: TokenSpan) -> TextSpan {
    guard !span.isEmpty else {
      let at = Int(span.start) < tokens.count ? Int(tokens[Int(span.start)].start) : document.text.count
      return TextSpan(at, at)
    }
    return TextSpan(Int(tokens[Int(span.start)].start), Int(tokens[Int(span.end) - 1].end))
  }

  /// The words of a token span as written.
  public func string(_ span: TokenSpan) -> String { document.string(textSpan(span)) }

  /// The section of a token.
  public func section(ofToken token: Int) -> Section {
    sectionOfBlock[Int(sentences[Int(sentenceOfToken[token])].block)]
  }
}
