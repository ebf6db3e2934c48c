/// A compiled pattern: a range of instructions and what is known about it before it runs.
public struct Pattern: Sendable, Hashable {
  /// Index of its first instruction; it runs to the first `accept` reached.
  public var entry: UInt32
  /// Number of instructions.
  public var length: UInt32
  /// Most tokens a match can have, lexicon entries and gaps included; marks count as 1.
  public var width: UInt16
  /// Number of captures; slots are twice as many.
  public var captureCount: UInt8
  /// What every match must hold: the first one, the rarest, says where to look, the second one what to look at before
  /// the pattern is run, and the others what its sentence needs.
  public var anchors: [Anchor]

  /// Makes a pattern.
  public init(entry: Int, length: Int, width: Int, captureCount: Int, anchors: [Anchor]) {
    self.entry = UInt32(truncatingIfNeeded: entry)
    self.length = UInt32(truncatingIfNeeded: length)
    self.width = UInt16(clamping: width)
    self.captureCount = UInt8(clamping: captureCount)
    self.anchors = anchors
  }
}
