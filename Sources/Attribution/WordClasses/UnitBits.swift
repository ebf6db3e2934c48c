/// Sets of the units of a text, a bit for each unit: found once, so that searches skip what is not in them.
struct UnitBits: @unchecked Sendable {
  // The bits never change while anybody but their builder knows them; `UnitMemory` keeps them alive.
  private let words: UnsafeMutableBufferPointer<UInt64>
  /// Words of 64 bits of a set.
  private let stride: Int
  /// Number of units.
  let count: Int

  /// Sets with undefined content for so many units, in memory that has room for them.
  init(_ memory: UnitMemory, count: Int) {
    words = memory.bits
    stride = memory.capacity / 64
    self.count = min(count, memory.capacity)
  }

  /// Number of words of 64 bits that hold units.
  var wordCount: Int { (count + 63) / 64 }

  @inline(__always)
  private func place(_ set: UnitSet) -> Int { set.rawValue &* stride }

  /// 64 units of a set.
  subscript(_ set: UnitSet, _ word: Int) -> UInt64 {
    @inline(__always) get { words[place(set) &+ word] }
    @inline(__always) nonmutating set(bits) { words[place(set) &+ word] = bits }
  }

  /// Adds a unit of the text to a set.
  @inline(__always)
  func insert(_ unit: Int, into set: UnitSet) {
    guard UInt(bitPattern: unit) < UInt(bitPattern: count) else { return }
    self[set, unit >> 6] |= 1 << UInt64(unit & 63)
  }

  /// Takes a unit out of a set.
  @inline(__always)
  func remove(_ unit: Int, from set: UnitSet) {
    guard UInt(bitPattern: unit) < UInt(bitPattern: count) else { return }
    self[set, unit >> 6] &= ~(1 << UInt64(unit & 63))
  }

  /// True where a set holds a unit; false outside the text.
  @inline(__always)
  func has(_ unit: Int, _ set: UnitSet) -> Bool {
    guard UInt(bitPattern: unit) < UInt(bitPattern: count) else { return false }
    return self[set, unit >> 6] >> UInt64(unit & 63) & 1 != 0
  }

  /// The first unit of a set from `from` on and below `limit`; `limit` if there is none.
  @inline(__always)
  func next(_ set: UnitSet, from: Int, below limit: Int) -> Int {
    let stop = min(limit, count)
    guard from >= 0, from < stop else { return limit }
    let last = (stop &- 1) >> 6
    var word = from >> 6
    var bits = self[set, word] & (~0 << UInt64(from & 63))
    while bits == 0 {
      word &+= 1
      if word > last { return limit }
      bits = self[set, word]
    }
    let found = word &* 64 &+ bits.trailingZeroBitCount
    return found < stop ? found : limit
  }

  /// Calls `body` for each unit of a set in a range, in order; 64 of them are taken before the first is asked about.
  @inline(__always)
  func forEach(_ set: UnitSet, in range: Range<Int>, _ body: (Int) -> Void) {
    forEachWord(in: range) { word, mask in
      var bits = self[set, word] & mask
      while bits != 0 {
        body(word &* 64 &+ bits.trailingZeroBitCount)
        bits &= bits &- 1
      }
    }
  }

  /// Adds a range of units to a set.
  func insert(_ units: Range<Int>, into set: UnitSet) {
    forEachWord(in: units) { word, mask in self[set, word] |= mask }
  }

  /// Numbers of units of a set, and of units of another one that are not in the first, in a range.
  @inline(__always)
  func numbers(of first: UnitSet, _ second: UnitSet, in range: Range<Int>) -> (first: Int, second: Int) {
    var numbers = (first: 0, second: 0)
    forEachWord(in: range) { word, mask in
      let bits = self[first, word]
      numbers.first &+= (bits & mask).nonzeroBitCount
      numbers.second &+= (self[second, word] & ~bits & mask).nonzeroBitCount
    }
    return numbers
  }

  /// Calls `body` for each word of 64 bits with the bits of it that lie in a range.
  @inline(__always)
  private func forEachWord(in range: Range<Int>, _ body: (Int, UInt64) -> Void) {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return }
    let last = (range.upperBound &- 1) >> 6
    for word in range.lowerBound >> 6...last {
      var mask: UInt64 = ~0
      if word == range.lowerBound >> 6 { mask = ~0 << UInt64(range.lowerBound & 63) }
      if word == last { mask &= ~0 >> UInt64(63 &- (range.upperBound &- 1) & 63) }
      body(word, mask)
    }
  }

  /// One bit of each of 64 bytes.
  @inline(__always)
  static func gather(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ word: Int, _ bit: UInt64) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var out: UInt64 = 0
    for eight in 0..<8 {
      let part = raw.loadUnaligned(fromByteOffset: word &* 64 &+ eight &* 8, as: UInt64.self)
      // The product brings the lowest bits of eight bytes together in the highest byte, and no two terms meet.
      let bits = ((part >> bit & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) >> 56
      out |= bits << UInt64(eight &* 8)
    }
    return out
  }
}
