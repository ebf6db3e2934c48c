import TextCore

/// What machines over one document leave to one another, in room that goes on to the next document.
struct MachineState: ~Copyable {
  // Of the pattern that runs.
  var memo = GrowingList<MemoEntry>(capacity: 0)
  var stack = GrowingList<Frame>(capacity: 0)
  /// Entries of the memory that are in use.
  var memoCount = 0
  /// Ways not yet followed by `Machine.ends`.
  var pending = GrowingList<Way>(capacity: 0)
  /// Stamp of the last run in the memory, in whatever document.
  var stamp: UInt32 = 0

  /// Steps taken so far.
  var steps = 0
  /// True once a budget was hit.
  var isIncomplete = false
  /// Matches of all rules so far.
  var matchCount = 0

  /// The spans of all marks found so far, and where each mark's stand, sorted.
  var markSpans = GrowingList<TokenSpan>(capacity: 0)
  var markRanges = GrowingList<Extent>(capacity: 0)
  var voices: [Voice] = []

  /// The signs (`SignIndex`) of the document; none before they were looked for.
  var signs = GrowingList<UInt64>(capacity: 0)
  /// The tokens that some glob of `TestIndex` may cover, with the bits of those globs.
  var globTokens = GrowingList<GlobToken>(capacity: 0)
  /// The tokens that pass lists of tests, list after list as they were asked for, and where each list's stand.
  var testPlaces = GrowingList<Int32>(capacity: 0)
  var testRanges = GrowingList<Extent>(capacity: 0)

  var contexts = ContextMemory()
  var clauses = ClauseMemory()
  var neighbourhood: Neighbourhood?

  /// Places in `CodePointers.patternsOfSpecs` of the patterns worth a search.
  var patterns = GrowingList<Int32>(capacity: 0)
  // Matches under way: who looks for some adds them at the end and takes them out again.
  var hits = GrowingList<Hit>(capacity: 0)
  var spans = GrowingList<TokenSpan>(capacity: 0)
  var ends = GrowingList<Int32>(capacity: 0)

  /// A place of the code before a token.
  struct Way: Sendable {
    var pc: Int32
    var position: Int32
  }

  /// A token that some globs may cover.
  struct GlobToken: Sendable {
    var token: Int32
    var bits: UInt64
  }

  /// Forgets the last document.
  ///
  /// - Parameter memoEntries: most entries of the memory.
  mutating func begin(_ input: ScanInput, memoEntries: Int) {
    let tables = input.tables
    let slots = tables.program.mostSlots
    let longest = input.text.sentences.reduce(0) { max($0, $1.tokens.count) }
    memoCount = max(min(slots * (longest + 1), memoEntries), slots, 1)
    memo.fill(to: memoCount, with: MemoEntry())
    stack.fill(
      to: slots + 1, with: Frame(pc: 0, position: 0, memo: 0, gaps: 0, cursor: 0, best: 0, choice: 0))
    (steps, matchCount) = (0, 0)
    isIncomplete = input.isIncomplete || tables.hasUnrunnablePattern
    markSpans.removeAll()
    markRanges.removeAll()
    markRanges.fill(to: tables.rules.marks.count, with: .empty)
    voices = []
    signs.removeAll()
    globTokens.removeAll()
    testPlaces.removeAll()
    testRanges.removeAll()
    testRanges.fill(to: tables.tests.lists.count, with: .unknown)
    contexts.begin(specs: tables.specs.specs.count - tables.specs.firstContext)
    clauses = ClauseMemory()
    neighbourhood = nil
  }

  /// Takes over what was found in the same document.
  mutating func take(from other: borrowing MachineState) {
    (steps, matchCount, isIncomplete) = (other.steps, other.matchCount, other.isIncomplete)
    for at in 0..<other.markSpans.count { markSpans.append(other.markSpans[at]) }
    for mark in 0..<other.markRanges.count { markRanges[mark] = other.markRanges[mark] }
    voices = other.voices
  }

  /// The spans of a mark found so far; good until another is found.
  func spans(ofMark mark: Int) -> UnsafeMutableBufferPointer<TokenSpan> {
    markSpans.elements(markRanges[mark].range)
  }

  /// Bytes that stay in use after the document.
  var bytes: Int {
    memo.bytes + stack.bytes + pending.bytes + markSpans.bytes + markRanges.bytes + signs.bytes
      + globTokens.bytes + testPlaces.bytes + testRanges.bytes + contexts.bytes + hits.bytes + spans.bytes
      + ends.bytes + patterns.bytes
  }
}
