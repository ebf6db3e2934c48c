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

  /// The spans of all marks found so far, where each mark's stand, sorted, and whether their ends are in order, too.
  var markSpans = GrowingList<TokenSpan>(capacity: 0)
  var markRanges = GrowingList<Extent>(capacity: 0)
  var isOrdered = GrowingList<Bool>(capacity: 0)
  var voices: [Voice] = []

  /// The signs (`SignIndex`) of the document; behind that of each kind of words (`WordGroups`) the last token of the kind,
  /// plus one, or 0: both are written for every token.
  var signs = GrowingList<UInt64>(capacity: 0)
  /// Where kinds begin in `signs`.
  private var firstKind = 0
  /// The kinds that the document has, and for each token the one of its kind before it, plus one, or 0, and what there is
  /// to know of its word.
  var kindsFound = GrowingList<UInt32>(capacity: 0)
  var previous = GrowingList<UInt32>(capacity: 0)
  var entries = GrowingList<WordEntry>(capacity: 0)
  /// The tokens that some glob of `TestIndex` may cover, with the bits of those globs.
  var globTokens = GrowingList<GlobToken>(capacity: 0)
  /// The tokens that pass lists of tests or have words of groups, list after list as they were asked for, and where
  /// each list's stand: first those of the tests.
  var places = GrowingList<Int32>(capacity: 0)
  var placeRanges = GrowingList<Extent>(capacity: 0)
  /// While the places of a group are listed: the last token of each of its kinds.
  var heads = GrowingList<UInt32>(capacity: 0)
  /// A bit for each token, all of them 0 between uses.
  var tokenBits = GrowingList<UInt64>(capacity: 0)
  // While tokens are looked at: those that may begin an entry of a lexicon, and those that have to be asked for globs.
  var found = GrowingList<UInt32>(capacity: 0)
  var candidates = GrowingList<WordCandidate>(capacity: 0)
  var asked = GrowingList<Int32>(capacity: 0)

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
  mutating func begin(_ text: TokenizedText, _ tables: MatcherTables, memoEntries: Int) {
    let slots = tables.program.mostSlots
    let longest = text.sentences.reduce(0) { max($0, $1.tokens.count) }
    memoCount = max(min(slots * (longest + 1), memoEntries), slots, 1)
    memo.fill(to: memoCount, with: MemoEntry())
    stack.fill(
      to: slots + 1, with: Frame(pc: 0, position: 0, memo: 0, gaps: 0, cursor: 0, best: 0, choice: 0))
    (steps, matchCount) = (0, 0)
    isIncomplete = tables.hasUnrunnablePattern
    markSpans.removeAll()
    markRanges.removeAll()
    markRanges.fill(to: tables.rules.marks.count, with: .empty)
    isOrdered.removeAll()
    isOrdered.fill(to: tables.rules.marks.count, with: true)
    voices = []
    beginTokens(text.tokens.count, tables)
    places.removeAll()
    placeRanges.removeAll()
    placeRanges.fill(to: tables.tests.lists.count + tables.groups.count, with: .unknown)
    contexts.begin(specs: tables.specs.specs.count - tables.specs.firstContext)
    clauses = ClauseMemory()
    neighbourhood = nil
  }

  /// Makes room for what is found in one look at every token; there is room for one more behind the last.
  private mutating func beginTokens(_ count: Int, _ tables: MatcherTables) {
    beginSigns(tables.signs)
    kindsFound.reserve(tables.groups.kindCount + 1)
    heads.reserve(tables.groups.kindCount + 1)
    previous.removeAll()
    previous.reserve(count)
    previous.count(count)
    globTokens.removeAll()
    globTokens.reserve(count + 1)
    entries.removeAll()
    entries.reserve(count)
    entries.count(count)
    found.removeAll()
    found.reserve(count + 1)
    candidates.reserve(count + 1)
    asked.reserve(count + 1)
    tokenBits.fill(to: count / 64 + 1, with: 0)
  }

  /// Makes all signs empty.
  private mutating func beginSigns(_ index: SignIndex) {
    if signs.count == index.count, firstKind == index.kinds {
      // Most signs are those of kinds, and a document has few kinds.
      signs.removeAll()
      signs.fill(to: firstKind, with: 0)
      signs.count(index.count &- firstKind)
      for at in 0..<kindsFound.count {
        let place = firstKind &+ Int(kindsFound[at]) &* SignIndex.kindSize
        (signs[place], signs[place &+ 1]) = (0, 0)
      }
    } else {
      signs.removeAll()
      signs.fill(to: index.count, with: 0)
      firstKind = index.kinds
    }
    kindsFound.removeAll()
    signs[index.everywhere] = .max
  }

  /// Takes over what was found in the same document.
  mutating func take(from other: borrowing MachineState) {
    (steps, matchCount, isIncomplete) = (other.steps, other.matchCount, other.isIncomplete)
    signs.take(from: other.signs)
    kindsFound.take(from: other.kindsFound)
    firstKind = other.firstKind
    previous.take(from: other.previous)
    entries.take(from: other.entries)
    globTokens.take(from: other.globTokens)
    markSpans.take(from: other.markSpans)
    markRanges.take(from: other.markRanges)
    isOrdered.take(from: other.isOrdered)
    voices = other.voices
  }

  /// Bytes that stay in use after the document.
  var bytes: Int {
    memo.bytes + stack.bytes + pending.bytes + markSpans.bytes + markRanges.bytes + isOrdered.bytes
      + signs.bytes
      + kindsFound.bytes + previous.bytes + globTokens.bytes + places.bytes
      + placeRanges.bytes + entries.bytes + found.bytes + candidates.bytes + asked.bytes + heads.bytes
      + tokenBits.bytes
      + contexts.bytes
      + hits.bytes + spans.bytes
      + ends.bytes + patterns.bytes
  }
}
