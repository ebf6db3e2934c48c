/// A word, number, text or operator of a metric expression.
struct ExpressionToken: Sendable {
  /// What it is.
  enum Kind: Sendable, Hashable {
    case name(String)
    /// In thousandths.
    case number(Int)
    case text(String)
    case symbol(String)
    case end
  }

  var kind: Kind
  /// UTF-8 bytes of the expression.
  var range: Range<Int>

  /// Cuts an expression into tokens, the last one `.end`.
  static func tokens(_ text: String) throws(PatternFault) -> [ExpressionToken] {
    let bytes = Array(text.utf8)
    var out: [ExpressionToken] = []
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      let start = at
      if PatternParser.isBlank(byte) {
        at += 1
        continue
      }
      if PatternParser.isLetter(byte) {
        while at < bytes.count, isOfName(bytes[at]) { at += 1 }
        out.append(ExpressionToken(kind: .name(string(bytes, start..<at)), range: start..<at))
      } else if PatternParser.isDigit(byte) {
        while at < bytes.count, PatternParser.isDigit(bytes[at]) || bytes[at] == UInt8(ascii: ".") { at += 1 }
        guard let value = Double(string(bytes, start..<at)), value < 1e12 else {
          throw PatternFault(code: .expressionSyntax, message: "this is no number", range: start..<at)
        }
        out.append(ExpressionToken(kind: .number(Int((value * 1000).rounded())), range: start..<at))
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        guard let end = bytes[(at + 1)...].firstIndex(of: byte) else {
          throw PatternFault(
            code: .expressionSyntax, message: "a quote is not closed", range: start..<start + 1)
        }
        at = end + 1
        out.append(ExpressionToken(kind: .text(string(bytes, start + 1..<end)), range: start..<at))
      } else {
        let symbols = ["<=", ">=", "==", "!=", "<", ">", "+", "-", "*", "/", "(", ")", ","]
        guard let symbol = symbols.first(where: { bytes[at...].starts(with: $0.utf8) }) else {
          throw PatternFault(
            code: .expressionSyntax, message: "unexpected `\(string(bytes, at..<at + 1))`",
            hint: byte == UInt8(ascii: "=") ? "write == to compare" : nil, range: at..<at + 1)
        }
        at += symbol.utf8.count
        out.append(ExpressionToken(kind: .symbol(symbol), range: start..<at))
      }
    }
    out.append(ExpressionToken(kind: .end, range: bytes.count..<bytes.count))
    return out
  }

  private static func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    PatternParser.isLetter(byte) || PatternParser.isDigit(byte) || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "_")
  }
}
