public import TextCore

/// One document under the rules: lexicon entries, marks and matches found in it so far.
///
/// Confined to one document and one task. Marks come first, stratum by stratum (`setMark`, `findMarks`), then
/// voices, then the matches of rules; a mark found later does not change what was found before.
public struct DocumentScan: Sendable {
  let input: ScanInput

  /// Steps the machine has taken; for tests of linear growth.
  public internal(set) var steps = 0
  /// True once a budget of `EngineLimits` was hit: something may be missing.
  public internal(set) var isIncomplete: Bool

  // Marks: all spans in one array, for each mark where its own stand.
  var markSpans: [TokenSpan] = []
  var markRanges: [Range<Int32>]
  var voices: [Voice] = []
  var matchCount = 0

  // Scratch, kept between calls.
  var memo: [MemoEntry]
  var stack: [Frame]
  var stamp: UInt32 = 0
  var pending: [(pc: Int, position: Int)] = []
  var contexts = ContextMemory()
  var neighbourhood: Neighbourhood?

  /// Finds the lexicon entries and anchors of a document in one pass over its tokens.
  public init(matcher: Matcher, text: TokenizedText) {
    self.init(matcher: matcher, text: text, memoEntries: EngineLimits.memoEntries)
  }

  /// The same with a smaller memory, for tests of what does not fit in it.
  init(matcher: Matcher, text: TokenizedText, memoEntries: Int) {
    input = ScanInput(text: text, tables: matcher.tables)
    isIncomplete = input.isIncomplete || matcher.tables.hasUnrunnablePattern
    markRanges = Array(repeating: 0..<0, count: matcher.tables.rules.marks.count)
    let longest = text.sentences.reduce(0) { max($0, $1.tokens.count) }
    let wanted = matcher.tables.program.mostSlots * (longest + 1)
    let fewest = matcher.tables.program.mostSlots
    memo = Array(repeating: MemoEntry(), count: max(min(wanted, memoEntries), fewest, 1))
    let frame = Frame(pc: 0, position: 0, memo: 0, gaps: 0, cursor: 0, best: 0, choice: 0)
    stack = Array(repeating: frame, count: matcher.tables.program.mostSlots + 1)
  }

  /// The document.
  public var text: TokenizedText { input.text }

  var tables: MatcherTables { input.tables }

  /// Gives the voice of every token; without it every token is the outlet's own.
  public mutating func setVoices(_ voices: [Voice]) { self.voices = voices }

  /// The voice of a token.
  func voice(ofToken token: Int) -> Voice { token < voices.count ? voices[token] : .own }

  /// All tokens of the document.
  var wholeDocument: TokenSpan { TokenSpan(0, text.tokens.count) }
}
