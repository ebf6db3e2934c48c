/// A bit for each word of a closed vocabulary, so that what documents ask of many words lies close together.
public struct WordFlags: Sendable {
  /// The bits of 64 words a number, the lowest id lowest.
  @usableFromInline let bits: FlatArray<UInt64>

  /// Packs flags by word id; none where nothing is to be told.
  public init(_ flags: [Bool] = []) {
    var bits = [UInt64](repeating: 0, count: (flags.count + 63) / 64)
    for (word, flag) in flags.enumerated() where flag { bits[word >> 6] |= 1 << UInt64(word & 63) }
    self.bits = FlatArray(bits)
  }

  /// Takes the bits from an archive.
  public init(from archive: inout Archive) { bits = archive.readFlat() }

  /// Writes the bits to an archive.
  public func write(to archive: inout Archive) { archive.write(bits) }

  /// True where nothing is told.
  @inlinable public var isEmpty: Bool { bits.isEmpty }

  /// Calls `body` with the bits for `bit(of:in:)`.
  @inlinable
  public func withBits<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
    bits.withUnsafeBufferPointer(body)
  }

  /// 1 where a word has the flag, else 0; ids beyond the vocabulary have none.
  @inlinable
  @inline(__always)
  public static func bit(of word: UInt32, in bits: UnsafeBufferPointer<UInt64>) -> Int {
    let place = Int(word >> 6)
    return place < bits.count ? Int(truncatingIfNeeded: bits[place] &>> UInt64(word & 63) & 1) : 0
  }
}
