/// Identifies a finding by its content, so that moved lines and edited neighbours change nothing.
///
/// 64 bits of FNV-1a over rule id, folded match, folded sentence and ordinal, as 16 hexadecimal digits. Folded means
/// white space collapsed and letters small.
struct Fingerprint: Sendable, BitwiseCopyable {
  /// The prime of FNV-1a.
  private static let prime: UInt64 = 0x100_0000_01B3

  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The fingerprint of content given as strings, on the plain way.
  static func make(rule: String, match: String, sentence: String, ordinal: Int) -> String {
    var print = Fingerprint(rule: rule)
    print.add(Array(FoldedText.fold(match)))
    print.add(Array(FoldedText.fold(sentence)))
    return Fingerprint.text(print.value(ordinal: ordinal))
  }

  /// Begins with the id of the rule.
  init(rule: String) {
    var rule = rule
    rule.withUTF8 { add($0) }
  }

  /// Adds a part that is folded already.
  mutating func add(_ part: [UInt8]) { part.withUnsafeBufferPointer { add($0) } }

  /// Adds a part that is folded already.
  @inline(__always)
  mutating func add(_ part: UnsafeBufferPointer<UInt8>) {
    var hash = hash
    for byte in part { hash = (hash ^ UInt64(byte)) &* Fingerprint.prime }
    self.hash = hash
    endPart()
  }

  /// Adds a part to each of four fingerprints; each byte waits for the one before it, but not for those of others.
  @inline(__always)
  static func add(
    _ a: UnsafeBufferPointer<UInt8>, to one: inout Fingerprint, _ b: UnsafeBufferPointer<UInt8>,
    to two: inout Fingerprint, _ c: UnsafeBufferPointer<UInt8>, to three: inout Fingerprint,
    _ d: UnsafeBufferPointer<UInt8>, to four: inout Fingerprint
  ) {
    let shared = min(min(a.count, b.count), min(c.count, d.count))
    var (h1, h2, h3, h4) = (one.hash, two.hash, three.hash, four.hash)
    for at in 0..<shared {
      h1 = (h1 ^ UInt64(a[at])) &* prime
      h2 = (h2 ^ UInt64(b[at])) &* prime
      h3 = (h3 ^ UInt64(c[at])) &* prime
      h4 = (h4 ^ UInt64(d[at])) &* prime
    }
    (one.hash, two.hash, three.hash, four.hash) = (h1, h2, h3, h4)
    one.add(UnsafeBufferPointer(rebasing: a[shared...]))
    two.add(UnsafeBufferPointer(rebasing: b[shared...]))
    three.add(UnsafeBufferPointer(rebasing: c[shared...]))
    four.add(UnsafeBufferPointer(rebasing: d[shared...]))
  }

  /// The value with the ordinal of the finding among those of the same content.
  func value(ordinal: Int) -> UInt64 {
    var print = self
    if ordinal < 10 {
      print.add(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: ordinal))
    } else {
      for byte in String(ordinal).utf8 { print.add(byte) }
    }
    print.endPart()
    return print.hash
  }

  /// A value as 16 hexadecimal digits.
  static func text(_ value: UInt64) -> String {
    String(unsafeUninitializedCapacity: 16) { bytes in
      UnsafeMutableRawBufferPointer(bytes).storeBytes(of: digits(value), as: SIMD2<UInt64>.self)
      return 16
    }
  }

  /// The 16 hexadecimal digits of a value as they stand in memory.
  static func digits(_ value: UInt64) -> SIMD2<UInt64> {
    let high = digits(UInt32(truncatingIfNeeded: value >> 32))
    let low = digits(UInt32(truncatingIfNeeded: value))
    return SIMD2(high.bigEndian, low.bigEndian)
  }

  /// Eight hexadecimal digits, the first one in the highest byte.
  private static func digits(_ value: UInt32) -> UInt64 {
    // Halves, quarters, then half bytes are drawn apart.
    var x = UInt64(value)
    x = (x & 0xFFFF_0000) << 16 | x & 0xFFFF
    x = (x & 0xFF00_0000_FF00) << 8 | x & 0x00FF_0000_00FF
    x = (x & 0x00F0_00F0_00F0_00F0) << 4 | x & 0x000F_000F_000F_000F
    let ones: UInt64 = 0x0101_0101_0101_0101
    let letters = (x &+ ones &* 6) >> 4 & ones
    return x &+ ones &* 0x30 &+ letters &* 0x27
  }

  @inline(__always)
  private mutating func endPart() { add(0xFF) }

  @inline(__always)
  private mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* Fingerprint.prime }
}
