/// Identifies a finding by its content, so that moved lines and edited neighbours change nothing.
///
/// 64 bits of FNV-1a over rule id, folded match, folded sentence and ordinal, as 16 hexadecimal digits.
enum Fingerprint {
  static func make(rule: String, match: String, sentence: String, ordinal: Int) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ text: String) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    add(rule)
    add(MessageTemplate.collapsed(match).lowercased())
    add(MessageTemplate.collapsed(sentence).lowercased())
    add(String(ordinal))
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
