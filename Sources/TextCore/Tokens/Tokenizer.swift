/// Cuts text into tokens and sentences and gives each token its id in a vocabulary.
///
/// Decisions that patterns can see: an unspaced hyphen or en dash between words or numbers is no token but `joined`
/// on the next one ("5-10", "2019–20"); a hyphen with white space on both sides, two or more hyphens, and every
/// other en or em dash are a dash, which folds to `—` and breaks clauses. An apostrophe between letters that
/// begins no clitic belongs to the word ("O'Brien"); behind a plural it is a clitic token of its own. Two or more
/// stops, or three and more with single spaces, are one ellipsis. An abbreviation holds its stop ("U.S." folds to
/// `u.s.`) also where the sentence ends with it. Soft hyphens and zero-width characters weigh nothing; a combining
/// mark without a letter is left out. The id of `n't` is that of "not"; `ca`, `wo` and `sha` before it have those
/// of "can", "will" and "shall".
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
    var workspace = TokenizerWorkspace()
    return tokenize(document, &workspace)
  }

  /// The same, in room that was used before.
  public func tokenize(_ document: Document, _ workspace: inout TokenizerWorkspace) -> TokenizedText {
    var sentences: [Sentence] = []
    let tokens = withScanner(document.text) { scanner in
      sentences.removeAll()
      let splitter = SentenceSplitter(bytes: scanner.text, abbreviations: abbreviations.tables)
      for (index, block) in document.blocks.enumerated() where block.kind != .chrome {
        let (first, firstBreak) = (scanner.tokens.count, scanner.tokens.breakCount)
        scanner.scan(block.body.range)
        splitter.split(scanner.tokens, from: first, breaks: firstBreak, block: index, into: &sentences)
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

  /// Bytes of text for which room for one token is set aside at first. Prose has more than five.
  private static let bytesPerToken = 4
  /// Room that even the shortest text gets, in tokens.
  private static let leastTokens = 64

  /// Runs `body` on a scanner for a text; twice if the text has more tokens than prose of its size.
  private func withScanner(_ text: [UInt8], _ body: (inout TokenScanner) -> Void) -> [Token] {
    let usual = text.count / Tokenizer.bytesPerToken + Tokenizer.leastTokens
    if let tokens = tokens(of: text, capacity: usual, body) { return tokens }
    // No token is shorter than a byte.
    return tokens(of: text, capacity: text.count, body) ?? []
  }

  /// Nil if the text has more tokens than `capacity`.
  private func tokens(
    of text: [UInt8], capacity: Int, _ body: (inout TokenScanner) -> Void
  ) -> [Token]? {
    var isOverfull = false
    let tokens = [Token](unsafeUninitializedCapacity: capacity) { memory, count in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: capacity) { breaks in
        let list = TokenList(UnsafeMutableBufferPointer(rebasing: memory[..<capacity]), breaks: breaks)
        let filled = scan(text, into: list, body)
        count = filled.count
        isOverfull = filled.isOverfull
      }
    }
    return isOverfull ? nil : tokens
  }

  /// The list with the tokens of a text.
  private func scan(
    _ text: [UInt8], into list: TokenList, _ body: (inout TokenScanner) -> Void
  ) -> TokenList {
    var list = list
    text.withUnsafeBufferPointer { bytes in
      withTables { kinds, plainClasses, marks, vocabulary in
        ByteMap.with(bytes) { map in
          PendingWords.with { pending in
            var scanner = TokenScanner(
              text: bytes, bytes: bytes, kinds: kinds, vocabulary: vocabulary,
              abbreviations: abbreviations.tables, marks: marks, plainClasses: plainClasses, map: map,
              pending: pending, tokens: list)
            body(&scanner)
            scanner.pending.settle(scanner.tokens, vocabulary)
            list = scanner.tokens
          }
        }
      }
    }
    return list
  }

  /// Calls `body` with the tables as pointers.
  private func withTables(
    _ body: (UnsafePointer<UInt8>, UnsafePointer<UInt32>, UnsafePointer<UInt32>, VocabularyView) -> Void
  ) {
    ByteKind.table.withUnsafeBufferPointer { kinds in
      PlainClasses.table.withUnsafeBufferPointer { plainClasses in
        marks.withUnsafeBufferPointer { marks in
          vocabulary.withView { vocabulary in
            guard let kinds = kinds.baseAddress, let plainClasses = plainClasses.baseAddress,
              let marks = marks.baseAddress
            else { return }
            body(kinds, plainClasses, marks, vocabulary)
          }
        }
      }
    }
  }
}
