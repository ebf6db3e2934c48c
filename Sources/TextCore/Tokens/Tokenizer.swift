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
  private let tables: TokenizerTables

  /// Makes a tokenizer.
  public init(vocabulary: Vocabulary, abbreviations: Abbreviations) {
    tables = TokenizerTables(vocabulary: vocabulary, abbreviations: abbreviations)
  }

  /// The words that have ids.
  public var vocabulary: Vocabulary { tables.vocabulary }
  /// The abbreviations and sentence words of the language.
  public var abbreviations: Abbreviations { tables.abbreviations }

  /// The tokens and sentences of a document: of the bodies of its blocks, chrome left out.
  ///
  /// Linear in the bytes of the text.
  public func tokenize(_ document: Document) -> TokenizedText {
    var workspace = TokenizerWorkspace()
    return tokenize(document, &workspace)
  }

  /// The same, in room that was used before.
  public func tokenize(
    _ document: consuming Document, _ workspace: inout TokenizerWorkspace
  ) -> TokenizedText {
    let blocks = document.blocks
    let longest = blocks.reduce(0) { max($0, $1.body.range.count) }
    var sentences: [Sentence] = []
    sentences.reserveCapacity(document.text.count / Tokenizer.bytesPerSentence + blocks.count)
    let tokens = scan(document.text, longest: longest, &workspace) { scanner in
      sentences.removeAll(keepingCapacity: true)
      let splitter = SentenceSplitter(bytes: scanner.text, abbreviations: scanner.abbreviations)
      for index in blocks.indices where blocks[index].kind != .chrome {
        let (first, firstBreak) = (scanner.tokens.count, scanner.tokens.breakCount)
        scanner.scan(blocks[index].body.range)
        splitter.split(scanner.tokens, from: first, breaks: firstBreak, block: index, into: &sentences)
      }
    }
    return TokenizedText(document: document, tokens: tokens, sentences: sentences)
  }

  /// The tokens of a literal: a word of a rule, an entry of a lexicon.
  ///
  /// Offsets count from the start of `text`; ids are those of this tokenizer's vocabulary.
  public func tokens(of text: [UInt8], range: Range<Int>) -> [Token] {
    var workspace = TokenizerWorkspace()
    return scan(text, longest: text.count, &workspace) { $0.scan(range) }
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

  /// The folded words whose ids tokens of other letters have, too: `n't` that of "not", `ca` before it that of "can".
  public static let stoodFor: [[UInt8]] = Clitic.shortened.map(\.full) + [Clitic.negation]

  /// Bytes of text for which room for one token is set aside at first. Prose has more than five.
  private static let bytesPerToken = 4
  /// The same for one sentence; prose has about a hundred.
  private static let bytesPerSentence = 64
  /// Room that even the shortest text gets, in tokens.
  private static let leastTokens = 64

  /// Runs `body` on a scanner for a text; twice if the text has more tokens than prose of its size.
  ///
  /// - Parameter longest: no range longer than this is scanned, in bytes.
  private func scan(
    _ text: [UInt8], longest: Int, _ workspace: inout TokenizerWorkspace,
    _ body: (inout TokenScanner) -> Void
  ) -> [Token] {
    let usual = text.count / Tokenizer.bytesPerToken + Tokenizer.leastTokens
    // No token is shorter than a byte.
    for capacity in [usual, text.count] {
      workspace.prepare(longest: longest, tokens: capacity)
      var isOverfull = false
      let tokens = [Token](capacity: capacity) { memory in
        let count: Int
        (count, isOverfull) = scan(text, into: memory, &workspace, body)
        return count
      }
      if !isOverfull { return tokens }
    }
    return []
  }

  /// Writes the tokens of a text; returns their number, and whether there was no room for all.
  private func scan(
    _ text: [UInt8], into memory: UnsafeMutableBufferPointer<Token>, _ workspace: inout TokenizerWorkspace,
    _ body: (inout TokenScanner) -> Void
  ) -> (count: Int, isOverfull: Bool) {
    text.withUnsafeBufferPointer { bytes in
      tables.withPointers { tables in
        workspace.withPointers { scratch in
          var scanner = TokenScanner(bytes, tables, scratch, TokenList(memory, breaks: scratch.breaks))
          body(&scanner)
          scanner.pending.settle(scanner.tokens)
          return (scanner.tokens.count, scanner.tokens.isOverfull)
        }
      } ?? (0, false)
    }
  }
}
