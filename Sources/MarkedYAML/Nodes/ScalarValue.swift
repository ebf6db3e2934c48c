/// The value of a scalar after the core schema of YAML 1.2.
public enum ScalarValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  case decimal(Double)
  case string(String)

  /// Resolves a plain scalar. Source: YAML 1.2.2, section 10.3.2.
  public init(plain text: String) {
    switch text {
    case "", "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE": self = .boolean(true)
    case "false", "False", "FALSE": self = .boolean(false)
    default:
      if let first = text.utf8.first, ScalarValue.startsNumber(first) {
        if let number = ScalarValue.integer(text) {
          self = .integer(number)
          return
        }
        if text.utf8.allSatisfy(ScalarValue.isOfDecimal), let number = Double(text), number.isFinite {
          self = .decimal(number)
          return
        }
      }
      self = .string(text)
    }
  }

  private static func startsNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: ".")
  }

  private static func isOfDecimal(_ byte: UInt8) -> Bool {
    startsNumber(byte) || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
  }

  private static func integer(_ text: String) -> Int? {
    if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16) }
    if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8) }
    return Int(text)
  }
}
