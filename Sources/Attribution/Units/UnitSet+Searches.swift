extension UnitSet {
  /// True for a unit of the set; false outside the text.
  @inline(__always)
  func has(_ unit: Int) -> Bool {
    guard UInt(bitPattern: unit) < UInt(bitPattern: count) else { return false }
    return self[unit >> 6] >> UInt64(unit & 63) & 1 != 0
  }

  /// The first unit of the set from `from` on and below `limit`; `limit` if there is none.
  @inline(__always)
  func next(from: Int, below limit: Int) -> Int { next(from: from, below: limit, flip: 0) }

  /// The first unit outside the set from `from` on and below `limit`; `limit` if there is none in the text.
  @inline(__always)
  func nextGap(from: Int, below limit: Int) -> Int { next(from: from, below: limit, flip: ~0) }

  @inline(__always)
  private func next(from: Int, below limit: Int, flip: UInt64) -> Int {
    let stop = min(limit, count)
    guard from >= 0, from < stop else { return limit }
    let last = (stop &- 1) >> 6
    var word = from >> 6
    var bits = (self[word] ^ flip) & (~0 << UInt64(from & 63))
    while bits == 0 {
      word &+= 1
      if word > last { return limit }
      bits = self[word] ^ flip
    }
    let found = word &* 64 &+ bits.trailingZeroBitCount
    return found < stop ? found : limit
  }

  /// Calls `body` for each unit of the set in a range, in order; 64 of them are taken before the first is asked about.
  @inline(__always)
  func forEach(in range: Range<Int>, _ body: (Int) -> Void) {
    forEachWord(in: range) { word, mask in
      var bits = self[word] & mask
      while bits != 0 {
        body(word &* 64 &+ bits.trailingZeroBitCount)
        bits &= bits &- 1
      }
    }
  }

  /// True where any unit of a span is in the set.
  @inline(__always)
  func any(_ span: Span) -> Bool { next(from: max(span.start, 0), below: span.end) < span.end }

  /// The first 64 units of a range, all in the text, from the lowest bit.
  @inline(__always)
  func window(in range: Range<Int>) -> UInt64 {
    let (word, shift) = (range.lowerBound >> 6, UInt64(range.lowerBound & 63))
    let length = min(range.count, 64)
    guard length > 0, word >= 0, range.lowerBound &+ length <= count else { return 0 }
    var bits = self[word] &>> shift
    // Behind the last word there is none: its units would lie outside the text.
    if Int(shift) &+ length > 64 { bits |= self[word &+ 1] &<< (64 &- shift) }
    return bits & (~0 &>> UInt64(64 &- length))
  }

  /// True where three bits or more are set.
  @inline(__always)
  static func holdsThree(_ bits: UInt64) -> Bool {
    let second = bits & (bits &- 1)
    return second & (second &- 1) != 0
  }

  /// Number of units of a range that are in the set.
  @inline(__always)
  func count(in range: Range<Int>) -> Int {
    var number = 0
    forEachWord(in: range) { word, mask in
      // Counting bits takes longer than to see that there are none.
      let bits = self[word] & mask
      if bits != 0 { number &+= bits.nonzeroBitCount }
    }
    return number
  }

  /// Number of units in a range that are in the set but not in another set of the same text.
  @inline(__always)
  func count(in range: Range<Int>, without other: UnitSet) -> Int {
    var number = 0
    forEachWord(in: range) { word, mask in
      let bits = self[word] & ~other[word] & mask
      if bits != 0 { number &+= bits.nonzeroBitCount }
    }
    return number
  }

  /// Calls `body` for each word of 64 bits with the bits of it that lie in a range.
  @inline(__always)
  func forEachWord(in range: Range<Int>, _ body: (Int, UInt64) -> Void) {
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
}
