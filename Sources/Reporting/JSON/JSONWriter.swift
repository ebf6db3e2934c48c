import Analysis
import TextCore

/// Writes JSON as bytes, without intermediate values: the way of all machine-readable output.
///
/// Keys are written in the order given. Commas are placed by the writer; braces must be balanced by the
/// caller.
public struct JSONWriter: ~Copyable {
  var out: ByteBuffer
  var needsComma = false
  /// The match that was written last.
  var repeated = 0..<0

  /// Makes an empty writer.
  ///
  /// - Parameter capacity: bytes that are likely to be written.
  public init(capacity: Int = 0) { out = ByteBuffer(capacity: capacity) }

  /// What a writer was made to write, in an array it was written into.
  ///
  /// - Parameter capacity: bytes that are likely to be written; more are moved once.
  public static func bytes(capacity: Int, _ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var moved: [UInt8]?
    let bytes = [UInt8](capacity: capacity) { memory in
      var writer = JSONWriter(ByteBuffer(borrowing: memory))
      write(&writer)
      if writer.out.isBorrowing { return writer.out.count }
      moved = writer.bytes
      return 0
    }
    return moved ?? bytes
  }

  private init(_ out: consuming ByteBuffer) { self.out = out }

  /// What was written so far.
  public var bytes: [UInt8] { out.bytes }

  /// Forgets what was written and keeps the memory.
  public mutating func reset() {
    out.reset()
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

  /// Writes a key that needs no escapes; the value must follow.
  @inline(__always)
  public mutating func key(_ name: StaticString) {
    out.append(key: name, afterComma: needsComma)
    needsComma = false
  }

  /// Writes a key; the value must follow.
  public mutating func key(text name: String) {
    string(name)
    out.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a text, or null.
  @inline(__always)
  public mutating func string(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  /// Writes a text.
  public mutating func string(_ text: String) {
    guard text.utf8.withContiguousStorageIfAvailable({ string(utf8: $0) }) == nil else { return }
    var native = text
    native.withUTF8 { string(utf8: $0) }
  }

  /// Writes UTF-8 bytes as a text.
  public mutating func string(utf8 text: [UInt8]) { text.withUnsafeBufferPointer { string(utf8: $0) } }

  /// Writes UTF-8 bytes as a text.
  public mutating func string(utf8 text: UnsafeBufferPointer<UInt8>) {
    out.append(quoted: text, afterComma: needsComma)
    needsComma = true
  }

  /// Writes members or elements that were written by another writer, in braces of this one.
  public mutating func written(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty else { return }
    comma()
    out.append(bytes)
    needsComma = true
  }

  /// Writes a key that was written by another writer; the value must follow.
  mutating func written(key bytes: UnsafeBufferPointer<UInt8>) {
    comma()
    out.append(bytes)
    needsComma = false
  }

  /// Writes a whole number, or null.
  public mutating func number(_ value: Int?) {
    guard let value else { return null() }
    comma()
    out.append(decimal: value)
    needsComma = true
  }

  /// Writes a number given in thousandths, without superfluous decimals, or null.
  public mutating func thousandths(_ value: Int?) {
    guard let value else { return null() }
    comma()
    out.append(thousandths: value)
    needsComma = true
  }

  /// Writes 16 digits, given as they stand in memory, as a text.
  mutating func digits(_ digits: SIMD2<UInt64>) {
    comma()
    out.append(UInt8(ascii: "\""))
    out.append(digits: digits)
    out.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes `{"bytes":[start,end],"chars":[start,end]}`.
  mutating func ranges(bytes: Range<Int>, chars: Range<Int>) {
    comma()
    out.append(bytes: bytes, chars: chars)
    needsComma = true
  }

  /// Writes the members `line`, `column`, `endLine`, `endColumn` and `span`; null for all of them without a place.
  mutating func place(_ place: Place?) {
    comma()
    if let place {
      out.append(place)
    } else {
      out.append("\"line\":null,\"column\":null,\"endLine\":null,\"endColumn\":null,\"span\":null")
    }
    needsComma = true
  }

  /// Writes the factors of a deduction as an object.
  mutating func factors(_ factors: DeductionFactors) {
    comma()
    out.append(factors)
    needsComma = true
  }

  /// Writes true or false.
  public mutating func boolean(_ value: Bool) {
    comma()
    out.append(value ? "true" : "false")
    needsComma = true
  }

  /// Writes null.
  public mutating func null() {
    comma()
    out.append("null")
    needsComma = true
  }

  /// Writes a new line between documents.
  public mutating func newLine() {
    out.append(0x0A)
    needsComma = false
  }

  /// Writes a comma and a new line between two elements that stand outside any array of this writer.
  public mutating func newLine(separator: Bool) {
    if separator { out.append(UInt8(ascii: ",")) }
    newLine()
  }

  @inline(__always)
  private mutating func comma() {
    if needsComma { out.append(UInt8(ascii: ",")) }
  }

  private mutating func open(_ brace: UInt8) {
    comma()
    out.append(brace)
    needsComma = false
  }

  private mutating func close(_ brace: UInt8) {
    out.append(brace)
    needsComma = true
  }
}
