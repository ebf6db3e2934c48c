/// Identifies a finding by its content, so that moved lines and edited neighbours change nothing.
///
/// 64 bits of FNV-1a over rule id, folded match, folded sentence and ordinal, as 16 hexadecimal digits. Folded means
/// white space collapsed and letters small.
struct Fingerprint {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The fingerprint of content given as strings.
  static func make(rule: String, match: String, sentence: String, ordinal: Int) -> String {
    var print = Fingerprint(rule: rule)
    print.add(Array(FoldedText.fold(match)))
    print.add(Array(FoldedText.fold(sentence)))
    return print.text(ordinal: ordinal)
  }

  /// Begins with the id of the rule.
  init(rule: String) {
    for byte in rule.utf8 { add(byte) }
    add(0xFF)
  }

  /// Adds a part that is folded already.
  mutating func add(_ part: [UInt8]) {
    var hash = hash
    part.withUnsafeBufferPointer { bytes in
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    self.hash = hash
    add(0xFF)
  }

  /// The value with the ordinal of the finding among those of the same content.
  func value(ordinal: Int) -> UInt64 {
    var print = self
    for byte in String(ordinal).utf8 { print.add(byte) }
    print.add(0xFF)
    return print.hash
  }

  /// The value as 16 hexadecimal digits.
  func text(ordinal: Int) -> String { Fingerprint.text(value(ordinal: ordinal)) }

  /// A value as 16 hexadecimal digits.
  static func text(_ value: UInt64) -> String {
    String(unsafeUninitializedCapacity: 16) { digits in
      for place in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: value >> UInt64(60 - place * 4) & 15)
        digits.initializeElement(at: place, to: digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
      return 16
    }
  }

  @inline(__always)
  private mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
