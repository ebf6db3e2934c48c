public import TextCore

/// One document under the rules: lexicon entries, marks and matches found in it so far.
///
/// Confined to one document and one task. Marks come first, stratum by stratum (`setMark`, `findMarks`), then
/// voices, then the matches of rules; a mark found later does not change what was found before.
public struct DocumentScan: Sendable {
  /// The document.
  public let text: TokenizedText
  let tables: MatcherTables

  /// Steps the machine has taken; for tests of linear growth.
  public internal(set) var steps = 0
  /// True once a budget of `EngineLimits` was hit: something may be missing.
  public internal(set) var isIncomplete: Bool

  // Lexicon entries by first token and by lexicon.
  let edges: [LexiconEdge]
  let edgeOffsets: [UInt32]
  let spansByLexicon: [TokenSpan]
  let lexiconOffsets: [UInt32]
  // Tokens that hold the first anchor of a pattern, by anchor.
  let anchorPlaces: [Int32]
  let anchorOffsets: [UInt32]

  // Marks: all spans in one array, for each mark where its own stand.
  var markSpans: [TokenSpan] = []
  var markRanges: [Range<Int32>]
  var voices: [Voice] = []
  var matchCount = 0

  // Scratch, kept between calls.
  var memo: [MemoEntry]
  var stack: [Frame]
  var stamp: UInt32 = 0
  var places: [Int32] = []
  var starts: [Int32] = []
  var pending: [(pc: Int, position: Int)] = []
  var contexts = ContextMemory()
  var neighbourhood: Neighbourhood?

  /// Finds the lexicon entries and anchors of a document in one pass over its tokens.
  public init(matcher: Matcher, text: TokenizedText) {
    self.text = text
    tables = matcher.tables
    let pass = LexiconPass(text: text, tables: matcher.tables)
    edges = pass.edges
    edgeOffsets = pass.edgeOffsets
    (lexiconOffsets, spansByLexicon) = pass.byLexicon()
    (anchorOffsets, anchorPlaces) = pass.byAnchor()
    isIncomplete = pass.isIncomplete || matcher.tables.hasUnrunnablePattern
    markRanges = Array(repeating: 0..<0, count: matcher.tables.rules.marks.count)
    let longest = text.sentences.reduce(0) { max($0, $1.tokens.count) }
    let wanted = matcher.tables.program.mostSlots * (longest + 1)
    let fewest = matcher.tables.program.mostSlots
    memo = Array(repeating: MemoEntry(), count: max(min(wanted, EngineLimits.memoEntries), fewest, 1))
    let frame = Frame(pc: 0, position: 0, memo: 0, gaps: 0, cursor: 0, best: 0, choice: 0)
    stack = Array(repeating: frame, count: matcher.tables.program.mostSlots + 1)
  }

  /// The spans of a lexicon's entries in order; an entry inside another one counts too.
  public func lexiconSpans(_ lexicon: Int) -> [TokenSpan] {
    guard lexicon >= 0, lexicon + 1 < lexiconOffsets.count else { return [] }
    return Array(spansByLexicon[Int(lexiconOffsets[lexicon])..<Int(lexiconOffsets[lexicon + 1])])
  }

  /// Calls `body` with the end and the lexicon of every entry that begins at a token, shorter ones first.
  @inlinable
  public func forEachEdge(at token: Int, _ body: (_ end: Int, _ lexicon: Int) -> Void) {
    for index in edgeIndices(at: token) {
      let edge = edge(at: index)
      body(edge.end, edge.lexicon)
    }
  }

  /// The numbers of the lexicon entries that begin at a token, for `edge(at:)`.
  public func edgeIndices(at token: Int) -> Range<Int> {
    guard token >= 0, token + 1 < edgeOffsets.count else { return 0..<0 }
    return Int(edgeOffsets[token])..<Int(edgeOffsets[token + 1])
  }

  /// End and lexicon of the lexicon entry of that number.
  public func edge(at index: Int) -> (end: Int, lexicon: Int) {
    (Int(edges[index].end), Int(edges[index].lexicon))
  }

  /// Gives the voice of every token; without it every token is the outlet's own.
  public mutating func setVoices(_ voices: [Voice]) { self.voices = voices }

  /// The voice of a token.
  func voice(ofToken token: Int) -> Voice { token < voices.count ? voices[token] : .own }

  /// All tokens of the document.
  var wholeDocument: TokenSpan { TokenSpan(0, text.tokens.count) }

  /// Runs `body` with a machine over the current edges and marks.
  mutating func withMachine<Result>(_ body: (inout Machine) -> Result) -> Result {
    var memo: [MemoEntry] = []
    var stack: [Frame] = []
    var pending: [(pc: Int, position: Int)] = []
    swap(&memo, &self.memo)
    swap(&stack, &self.stack)
    swap(&pending, &self.pending)
    let (result, state) = memo.withUnsafeMutableBufferPointer { memo in
      stack.withUnsafeMutableBufferPointer { stack in
        run(memo, stack, &pending, body)
      }
    }
    swap(&memo, &self.memo)
    swap(&stack, &self.stack)
    swap(&pending, &self.pending)
    stamp = state.stamp
    steps &+= state.steps
    if state.isIncomplete { isIncomplete = true }
    return result
  }

  private struct MachineState {
    var stamp: UInt32
    var steps: Int
    var isIncomplete: Bool
  }

  private func run<Result>(
    _ memo: UnsafeMutableBufferPointer<MemoEntry>, _ stack: UnsafeMutableBufferPointer<Frame>,
    _ pending: inout [(pc: Int, position: Int)], _ body: (inout Machine) -> Result
  ) -> (Result, MachineState) {
    withLattice { lattice in
      text.tokens.withUnsafeBufferPointer { tokens in
        text.document.text.withUnsafeBufferPointer { bytes in
          tables.withCode { code in
            var machine = Machine(
              tokens: tokens, bytes: bytes, lattice: lattice, tables: tables, code: code, memo: memo,
              stack: stack, stamp: stamp)
            swap(&machine.pending, &pending)
            let result = body(&machine)
            swap(&machine.pending, &pending)
            let state = MachineState(
              stamp: machine.stamp, steps: machine.stepCount, isIncomplete: machine.isIncomplete)
            return (result, state)
          }
        }
      }
    }
  }

  private func withLattice<Result>(_ body: (Lattice) -> Result) -> Result {
    edges.withUnsafeBufferPointer { edges in
      edgeOffsets.withUnsafeBufferPointer { offsets in
        markSpans.withUnsafeBufferPointer { spans in
          markRanges.withUnsafeBufferPointer { ranges in
            body(Lattice(edges: edges, edgeOffsets: offsets, markSpans: spans, markRanges: ranges))
          }
        }
      }
    }
  }
}
