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

  let document: DocumentPointers
  let lattice: Lattice
  /// What is looked for.
  let code: CodePointers
  let input: ScanInput
  let rules: MatcherTables
  let voices: UnsafeBufferPointer<Voice>
  let memo: UnsafeMutableBufferPointer<MemoEntry>
  let stack: UnsafeMutableBufferPointer<Frame>
  /// What is kept between machines.
  let state: UnsafeMutablePointer<MachineState>

  // The sentence and pattern at hand.
  var low = 0
  var high = 0
  var origin = 0
  var width = 0
  var slotBase = 0
  var slotCount = 0
  var isWindowed = false
  /// True while somebody wants to know which match makes a context hold.
  var tellsWhich = false

  init(
    document: DocumentPointers, lattice: Lattice, input: ScanInput, code: CodePointers,
    voices: UnsafeBufferPointer<Voice>, state: UnsafeMutablePointer<MachineState>
  ) {
    self.document = document
    self.lattice = lattice
    self.code = code
    self.input = input
    rules = input.tables
    self.voices = voices
    self.state = state
    // Neither list grows while a document is looked at.
    memo = state.pointee.memo.elements(0..<state.pointee.memoCount)
    stack = state.pointee.stack.elements(0..<state.pointee.stack.count)
  }

  @inline(__always)
  var tokens: UnsafeBufferPointer<Token> { document.tokens }
  @inline(__always)
  var sentences: UnsafeBufferPointer<Sentence> { document.sentences }
  @inline(__always)
  var sentenceOfToken: UnsafeBufferPointer<Int32> { document.sentenceOfToken }

  /// The voice of a token; without voices every token is the outlet's own.
  @inline(__always)
  func voice(ofToken token: Int) -> Voice { token < voices.count ? voices[token] : .own }

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
    if state.pointee.stamp == .max {
      // All of it, as another document may use more.
      for at in 0..<state.pointee.memo.count { state.pointee.memo[at].stamp = 0 }
      state.pointee.stamp = 0
    }
    state.pointee.stamp += 1
  }

  /// Place of a branching step before a token in the memory; nil outside the window.
  @inline(__always)
  mutating func place(_ step: Step, _ position: Int) -> Int? {
    let column = position - origin
    guard column < width else {
      state.pointee.isIncomplete = true
      return nil
    }
    return column * slotCount + (Int(step.slot) - slotBase)
  }

  /// The end of a match from its value.
  @inline(__always)
  static func end(of value: UInt64) -> Int { Int(UInt32.max - UInt32(truncatingIfNeeded: value)) }
}
