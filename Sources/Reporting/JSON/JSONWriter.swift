/// Writes JSON as bytes, without intermediate values: the way of all machine-readable output.
///
/// Keys are written in the order given. Commas are placed by the writer; braces must be balanced by the
/// caller.
public struct JSONWriter {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Makes an empty writer.
  public init() {}

  /// Forgets what was written and keeps the memory.
  public mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Writes `{`, the members and `}`.
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes `[`, the elements and `]`.
  public mutating func array(_ elements: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    elements(&self)
    close(UInt8(ascii: "]"))
  }

  /// Writes a key; the value must follow.
  public mutating func key(_ name: String) {
    comma()
    quoted(name.utf8)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a text, or null.
  public mutating func string(_ text: String?) {
    guard let text else { return null() }
    comma()
    quoted(text.utf8)
    needsComma = true
  }

  /// Writes UTF-8 bytes as a text.
  public mutating func string(utf8 text: some Sequence<UInt8>) {
    comma()
    quoted(text)
    needsComma = true
  }

  /// Writes a whole number, or null.
  public mutating func number(_ value: Int?) {
    guard let value else { return null() }
    comma()
    bytes.append(contentsOf: String(value).utf8)
    needsComma = true
  }

  /// Writes a number given in thousandths, without superfluous decimals, or null.
  public mutating func thousandths(_ value: Int?) {
    guard let value else { return null() }
    comma()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = value.magnitude
    bytes.append(contentsOf: String(magnitude / 1000).utf8)
    var rest = magnitude % 1000
    if rest > 0 {
      bytes.append(UInt8(ascii: "."))
      for unit: UInt in [100, 10, 1] where rest > 0 {
        bytes.append(UInt8(ascii: "0") + UInt8(rest / unit))
        rest %= unit
      }
    }
    needsComma = true
  }

  /// Writes true or false.
  public mutating func boolean(_ value: Bool) {
    comma()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
    needsComma = true
  }

  /// Writes null.
  public mutating func null() {
    comma()
    bytes.append(contentsOf: "null".utf8)
    needsComma = true
  }

  /// Writes a new line between documents.
  public mutating func newLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// Writes a comma and a new line between two elements that stand outside any array of this writer.
  public mutating func newLine(separator: Bool) {
    if separator { bytes.append(UInt8(ascii: ",")) }
    newLine()
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func open(_ brace: UInt8) {
    comma()
    bytes.append(brace)
    needsComma = false
  }

  private mutating func close(_ brace: UInt8) {
    bytes.append(brace)
    needsComma = true
  }

  private mutating func quoted(_ text: some Sequence<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20, 0x7F:
        bytes.append(contentsOf: "\\u00".utf8)
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
