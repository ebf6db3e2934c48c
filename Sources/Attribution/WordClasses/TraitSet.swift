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

  /// The first four traits, from the lowest bit.
  @inline(__always)
  var first: UInt8 { UInt8(truncatingIfNeeded: rawValue) & 15 }
}
