/// All sets of units of a text, by what their units have in common: found once, so that searches skip what is not in
/// them.
struct UnitSets: @unchecked Sendable {
  // The bits never change while anybody but their builder knows them; `UnitMemory` keeps them alive.
  private let bits: UnsafeMutablePointer<UInt64>
  /// Words of 64 bits of a set.
  private let stride: Int
  /// Number of units.
  let count: Int

  /// Sets with undefined content for so many units, in memory that has room for them.
  init(_ memory: UnitMemory, count: Int) {
    bits = memory.bits
    stride = memory.capacity / 64
    self.count = min(count, memory.capacity)
  }

  /// Number of words of 64 bits of a set that hold units.
  @inline(__always)
  var wordCount: Int { (count &+ 63) >> 6 }

  /// The units of a kind.
  subscript(_ kind: UnitKind) -> UnitSet {
    @inline(__always) get {
      UnitSet(UnsafeMutableBufferPointer(start: bits + kind.rawValue &* stride, count: stride), count: count)
    }
  }

  /// Fills a set for each of the lowest bits of what is told of every unit: that of `first` and those behind it.
  ///
  /// - Parameter told: a byte for each unit with room for whole words of 64 units; those behind the last unit become 0.
  @inline(__always)
  func fill(from first: UnitKind, bits number: Int, _ told: UnsafeMutablePointer<UInt8>) {
    for unit in count..<wordCount &* 64 { told[unit] = 0 }
    let rows = UnsafeRawPointer(told)
    assert(first.rawValue + number <= UnitKind.allCases.count)
    let bytes = UnsafeMutableRawPointer(bits + first.rawValue &* stride)
    let distance = stride &* 8
    for eight in 0..<wordCount &* 8 {
      // Eight units give a byte for each of eight sets.
      let columns = UnitSets.turned(
        UInt64(littleEndian: rows.loadUnaligned(fromByteOffset: eight &* 8, as: UInt64.self)))
      for set in 0..<number {
        bytes.storeBytes(
          of: UInt8(truncatingIfNeeded: columns >> UInt64(set &* 8)), toByteOffset: set &* distance &+ eight,
          as: UInt8.self)
      }
    }
  }

  /// Rows and columns of eight times eight bits exchanged: Warren, Hacker's Delight, 7-3.
  @inline(__always)
  static func turned(_ matrix: UInt64) -> UInt64 {
    var x = matrix
    var swapped = (x ^ x >> 7) & 0x00AA_00AA_00AA_00AA
    x ^= swapped ^ swapped << 7
    swapped = (x ^ x >> 14) & 0x0000_CCCC_0000_CCCC
    x ^= swapped ^ swapped << 14
    swapped = (x ^ x >> 28) & 0x0000_0000_F0F0_F0F0
    return x ^ swapped ^ swapped << 28
  }
}
