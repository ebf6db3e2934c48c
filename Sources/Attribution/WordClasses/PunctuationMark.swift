/// Codes of punctuation marks, one byte each.
enum PunctuationMark {
  static let comma = UInt8(ascii: ",")
  static let stop = UInt8(ascii: ".")
  static let semicolon = UInt8(ascii: ";")
  static let colon = UInt8(ascii: ":")
  static let dash = UInt8(ascii: "-")
  static let opening = UInt8(ascii: "(")
  static let closing = UInt8(ascii: ")")
  static let question = UInt8(ascii: "?")
  static let exclamation = UInt8(ascii: "!")
  static let ampersand = UInt8(ascii: "&")
  static let slash = UInt8(ascii: "/")
  /// A sign that counts like a number: per cent and currency.
  static let symbol = UInt8(ascii: "%")

  /// The codes of punctuation tokens by their first byte, which is ASCII; 0 for marks without a role here.
  static let codes: [UInt8] = (0..<0x80).map { byte in
    switch UInt8(byte) {
    case comma, stop, semicolon, colon, dash, question, exclamation, ampersand, slash: UInt8(byte)
    case opening, UInt8(ascii: "["): opening
    case closing, UInt8(ascii: "]"): closing
    case symbol, UInt8(ascii: "$"): symbol
    default: 0
    }
  }

  /// The code of any other punctuation token; dashes of any length are one.
  static func codeBeyondASCII(_ written: UnsafeBufferPointer<UInt8>) -> UInt8 {
    if written.count == 2, written[0] == 0xC2 {
      return written[1] == 0xA3 || written[1] == 0xA5 ? symbol : 0
    }
    guard written.count == 3, written[0] == 0xE2 else { return 0 }
    switch (written[1], written[2]) {
    case (0x80, 0x92), (0x80, 0x93), (0x80, 0x94), (0x80, 0x95), (0x88, 0x92): return dash
    case (0x80, 0xA6): return stop
    case (0x82, 0xAC): return symbol
    default: return 0
    }
  }
}
