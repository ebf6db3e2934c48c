/// ASCII punctuation of which each character is a token whatever stands around it.
enum SimpleMarks {
  /// For each byte the classes of the token, 0 for bytes that need a closer look: quotation marks, hyphens, `@`, `#`.
  ///
  /// A full stop is no ellipsis and a colon no address where the scanner says so.
  static let table: [UInt32] = (0..<256).map { byte in
    let mark = TokenClass.punctuation
    return switch UInt8(byte) {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      mark.union([.terminator, .hardBreak]).rawValue
    case UInt8(ascii: ";"), UInt8(ascii: ":"): mark.union([.hardBreak, .clauseBreak]).rawValue
    case UInt8(ascii: "("), UInt8(ascii: ")"): mark.union(.hardBreak).rawValue
    case UInt8(ascii: "$"): mark.union(.money).rawValue
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "#"):
      0
    default: ByteKind.table[byte] == ByteKind.punctuation ? mark.rawValue : 0
    }
  }
}
