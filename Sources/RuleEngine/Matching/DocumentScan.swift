public import TextCore

/// One document under the rules: lexicon entries, marks and matches found in it so far.
///
/// Confined to one document and one task. Marks come first, stratum by stratum (`setMark`, `findMarks`), then
/// voices, then the matches of rules; a mark found later does not change what was found before.
public struct DocumentScan: Sendable {
  let input: ScanInput

  /// What machines have found and remembered so far; shared by copies of a scan until one of them goes on.
  var memory: ScanMemory

  /// Steps the machine has taken; for tests of linear growth.
  public var steps: Int { memory.state.steps }
  /// True once a budget of `EngineLimits` was hit: something may be missing.
  public var isIncomplete: Bool { memory.state.isIncomplete }

  /// Finds the lexicon entries of a document, and what else its tokens tell, in one pass over them.
  public init(matcher: Matcher, text: TokenizedText) {
    self.init(matcher: matcher, text: text, memoEntries: EngineLimits.memoEntries)
  }

  /// The same, in room another document left behind.
  public init(matcher: Matcher, text: TokenizedText, workspace: inout ScanWorkspace) {
    // Nobody else may still ask for what was found in the other document.
    var memory = workspace.memory.take() ?? ScanMemory()
    if !isKnownUniquelyReferenced(&memory) { memory = ScanMemory() }
    self.init(matcher: matcher, text: text, memory: memory, memoEntries: EngineLimits.memoEntries)
  }

  /// Leaves the room to the next document, once this scan is gone.
  public mutating func leave(to workspace: inout ScanWorkspace) {
    if memory.bytes <= EngineLimits.keptBytes { workspace.memory = memory }
  }

  /// The same with a smaller memory, for tests of what does not fit in it.
  init(matcher: Matcher, text: TokenizedText, memoEntries: Int) {
    self.init(matcher: matcher, text: text, memory: ScanMemory(), memoEntries: memoEntries)
  }

  private init(matcher: Matcher, text: TokenizedText, memory: ScanMemory, memoEntries: Int) {
    memory.read(text, matcher.tables, memoEntries: memoEntries)
    input = ScanInput(text: text, tables: matcher.tables)
    self.memory = memory
  }

  /// The document.
  public var text: TokenizedText { input.text }

  var tables: MatcherTables { input.tables }

  /// Gives the voice of every token; without it every token is the outlet's own.
  public mutating func setVoices(_ voices: [Voice]) {
    makeOwn()
    memory.state.voices = voices
  }

  /// Takes a copy of a memory that another scan has, too.
  mutating func makeOwn() {
    if !isKnownUniquelyReferenced(&memory) { memory = memory.copy(for: input) }
  }

  /// All tokens of the document.
  var wholeDocument: TokenSpan { TokenSpan(0, text.tokens.count) }
}
