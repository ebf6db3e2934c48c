/// Finds the first byte that is no valid UTF-8.
enum UTF8Check {
  /// Offset of the first fault, or nil. Linear; overlong forms and surrogates are faults.
  static func firstFault(_ bytes: [UInt8]) -> Int? {
    var at = 0
    while at < bytes.count {
      let lead = bytes[at]
      if lead < 0x80 {
        at += 1
        continue
      }
      let length: Int
      let low: UInt32
      var value: UInt32
      switch lead {
      case 0xC2...0xDF: (length, low, value) = (2, 0x80, UInt32(lead & 0x1F))
      case 0xE0...0xEF: (length, low, value) = (3, 0x800, UInt32(lead & 0x0F))
      case 0xF0...0xF4: (length, low, value) = (4, 0x10000, UInt32(lead & 0x07))
      default: return at
      }
      guard at + length <= bytes.count else { return at }
      for i in at + 1..<at + length {
        guard bytes[i] & 0xC0 == 0x80 else { return at }
        value = value << 6 | UInt32(bytes[i] & 0x3F)
      }
      guard value >= low, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return at }
      at += length
    }
    return nil
  }
}
