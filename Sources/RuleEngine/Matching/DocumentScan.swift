public import TextCore

/// One document under the rules: lexicon entries, marks and matches found in it so far.
///
/// Confined to one document and one task. Marks come first, stratum by stratum (`setMark`, `findMarks`), then
/// voices, then the matches of rules; a mark found later does not change what was found before.
public struct DocumentScan: Sendable {
  let input: ScanInput

  /// What machines have found and remembered so far.
  var state = MachineState()

  /// Steps the machine has taken; for tests of linear growth.
  public var steps: Int { state.steps }
  /// True once a budget of `EngineLimits` was hit: something may be missing.
  public var isIncomplete: Bool { state.isIncomplete }

  /// Finds the lexicon entries and anchors of a document in one pass over its tokens.
  public init(matcher: Matcher, text: TokenizedText) {
    self.init(matcher: matcher, text: text, memoEntries: EngineLimits.memoEntries)
  }

  /// The same, in room another document left behind.
  public init(matcher: Matcher, text: TokenizedText, workspace: inout ScanWorkspace) {
    self.init(matcher: matcher, text: text, memoEntries: EngineLimits.memoEntries)
  }

  /// Leaves the room to the next document; nothing can be asked any more.
  public mutating func leave(to workspace: inout ScanWorkspace) {}

  /// The same with a smaller memory, for tests of what does not fit in it.
  init(matcher: Matcher, text: TokenizedText, memoEntries: Int) {
    input = ScanInput(text: text, tables: matcher.tables)
    state.isIncomplete = input.isIncomplete || matcher.tables.hasUnrunnablePattern
    state.markRanges = Array(repeating: 0..<0, count: matcher.tables.rules.marks.count)
    state.testRanges = Array(repeating: TestPlaces.unknown, count: matcher.tables.tests.lists.count)
    let longest = text.sentences.reduce(0) { max($0, $1.tokens.count) }
    let wanted = matcher.tables.program.mostSlots * (longest + 1)
    let fewest = matcher.tables.program.mostSlots
    state.memo = Array(repeating: MemoEntry(), count: max(min(wanted, memoEntries), fewest, 1))
    let frame = Frame(pc: 0, position: 0, memo: 0, gaps: 0, cursor: 0, best: 0, choice: 0)
    state.stack = Array(repeating: frame, count: matcher.tables.program.mostSlots + 1)
  }

  /// The document.
  public var text: TokenizedText { input.text }

  var tables: MatcherTables { input.tables }

  /// Gives the voice of every token; without it every token is the outlet's own.
  public mutating func setVoices(_ voices: [Voice]) { state.voices = voices }

  /// All tokens of the document.
  var wholeDocument: TokenSpan { TokenSpan(0, text.tokens.count) }
}
