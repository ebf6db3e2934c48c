/// Canonical composition (NFC) of the scalars of one word.
///
/// Source: Unicode Standard Annex 15; canonical combining classes from the standard library.
enum Composition {
  /// Decomposes, orders and composes the scalars.
  static func compose(_ scalars: [UInt32]) -> [UInt32] {
    var parts: [UInt32] = []
    parts.reserveCapacity(scalars.count * 2)
    for scalar in scalars { decompose(scalar, into: &parts) }
    order(&parts)
    var out: [UInt32] = []
    out.reserveCapacity(parts.count)
    var starter: Int?
    var lastClass: UInt8 = 0
    for part in parts {
      let own = combiningClass(part)
      // A mark is blocked from its starter by one of the same or a higher class in between.
      if let at = starter, lastClass < own || lastClass == 0 && at == out.count - 1,
        let joined = composite(out[at], part)
      {
        out[at] = joined
        continue
      }
      if own == 0 { starter = out.count }
      lastClass = own
      out.append(part)
    }
    return out
  }

  private static func decompose(_ scalar: UInt32, into parts: inout [UInt32]) {
    var marks: [UInt32] = []
    var base = scalar
    while let pair = decomposition(base) {
      base = pair.base
      marks.append(pair.mark)
    }
    parts.append(base)
    parts.append(contentsOf: marks.reversed())
  }

  /// Sorts runs of marks by combining class, keeping the order of equals.
  private static func order(_ parts: inout [UInt32]) {
    var start = 0
    while start < parts.count {
      guard combiningClass(parts[start]) != 0 else {
        start += 1
        continue
      }
      var end = start
      while end < parts.count, combiningClass(parts[end]) != 0 { end += 1 }
      let run = parts[start..<end].enumerated().sorted {
        let (a, b) = (combiningClass($0.element), combiningClass($1.element))
        return a == b ? $0.offset < $1.offset : a < b
      }
      for (offset, element) in run.enumerated() { parts[start + offset] = element.element }
      start = end
    }
  }

  private static func combiningClass(_ value: UInt32) -> UInt8 {
    guard value >= 0x300, let scalar = Unicode.Scalar(value) else { return 0 }
    return scalar.properties.canonicalCombiningClass.rawValue
  }

  private static func composite(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    let key = UInt64(base) << 16 | UInt64(mark)
    let low = (0..<CompositionTable.pairs.count).partitionPoint { CompositionTable.pairs[$0] >> 16 < key }
    guard low < CompositionTable.pairs.count, CompositionTable.pairs[low] >> 16 == key else { return nil }
    return UInt32(CompositionTable.pairs[low] & 0xFFFF)
  }

  private static func decomposition(_ value: UInt32) -> (base: UInt32, mark: UInt32)? {
    // Singletons that fold to letters: Ohm, Kelvin and Angstrom sign; the first two fold by case alone.
    guard value >= 0xC0, let pair = byComposite[value] else { return nil }
    return (UInt32(pair >> 32), UInt32(pair >> 16 & 0xFFFF))
  }

  private static let byComposite = Dictionary(
    uniqueKeysWithValues: CompositionTable.pairs.map { (UInt32($0 & 0xFFFF), $0) })
}
