/// Which units stand behind an auxiliary with nothing but adverbs between, 64 units at a time.
struct AuxiliaryFlow: Sendable {
  /// 1 where the first unit of the next word stands behind an auxiliary so.
  private var carried: UInt64 = 0

  /// Nothing looked at yet.
  init() {}

  /// The units of the next 64 that follow an auxiliary directly or behind adverbs.
  mutating func followers(_ auxiliaries: UInt64, adverbs: UInt64) -> UInt64 {
    let behind = auxiliaries << 1 | carried
    // A run of adverbs can be entered at its first unit only, and a sum carries the bit there through the run.
    let (sum, isOver) = adverbs.addingReportingOverflow(behind & adverbs)
    carried = auxiliaries >> 63 | (isOver ? 1 : 0)
    return behind | (sum ^ adverbs)
  }
}
