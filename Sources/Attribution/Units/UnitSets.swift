internal import CProcessor

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

  /// Fills a set for each of the lowest bits of one byte of what is told of every unit: that of `first` and those behind
  /// it.
  ///
  /// - Parameter told: four bytes for each unit with room for whole words of 64 units; those behind the last unit
  ///   become 0.
  @inline(__always)
  func fill(from first: UnitKind, bits number: Int, _ told: UnsafeMutablePointer<UInt32>, byte: Int) {
    assert(first.rawValue + number <= UnitKind.allCases.count)
    for unit in count..<wordCount &* 64 { told[unit] = 0 }
    let sets = bits + first.rawValue &* stride
    for word in 0..<wordCount { turnBytesOfWords(told + word &* 64, byte, number, sets + word, stride) }
  }
}
