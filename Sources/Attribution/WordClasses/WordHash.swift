internal import TextCore

/// Hash of a word without regard to ASCII case: FNV-1a, 64 bits.
enum WordHash {
  /// Hash of a token's bytes.
  @inline(__always)
  static func of(_ token: Token, _ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for at in Int(token.start)..<Int(token.end) {
      let byte = bytes[at]
      hash = (hash ^ UInt64(byte >= 65 && byte <= 90 ? byte | 0x20 : byte)) &* 0x100_0000_01B3
    }
    return hash
  }

  /// Hash of a written word.
  @inline(__always)
  static func of(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word {
      hash = (hash ^ UInt64(byte >= 65 && byte <= 90 ? byte | 0x20 : byte)) &* 0x100_0000_01B3
    }
    return hash
  }
}
