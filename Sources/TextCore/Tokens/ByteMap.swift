import CByteMasks

/// What the bytes of a text are, a bit for each byte and class, so that words are cut without a look at each byte.
struct ByteMap {
  /// The classes of 64 bytes each, and one group more of nothing but white space behind the text.
  private let groups: UnsafePointer<ByteClasses>

  /// Bytes in a group, and bits in a window.
  static let width = 64

  /// Calls `body` with the map of a text.
  static func with<Result>(_ text: UnsafeBufferPointer<UInt8>, _ body: (ByteMap) -> Result) -> Result {
    let whole = text.count / width
    return withUnsafeTemporaryAllocation(of: ByteClasses.self, capacity: whole + 2) { groups in
      for group in 0..<whole {
        let start = text.baseAddress.unsafelyUnwrapped + group &* width
        groups.initializeElement(at: group, to: byteClasses(start))
      }
      groups.initializeElement(at: whole, to: ByteMap.rest(text, from: whole * width))
      groups.initializeElement(at: whole + 1, to: ByteClasses(letters: 0, spaces: ~0, marks: 0))
      return body(ByteMap(groups: UnsafePointer(groups.baseAddress.unsafelyUnwrapped)))
    }
  }

  /// The classes of the last bytes of a text, fewer than a group; white space behind them.
  private static func rest(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> ByteClasses {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: width) { bytes in
      for place in 0..<width {
        bytes.initializeElement(at: place, to: start + place < text.count ? text[start + place] : 0x20)
      }
      return byteClasses(bytes.baseAddress.unsafelyUnwrapped)
    }
  }

  /// The classes of the 64 bytes from an offset inside the text on.
  @inline(__always)
  func window(at offset: Int) -> ByteClasses {
    let (first, second) = (groups[offset &>> 6], groups[(offset &>> 6) &+ 1])
    let shift = UInt64(truncatingIfNeeded: offset & 63)
    return ByteClasses(
      letters: ByteMap.joined(first.letters, second.letters, shift),
      spaces: ByteMap.joined(first.spaces, second.spaces, shift),
      marks: ByteMap.joined(first.marks, second.marks, shift))
  }

  /// The bits of two groups from a bit of the first one on.
  @inline(__always)
  private static func joined(_ first: UInt64, _ second: UInt64, _ shift: UInt64) -> UInt64 {
    // Twice, as a shift by 64 would shift by nothing.
    first &>> shift | (second &<< 1) &<< (63 &- shift)
  }
}
