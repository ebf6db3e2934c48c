/// What the bytes of a text mean to the parser, as bits gathered over the text.
enum ByteClass {
  /// Anything but white space.
  static let solid: UInt8 = 1
  /// May have to be decoded or repaired.
  static let suspect: UInt8 = 2
  /// `<`.
  static let opens: UInt8 = 4
  /// A byte of a name that every parser reads alike: letter, digit, `-`, `_`, `.`, `:`.
  static let name: UInt8 = 8
  /// Such a byte in the name of an element: no `.`, where the parser stops reading when it looks ahead.
  static let element: UInt8 = 16

  static let table: [UInt8] = (0..<256).map { value in
    let byte = UInt8(value)
    var bits: UInt8 = 0
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x20: break
    case 0..<0x20: bits |= suspect | solid
    default: bits |= solid
    }
    switch byte {
    case 0x26, 0xC2, 0xEF: bits |= suspect
    case 0x3C: bits |= opens
    case 0x2E: bits |= name
    case 0x2D, 0x3A, 0x5F: bits |= name | element
    default: if ASCII.isAlphanumeric(byte) { bits |= name | element }
    }
    return bits
  }
}
