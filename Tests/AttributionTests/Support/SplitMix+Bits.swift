import TestSupport

extension SplitMix {
  /// 64 random bits.
  mutating func bits() -> UInt64 { UInt64(next(1 << 32)) << 32 | UInt64(next(1 << 32)) }
}
