extension UnsafeBufferPointer<UInt8> {
  /// The scalar at an offset and its length in bytes; broken UTF-8 gives U+FFFD and one byte.
  ///
  /// `offset` must lie inside the buffer.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let first = self[offset]
    return first < 0x80 ? (UInt32(first), 1) : longScalar(at: offset)
  }

  private func longScalar(at offset: Int) -> (value: UInt32, length: Int) {
    let first = self[offset]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, offset + length <= count else { return (0xFFFD, 1) }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for i in 1..<length {
      let byte = self[offset + i]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    // Overlong forms and surrogates are broken too.
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= least, Unicode.Scalar(value) != nil else { return (0xFFFD, 1) }
    return (value, length)
  }
}
