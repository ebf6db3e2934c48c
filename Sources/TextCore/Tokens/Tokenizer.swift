/// Cuts text into tokens and sentences and gives each token its id in a vocabulary.
public struct Tokenizer: Sendable {
  /// The words that have ids.
  public let vocabulary: Vocabulary
  /// The abbreviations and sentence words of the language.
  public let abbreviations: Abbreviations
  private let marks: [UInt32]

  /// Makes a tokenizer.
  public init(vocabulary: Vocabulary, abbreviations: Abbreviations) {
    self.vocabulary = vocabulary
    self.abbreviations = abbreviations
    marks = MarkIDs.table(vocabulary)
  }

  /// The tokens and sentences of a document: of the bodies of its blocks, chrome left out.
  ///
  /// Linear in the bytes of the text.
  public func tokenize(_ document: Document) -> TokenizedText {
    var sentences: [Sentence] = []
    let tokens = withScanner(document.text) { scanner in
      scanner.tokens.reserveCapacity(document.text.count / 5)
      let splitter = SentenceSplitter(bytes: scanner.text, abbreviations: abbreviations.tables)
      for (index, block) in document.blocks.enumerated() where block.kind != .chrome {
        let first = scanner.tokens.count
        scanner.scan(block.body.range)
        splitter.split(&scanner.tokens, from: first, block: index, into: &sentences)
      }
    }
    return TokenizedText(document: document, tokens: tokens, sentences: sentences)
  }

  /// The tokens of a literal: a word of a rule, an entry of a lexicon.
  ///
  /// Offsets count from the start of `text`; ids are those of this tokenizer's vocabulary.
  public func tokens(of text: [UInt8], range: Range<Int>) -> [Token] {
    withScanner(text) { $0.scan(range) }
  }

  /// The folded form by which a token of `text` is looked up in the vocabulary.
  ///
  /// `n't` gives "not", `ca` before `n't` gives "can", every dash gives an em dash; what this returns for the
  /// tokens of a literal is what the vocabulary has to hold.
  public func form(of token: Token, in text: [UInt8]) -> [UInt8] {
    let start = min(Int(token.start), text.count)
    let end = max(start, min(Int(token.end), text.count))
    return text.withUnsafeBufferPointer { bytes in
      let own = UnsafeBufferPointer(rebasing: bytes[start..<end])
      let folded = Folding.fold(own)
      if token.classes.contains(.clitic), folded == Clitic.writtenNegation { return Clitic.negation }
      if token.classes.isSuperset(of: [.punctuation, .clauseBreak]), folded == [UInt8(ascii: "-")] {
        return Folding.dash
      }
      if Clitic.negationFollows(bytes, at: end), let full = Clitic.full(own) { return full }
      return folded
    }
  }

  private func withScanner(_ text: [UInt8], _ body: (inout TokenScanner) -> Void) -> [Token] {
    let tokens = text.withUnsafeBufferPointer { bytes in
      ByteKind.table.withUnsafeBufferPointer { kinds in
        marks.withUnsafeBufferPointer { marks in
          vocabulary.withView { vocabulary -> [Token] in
            guard let kinds = kinds.baseAddress, let marks = marks.baseAddress else { return [] }
            var scanner = TokenScanner(
              text: bytes, bytes: bytes, kinds: kinds, vocabulary: vocabulary,
              abbreviations: abbreviations.tables,
              marks: marks)
            body(&scanner)
            return scanner.tokens
          }
        }
      }
    }
    return tokens ?? []
  }
}
