/// The classes of tokens that are told by their first byte: words of ASCII letters, and punctuation of which each
/// character is a token whatever stands around it.
enum PlainClasses {
  /// For each byte the classes of the token; 0 for bytes that need a closer look.
  ///
  /// A full stop is no ellipsis and a word has no capitals behind its first letter where the scanner says so.
  static let table: [UInt32] = (0..<256).map { byte in
    let mark = TokenClass.punctuation
    return switch UInt8(byte) {
    case 0x61...0x7A: TokenClass.word.rawValue
    case 0x41...0x5A: TokenClass.word.union(.capitalised).rawValue
    case UInt8(ascii: "."): mark.union([.terminator, .hardBreak]).rawValue
    case UInt8(ascii: ";"): mark.union([.hardBreak, .clauseBreak]).rawValue
    case UInt8(ascii: "("), UInt8(ascii: ")"): mark.union(.hardBreak).rawValue
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: "<"), UInt8(ascii: "="),
      UInt8(ascii: ">"):
      mark.rawValue
    default: 0
    }
  }
}
