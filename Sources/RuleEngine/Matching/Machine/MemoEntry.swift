/// What is known about one (branching step, token) pair of the running pattern (16 bytes).
struct MemoEntry {
  /// The run it was written in; older entries are void.
  var stamp: UInt32 = 0
  /// Which way the best match takes: 0 or 1 for a split, the index of the edge or span for lexicon and mark.
  var choice: UInt32 = 0
  /// The best match from here, as `Machine.best` orders them.
  var value: UInt64 = Machine.failed
}
