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
    self.document = document
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
  }

  /// For each token the sentence that holds it, 0 where none does.
  private static func owners(of count: Int, _ sentences: [Sentence]) -> [Int32] {
    // An array that grows where it lies: one of a given size asks the runtime for its type.
    var owners: [Int32] = []
    owners.reserveCapacity(count)
    for (index, sentence) in sentences.enumerated() {
      let tokens = sentence.tokens.range.clamped(to: 0..<count)
      while owners.count < tokens.lowerBound { owners.append(0) }
      for token in tokens.lowerBound..<min(tokens.upperBound, owners.count) { owners[token] = Int32(index) }
      if owners.count < tokens.upperBound {
        owners.append(contentsOf: repeatElement(Int32(index), count: tokens.upperBound - owners.count))
      }
    }
    while owners.count < count { owners.append(0) }
    return owners
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
