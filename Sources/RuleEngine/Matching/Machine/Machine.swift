import TextCore

/// Runs patterns over the lattice of one document: tokens, lexicon edges and mark spans.
///
/// A search from a start keeps, for every branching step and token, the best way on from there, so no pair is
/// looked at twice within a sentence: the work for one pattern is at most (steps reached) × (tokens), whatever
/// the text. Best is: fewest gap tokens, then the longest match, then the earliest alternative. Since the gaps
/// of a way add up and its end does not depend on how a pair was reached, keeping one way for a pair is exact.
///
/// Lives only as long as the pointers it was made from.
struct Machine: ~Copyable {
  /// The value of "no match"; greater than that of any match.
  static let failed = UInt64.max

  let tokens: UnsafeBufferPointer<Token>
  let bytes: UnsafeBufferPointer<UInt8>
  let sentences: UnsafeBufferPointer<Sentence>
  let sentenceOfToken: UnsafeBufferPointer<Int32>
  let sectionOfBlock: UnsafeBufferPointer<Section>
  let voices: UnsafeBufferPointer<Voice>
  let edges: UnsafeBufferPointer<LexiconEdge>
  let edgeOffsets: UnsafeBufferPointer<UInt32>
  let lexiconSpans: UnsafeBufferPointer<TokenSpan>
  let lexiconOffsets: UnsafeBufferPointer<UInt32>
  let anchorPlaces: UnsafeBufferPointer<Int32>
  let anchorOffsets: UnsafeBufferPointer<UInt32>
  let steps: UnsafeBufferPointer<Step>
  let fewestGaps: UnsafeBufferPointer<UInt64>
  let firstTests: UnsafeBufferPointer<Int32>
  let setMembers: UnsafeBufferPointer<UInt32>
  let setOffsets: UnsafeBufferPointer<UInt32>
  let setBits: UnsafeBufferPointer<UInt64>
  let globEnds: UnsafeBufferPointer<GlobTable.Ends>
  let globBytes: UnsafeBufferPointer<UInt8>
  let functionWords: UnsafeBufferPointer<Bool>
  /// What is looked for.
  let code: CodePointers
  let input: ScanInput
  let rules: MatcherTables

  let memo: UnsafeMutableBufferPointer<MemoEntry>
  let stack: UnsafeMutableBufferPointer<Frame>
  /// The spans of all marks found so far, and where each mark's stand, sorted.
  var markSpans: GrowingList<TokenSpan>
  let markRanges: UnsafeMutableBufferPointer<Range<Int32>>
  /// The tokens that pass the lists of tests asked for so far.
  var testPlaces: TestPlaces
  /// What is kept between machines; its memory, stack and lists of marks and tests are lent to the fields above.
  var state: MachineState

  // The sentence and pattern at hand.
  var low = 0
  var high = 0
  var origin = 0
  var width = 0
  var slotBase = 0
  var slotCount = 0
  var isWindowed = false

  /// Prepares for a pattern in a sentence; what was remembered of another one is forgotten.
  ///
  /// Where the memory cannot hold the sentence, it holds a window that moves on with the starts; half of it
  /// always lies ahead.
  mutating func enter(_ pattern: Program.Entry, sentence: TokenSpan) {
    low = Int(sentence.start)
    high = Int(sentence.end)
    origin = low
    width = high - low + 1
    slotBase = Int(pattern.slotBase)
    slotCount = Int(pattern.slotCount)
    isWindowed = slotCount * width > memo.count
    if isWindowed { width = memo.count / max(slotCount, 1) }
    forget()
  }

  mutating func forget() {
    if state.stamp == .max {
      for at in memo.indices { memo[at].stamp = 0 }
      state.stamp = 0
    }
    state.stamp += 1
  }

  /// Place of a branching step before a token in the memory; nil outside the window.
  @inline(__always)
  mutating func place(_ step: Step, _ position: Int) -> Int? {
    let column = position - origin
    guard column < width else {
      state.isIncomplete = true
      return nil
    }
    return column * slotCount + (Int(step.slot) - slotBase)
  }

  /// The end of a match from its value.
  @inline(__always)
  static func end(of value: UInt64) -> Int { Int(UInt32.max - UInt32(truncatingIfNeeded: value)) }
}
