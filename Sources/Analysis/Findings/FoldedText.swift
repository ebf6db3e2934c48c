/// Text in the form fingerprints look at: white space collapsed to single spaces, none at the ends, letters small.
enum FoldedText {
  /// The folded form of a string, on the plain way over strings that `append` is tested against.
  static func fold(_ text: String) -> String.UTF8View { MessageTemplate.collapsed(text).lowercased().utf8 }

  /// Appends the folded form of UTF-8 bytes.
  ///
  /// Broken UTF-8 gives what the string of those bytes gives.
  ///
  /// - Returns: true where each byte stands where the byte stood that it was made of, but for a space at the end, so
  ///   that the folded form of a part without space at its ends is that part of the folded form.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) -> Bool {
    let first = out.count
    // Room of the same length, quickest made by a copy.
    out.append(contentsOf: text)
    let written = out.withUnsafeMutableBufferPointer {
      write(text, to: UnsafeMutableBufferPointer(rebasing: $0[first...]))
    }
    guard let written else {
      out.removeLast(text.count)
      out.append(contentsOf: fold(String(decoding: text, as: UTF8.self)))
      return false
    }
    out.removeLast(text.count - written.length)
    return written.isStraight
  }

  /// Writes the folded form and returns its length; nil where it does not fit or the text is broken.
  private static func write(
    _ text: UnsafeBufferPointer<UInt8>, to out: UnsafeMutableBufferPointer<UInt8>
  ) -> (length: Int, isStraight: Bool)? {
    var at = 0
    var length = 0
    var isStraight = true
    while at < text.count {
      // Eight bytes a step; the first one among them that wants a closer look is looked at below.
      var behindSpace: UInt64 = length == 0 || out[length - 1] == 0x20 ? 0x80 : 0
      while text.count &- at >= 8, out.count &- length >= 8 {
        let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: at, as: UInt64.self)
        let (small, plain, spaces) = small(UInt64(littleEndian: word), behindSpace: behindSpace)
        UnsafeMutableRawBufferPointer(out)
          .storeBytes(of: small.littleEndian, toByteOffset: length, as: UInt64.self)
        at &+= plain
        length &+= plain
        if plain < 8 { break }
        behindSpace = spaces &>> 56
      }
      // That byte, or the last few of all.
      let stop = text.count - at >= 8 ? at + 1 : text.count
      while at < stop {
        guard length < out.count else { return nil }
        let byte = text[at]
        let space = WhiteSpace.length(text, at: at)
        if space > 0 {
          if length > 0, out[length - 1] != 0x20 {
            out[length] = 0x20
            length += 1
          }
          at += space
        } else if byte < 0x80 {
          out[length] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
          length += 1
          at += 1
        } else if let long = writeLong(text, at: at, to: out, at: length) {
          at += long.read
          length += long.written
        } else {
          return nil
        }
        isStraight = isStraight && at == length
      }
    }
    // Only white space becomes a space.
    return (length > 0 && out[length - 1] == 0x20 ? length - 1 : length, isStraight)
  }

  /// Eight bytes with small letters, and how many of them, from the first on, are ASCII and no white space but single
  /// spaces; the letters of others may be wrong. And the high bits of the spaces.
  ///
  /// - Parameter behindSpace: 0x80 where a space stands in front, else 0.
  @inline(__always)
  private static func small(
    _ word: UInt64, behindSpace: UInt64
  ) -> (word: UInt64, plain: Int, spaces: UInt64) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high = ones &* 0x80
    // A byte under 0x20 borrows into its high bit. What one byte carries over is wrong only behind it.
    let spaces = ~((word ^ ones &* 0x20) &+ ones &* 0x7F) & high
    let doubled = spaces & (spaces << 8 | behindSpace)
    let odd = (word | (word &- ones &* 0x20)) & high | doubled
    let capitals = (word &+ ones &* 0x3F) & ~(word &+ ones &* 0x25) & high
    return (word | capitals >> 2, odd.trailingZeroBitCount >> 3, spaces)
  }

  /// Writes the small form of a scalar above ASCII; nil for broken UTF-8 and where it does not fit.
  private static func writeLong(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int, to out: UnsafeMutableBufferPointer<UInt8>,
    at place: Int
  ) -> (read: Int, written: Int)? {
    // Quotation marks and dashes, U+2010 to U+203F, have no other form.
    if text[offset] == 0xE2, offset + 2 < text.count, text[offset + 1] == 0x80,
      text[offset + 2] >= 0x90, text[offset + 2] <= 0xBF
    {
      guard place + 3 <= out.count else { return nil }
      out[place] = 0xE2
      out[place + 1] = 0x80
      out[place + 2] = text[offset + 2]
      return (3, 3)
    }
    var decoder = UTF8()
    var rest = text[offset...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    let small = scalar.properties.lowercaseMapping.utf8
    guard place + small.count <= out.count else { return nil }
    var written = 0
    for byte in small {
      out[place + written] = byte
      written += 1
    }
    return (UTF8.width(scalar), written)
  }
}
