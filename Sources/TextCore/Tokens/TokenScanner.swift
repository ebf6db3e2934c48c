/// One forward scan over the bytes of a block that appends its tokens.
///
/// Linear in the bytes: every look ahead or back is bounded by a constant or cached. Methods that change nothing are
/// `mutating`, too: the others are handed a copy of all of it.
struct TokenScanner {
  /// The whole text; offsets of tokens count from its start.
  let text: UnsafeBufferPointer<UInt8>
  /// The text up to the end of the block, so that no scalar is read across it.
  var bytes: UnsafeBufferPointer<UInt8>
  /// The table of byte kinds.
  let kinds: UnsafePointer<UInt8>
  /// The words that have ids, and whatever is not needed for every token.
  let tables: UnsafePointer<ScannerTables>
  /// The abbreviations and sentence words.
  let abbreviations: AbbreviationTables
  /// The ids of `MarkIDs`.
  let marks: UnsafePointer<UInt32>
  /// The bytes from which sixteen cannot be read begin here.
  let unreadable: Int
  /// Where words and marks of the block stand.
  var cuts: PlainCuts
  /// The next of the runs of `cuts`, and of its other bytes.
  var run = 0
  var other = 0
  /// Words whose ids are looked up later.
  var pending: PendingWords

  /// The tokens so far.
  var tokens: TokenList
  /// Next byte to look at.
  var at = 0
  /// End of the block.
  var high = 0
  /// Classes the next token has from what stands before it: `spaceBefore`, `joined`.
  var flags: UInt32 = 0
  /// Index of the first token of the block.
  var first = 0
  /// A single quotation mark has been opened in this block and not closed.
  var singleOpen = false
  /// The same of a double one.
  var doubleOpen = false
  /// Where the next apostrophe that may close a quotation stands; below `at` if not known.
  var nextCloser = -1

  init(
    _ text: UnsafeBufferPointer<UInt8>, _ tables: UnsafePointer<ScannerTables>, _ scratch: ScannerScratch,
    _ tokens: TokenList
  ) {
    self.text = text
    bytes = text
    self.tables = tables
    kinds = tables.pointee.kinds
    abbreviations = tables.pointee.abbreviations
    marks = tables.pointee.marks
    unreadable = max(0, text.count - WordKey.readSize + 1)
    cuts = PlainCuts(runs: scratch.runs, others: scratch.others)
    pending = PendingWords(tables, scratch.pending)
    self.tokens = tokens
  }

  /// Appends the tokens of a range of the text.
  mutating func scan(_ range: Range<Int>) {
    at = min(max(range.lowerBound, 0), text.count)
    high = max(at, min(range.upperBound, text.count))
    bytes = UnsafeBufferPointer(start: text.baseAddress, count: high)
    flags = 0
    singleOpen = false
    doubleOpen = false
    nextCloser = -1
    first = tokens.count
    run = 0
    other = 0
    cuts.cut(text, at..<high)
    while at < high {
      scanPlain()
      guard at < high else { return }
      switch kinds[Int(bytes[at])] {
      case ByteKind.space:
        flags = TokenClass.spaceBefore.rawValue
        at += 1
      case ByteKind.lower, ByteKind.upper: scanWord(from: at, lettersFrom: at)
      case ByteKind.digit: scanNumber(from: at)
      case ByteKind.punctuation: scanPunctuation()
      default: scanBeyond()
      }
    }
  }

  /// Appends a token that ends at `end` and goes on behind it.
  @inline(__always)
  mutating func emit(_ start: Int, _ end: Int, _ word: UInt32, _ classes: TokenClass) {
    tokens.append(
      Token(start: start, end: end, word: word, classes: TokenClass(rawValue: classes.rawValue | flags)))
    flags = 0
    at = end
  }

  /// True if white space stands before `at`.
  @inline(__always) var spaced: Bool { flags & TokenClass.spaceBefore.rawValue != 0 }

