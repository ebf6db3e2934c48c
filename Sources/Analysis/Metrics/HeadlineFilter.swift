import TextCore

/// Tells of most tokens of a text that they meet nothing of a headline: two bits for each of its words, by their first
/// three bytes.
struct HeadlineFilter: BitwiseCopyable {
  private var one: UInt64 = 0
  private var other: UInt64 = 0
  /// True where the headline holds numbers to be looked for.
  var takesNumbers = false

  /// True where nothing passes.
  var isEmpty: Bool { one == 0 && !takesNumbers }

  /// Lets words pass that begin as a stem does.
  ///
  /// - Parameter stem: at least three bytes, the first one lowest.
  mutating func add(_ stem: UInt64) {
    let hash = HeadlineFilter.hash(UInt32(truncatingIfNeeded: stem))
    one |= 1 << UInt64(hash >> 26)
    other |= 1 << UInt64(hash >> 20 & 63)
  }

  /// Writes the places of the tokens that may meet something to `found`, which has room for all; returns their number.
  func find(
    in range: Range<Int>, of tokens: UnsafeBufferPointer<Token>, _ bytes: UnsafeRawBufferPointer,
    to found: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    // Behind the last start from which four bytes can be read.
    var end = range.upperBound
    while end > range.lowerBound, Int(tokens[end - 1].start) + 4 > bytes.count { end -= 1 }
    var count = 0
    // Few pass, and which ones cannot be foreseen: a place is written for each token, and stays where it counts.
    let numbers = takesNumbers ? TokenClass.number.rawValue : 0
    for index in range.lowerBound..<end {
      found[count] = Int32(truncatingIfNeeded: index)
      let start = base.loadUnaligned(fromByteOffset: Int(tokens[index].start), as: UInt32.self)
      let hash = HeadlineFilter.hash(UInt32(littleEndian: start))
      let isKnown = one &>> UInt64(hash &>> 26) & other &>> UInt64(hash &>> 20) & 1
      let isNumber: UInt64 = tokens[index].classes.rawValue & numbers != 0 ? 1 : 0
      count &+= Int(truncatingIfNeeded: isKnown | isNumber)
    }
    for index in end..<range.upperBound {
      found[count] = Int32(truncatingIfNeeded: index)
      count &+= 1
    }
    return count
  }

  /// A hash of the first three bytes, whatever their case; its upper bits are the good ones.
  @inline(__always)
  private static func hash(_ bytes: UInt32) -> UInt32 {
    // Small and capital letters differ in bit 5. The factor is that of Knuth's multiplicative hash.
    ((bytes | 0x20_2020) & 0xFF_FFFF) &* 2_654_435_769
  }
}
