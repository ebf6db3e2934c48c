/// A set of traits as bits.
struct TraitSet: OptionSet, Sendable, Hashable, BitwiseCopyable {
  let rawValue: UInt64
  @inline(__always)
  init(rawValue: UInt64) { self.rawValue = rawValue }
  @inline(__always)
  init(_ trait: Trait) { rawValue = 1 << UInt64(trait.rawValue) }

  /// True where the set holds the trait.
  @inline(__always)
  func has(_ trait: Trait) -> Bool { rawValue & (1 << UInt64(trait.rawValue)) != 0 }

  /// 1 where the set holds the trait, else 0.
  @inline(__always)
  func bit(_ trait: Trait) -> UInt8 { UInt8(truncatingIfNeeded: rawValue >> UInt64(trait.rawValue)) & 1 }
}
