/// Finds the valid sequences of UTF-8 (Unicode, table 3-7).
enum UTF8Scan {
  /// Offset of the first byte at or behind `start` that opens no valid sequence, or the count.
  static func firstInvalid(_ p: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var i = start
    let count = p.count
    while i < count {
      if p[i] < 0x80 {
        i = ByteSearch.firstBeyondASCII(p, from: i + 1)
        continue
      }
      let length = sequenceLength(p, at: i)
      if length == 0 { return i }
      i += length
    }
    return count
  }

  /// Length of the valid sequence at an offset, or 0.
  static func sequenceLength(_ p: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    let lead = p[i]
    if lead < 0x80 { return 1 }
    let left = p.count - i
    func follows(_ k: Int) -> Bool { p[i + k] & 0xC0 == 0x80 }
    switch lead {
    case 0xC2...0xDF:
      return left > 1 && follows(1) ? 2 : 0
    case 0xE0...0xEF:
      guard left > 2, follows(1), follows(2) else { return 0 }
      if lead == 0xE0, p[i + 1] < 0xA0 { return 0 }
      if lead == 0xED, p[i + 1] > 0x9F { return 0 }
      return 3
    case 0xF0...0xF4:
      guard left > 3, follows(1), follows(2), follows(3) else { return 0 }
      if lead == 0xF0, p[i + 1] < 0x90 { return 0 }
      if lead == 0xF4, p[i + 1] > 0x8F { return 0 }
      return 4
    default:
      return 0
    }
  }

  /// Appends a scalar value as UTF-8; values that are no scalars become U+FFFD.
  static func append(_ value: UInt32, to out: inout [UInt8]) {
    let value = Unicode.Scalar(value)?.value ?? 0xFFFD
    func add(_ head: UInt32, _ bits: UInt32) {
      out.append(UInt8(truncatingIfNeeded: head | (value >> bits) & (head == 0x80 ? 0x3F : 0xFF)))
    }
    switch value {
    case 0..<0x80: out.append(UInt8(truncatingIfNeeded: value))
    case 0..<0x800: add(0xC0, 6)
    case 0..<0x10000:
      add(0xE0, 12)
      add(0x80, 6)
    default:
      add(0xF0, 18)
      add(0x80, 12)
      add(0x80, 6)
    }
    if value >= 0x80 { add(0x80, 0) }
  }
}