  /// Appends a word or number that ends at `end`; its id is looked up later if it has a key.
  mutating func emitWord(_ start: Int, _ end: Int, _ classes: TokenClass) {
    guard let key = key(start, end) else {
      emit(start, end, id(start, end), classes)
      return
    }
    emit(start, end, 0, classes)
    guard !tokens.isOverfull else { return }
    if pending.room == 0 { pending.settle(tokens) }
    pending.add(key, token: tokens.count &- 1)
  }

  /// The vocabulary's id for the folded bytes of a range.
  mutating func id(_ start: Int, _ end: Int) -> UInt32 {
    if let key = key(start, end) { return tables.pointee.vocabulary.id(of: key) }
    let tables = tables
    return Folding.withForm(of: slice(start, end)) { tables.pointee.vocabulary.id(of: $0) }
  }

  /// The folded key of a range, if the range is short and its folding needs no more than ASCII and apostrophes.
  @inline(__always)
  private mutating func key(_ start: Int, _ end: Int) -> WordKey? {
    let count = end &- start
    guard count <= WordKey.capacity, count > 0, let base = text.baseAddress else { return nil }
    guard start &+ WordKey.readSize <= text.count else { return keyAtEnd(start, end) }
    let key = WordKey(at: UnsafeRawPointer(base + start), count: count)
    return key.isASCII ? key.folded : keyWithApostrophe(start, end)
  }

  /// The same of a range so near the end of the text that sixteen bytes cannot be read.
  private mutating func keyAtEnd(_ start: Int, _ end: Int) -> WordKey? {
    guard let key = WordKey(UnsafeBufferPointer(rebasing: text[start..<end])) else { return nil }
    return key.isASCII ? key.folded : keyWithApostrophe(start, end)
  }

  /// The folded key of a word of ASCII letters with one apostrophe U+2019 ("’s", "O’Brien"); nil for others.
  private mutating func keyWithApostrophe(_ start: Int, _ end: Int) -> WordKey? {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var count = 0
    var letters = 0
    var at = start
    while at < end {
      var byte = text[at]
      if byte == 0xE2, at &+ 2 < end, text[at &+ 1] == 0x80, text[at &+ 2] == 0x99, letters == count {
        byte = 0x27
        at &+= 3
      } else {
        byte |= 0x20
        guard byte >= 0x61, byte <= 0x7A else { return nil }
        letters &+= 1
        at &+= 1
      }
      let place = UInt64(truncatingIfNeeded: count &* 8)
      if count < 8 { low |= UInt64(byte) << place } else { high |= UInt64(byte) << (place &- 64) }
      count &+= 1
    }
    return letters > 0 ? WordKey(low: low, high: high, count: count) : nil
  }

  /// The byte at an offset, or 0 at and behind the end of the block.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 { offset < high ? bytes[offset] : 0 }

  /// The kind of the scalar at an offset; white space at and behind the end of the block.
  @inline(__always)
  func kind(_ offset: Int) -> ScalarKind {
    guard offset < high else { return .space }
    return ScalarKind(bytes.scalar(at: offset).value)
  }

  /// The kind of the scalar before an offset; white space at the start of the block.
  mutating func kindBefore(_ offset: Int, low: Int) -> ScalarKind {
    var at = offset - 1
    while at > low, bytes[at] & 0xC0 == 0x80 { at -= 1 }
    return at < low ? .space : ScalarKind(bytes.scalar(at: at).value)
  }

  /// Length in bytes of the apostrophe at an offset, or 0.
  @inline(__always)
  func apostrophe(_ offset: Int) -> Int {
    switch byte(offset) {
    case 0x27: 1
    case 0xE2: byte(offset + 1) == 0x80 && byte(offset + 2) == 0x99 ? 3 : 0
    case 0xCA: byte(offset + 1) == 0xBC ? 2 : 0
    default: 0
    }
  }

  /// The last token, if it ends at `offset` and is a word or a number.
  mutating func wordEnding(at offset: Int) -> Token? {
    guard tokens.count > first, let last = tokens.last, Int(last.end) == offset,
      !last.classes.isDisjoint(with: [.word, .number, .abbreviation])
    else { return nil }
    return last
  }
}
