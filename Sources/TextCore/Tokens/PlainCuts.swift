import CProcessor

/// Where the runs of ASCII letters and the simple marks of a block begin and end, and where its other bytes stand.
///
/// Found 64 bytes at a time: their classes are bits, and from the bits come the places. How many there are in 64 bytes
/// cannot be foretold, so that more are written than most have and as many counted as there are.
struct PlainCuts {
  /// Starts and ends in turn, and behind the last ones `UInt32.max`.
  let runs: UnsafeMutablePointer<UInt32>
  /// Starts of runs of bytes that are neither letters nor marks nor white space, and then `UInt32.max`.
  let others: UnsafeMutablePointer<UInt32>
  /// Number of runs.
  private(set) var count = 0
  private let capacity: Int

  /// Bytes whose classes are found at once.
  private static let width = 64
  /// Places written at once: one group of bytes in twenty has more.
  private static let lot = 16
  /// Room needed beside that for each byte of a block.
  static let slack = width

  /// Takes room for blocks of a length, and for the slack; for `runs` twice as much.
  init(runs: UnsafeMutableBufferPointer<UInt32>, others: UnsafeMutableBufferPointer<UInt32>) {
    self.runs = runs.baseAddress.unsafelyUnwrapped
    self.others = others.baseAddress.unsafelyUnwrapped
    capacity = min(runs.count / 2, others.count) - PlainCuts.slack
  }

  /// Finds the places of a range of a text; offsets count from the start of the text.
  ///
  /// Of a range for which there is no room all bytes need a closer look.
  mutating func cut(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    count = 0
    guard range.count <= capacity else {
      close(runs, others)
      return
    }
    var (starts, ends, others) = (runs, runs + 1, others)
    // Whether the byte before the group is a letter, a mark or another one.
    var (letter, mark, other): (UInt64, UInt64, UInt64) = (0, 0, 0)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let classes = PlainCuts.classes(text, offset, range.upperBound)
      let place = UInt32(truncatingIfNeeded: offset)
      let behind = classes.letters &<< 1 | letter
      let first = classes.letters & ~behind | classes.marks
      let open = classes.letters &>> 63 | classes.marks &>> 63
      PlainCuts.write(first, first.nonzeroBitCount, place, &starts)
      // As many runs end as begin, but for those that lie across an edge of the group.
      let ended =
        first.nonzeroBitCount &+ Int(truncatingIfNeeded: letter | mark) &- Int(truncatingIfNeeded: open)
      PlainCuts.write(~classes.letters & behind | classes.marks &<< 1 | mark, ended, place, &ends)
      var rest = ~(classes.letters | classes.marks | classes.spaces)
      (letter, mark, rest, other) = (
        classes.letters &>> 63, classes.marks &>> 63, rest & ~(rest &<< 1 | other), rest &>> 63
      )
      while rest != 0 {
        others.initialize(to: place &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount))
        others += 1
        rest &= rest &- 1
      }
      offset &+= PlainCuts.width
    }
    // A run that ends with the last group.
    if letter | mark != 0 { ends.initialize(to: UInt32(truncatingIfNeeded: range.upperBound)) }
    count = (starts - runs) / 2
    close(starts, others)
  }

  private func close(_ runs: UnsafeMutablePointer<UInt32>, _ others: UnsafeMutablePointer<UInt32>) {
    runs.initialize(repeating: .max, count: 2)
    others.initialize(to: .max)
  }

  /// The classes of the bytes from an offset on; white space at and behind the end.
  @inline(__always)
  private static func classes(
    _ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int
  ) -> ByteClasses {
    let address = text.baseAddress.unsafelyUnwrapped + offset
    let left = end &- offset
    if left >= width { return byteClasses(address) }
    var classes = text.count &- offset >= width ? byteClasses(address) : padded(address, left)
    let inside: UInt64 = (1 &<< UInt64(truncatingIfNeeded: left)) &- 1
    classes.letters &= inside
    classes.marks &= inside
    classes.spaces |= ~inside
    return classes
  }

  /// The classes of fewer bytes than are read at once.
  private static func padded(_ address: UnsafePointer<UInt8>, _ count: Int) -> ByteClasses {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: width) { bytes in
      bytes.initialize(repeating: 0x20)
      for place in 0..<count { bytes[place] = address[place] }
      return byteClasses(bytes.baseAddress.unsafelyUnwrapped)
    }
  }

  /// Writes the places of bits, of which there are some, to every second number from an address on.
  @inline(__always)
  private static func write(
    _ bits: UInt64, _ count: Int, _ offset: UInt32, _ places: inout UnsafeMutablePointer<UInt32>
  ) {
    var rest = bits
    var place = places
    repeat {
      for step in 0..<lot {
        (place + 2 &* step).initialize(to: offset &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount))
        rest &= rest &- 1
      }
      place += 2 &* lot
    } while rest != 0
    places += 2 &* count
  }
}
