/// What a byte can be at the start of a token: a table over all 256 bytes.
enum ByteKind {
  static let space: UInt8 = 0
  static let lower: UInt8 = 1
  static let upper: UInt8 = 2
  static let digit: UInt8 = 3
  static let punctuation: UInt8 = 4
  /// A byte of a scalar beyond ASCII (or of broken UTF-8).
  static let beyond: UInt8 = 5

  /// The kind of each byte; control characters count as white space.
  static let table: [UInt8] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0x61...0x7A: lower
    case 0x41...0x5A: upper
    case 0x30...0x39: digit
    case 0x00...0x20, 0x7F: space
    case 0x80...0xFF: beyond
    default: punctuation
    }
  }
}
