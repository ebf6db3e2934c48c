/// A branching step on the way, waiting for the value of one of its ways.
struct Frame {
  /// The branching step.
  var pc: Int
  /// The token it stands before.
  var position: Int
  /// Place in the memory.
  var memo: Int
  /// Gap tokens between the frame below and this one, in the upper half.
  var gaps: UInt64
  /// For a split: ways tried. For lexicon and mark: index of the edge or span being tried.
  var cursor: Int
  /// The best value so far.
  var best: UInt64
  /// The way it was found on.
  var choice: UInt32
}
