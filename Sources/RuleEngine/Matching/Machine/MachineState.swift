import TextCore

/// What a machine leaves behind for the next one over the same document.
struct MachineState: Sendable {
  var memo: [MemoEntry] = []
  var stack: [Frame] = []
  /// Ways not yet followed by `Machine.ends`.
  var pending: [Way] = []
  /// Stamp of the last run in the memory.
  var stamp: UInt32 = 0
  /// Steps taken so far.
  var steps = 0
  /// True once a budget was hit.
  var isIncomplete = false

  var markSpans: [TokenSpan] = []
  var markRanges: [Range<Int32>] = []
  var testPlaces: [Int32] = []
  var testRanges: [Range<Int32>] = []
  var voices: [Voice] = []
  var contexts = ContextMemory()
  var neighbourhood: Neighbourhood?
  // Room for the matches of one rule, of one context in a sentence, and for the ends of one of them.
  var hits: [Hit] = []
  var spans: [TokenSpan] = []
  var ends: [Int32] = []
  /// Matches of all rules so far.
  var matchCount = 0

  /// A place of the code before a token.
  struct Way: Sendable {
    var pc: Int
    var position: Int
  }
}
