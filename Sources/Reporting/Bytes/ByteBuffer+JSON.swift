extension ByteBuffer {
  /// Appends `"name":` without escapes, behind a comma where one is due.
  @inline(__always)
  mutating func append(key name: StaticString, afterComma hasComma: Bool) {
    reserve(name.utf8CodeUnitCount &+ 4)
    if hasComma { append(UInt8(ascii: ",")) }
    append(UInt8(ascii: "\""))
    append(name)
    append(UInt8(ascii: "\""))
    append(UInt8(ascii: ":"))
  }

  /// Appends a text with the escapes of JSON, eight bytes a step.
  mutating func append(escaped text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress else { return }
    var start = 0
    while true {
      let run = append(upToEscape: UnsafeBufferPointer(start: base + start, count: text.count &- start))
      start &+= run
      guard start < text.count else { return }
      append(escape: text[start])
      start &+= 1
    }
  }

  /// Appends the bytes before the first that wants to be escaped; returns their number.
  @inline(__always)
  private mutating func append(upToEscape text: UnsafeBufferPointer<UInt8>) -> Int {
    let length = text.count
    guard let base = UnsafeRawPointer(text.baseAddress), length > 0 else { return 0 }
    let end = end(reserving: length)
    var at = 0
    if length >= 8 {
      // Bytes are copied before they are looked at; those behind an escape are not counted.
      while at < length {
        // The last eight may overlap those before, which hold no escape.
        at = min(at, length &- 8)
        let eight = base.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        end.storeBytes(of: eight, toByteOffset: at, as: UInt64.self)
        let found = JSONEscapes.marks(UInt64(littleEndian: eight))
        if found != 0 {
          at &+= found.trailingZeroBitCount / 8
          break
        }
        at &+= 8
      }
    } else {
      while at < length {
        let byte = text[at]
        if JSONEscapes.isEscaped(byte) { break }
        end.storeBytes(of: byte, toByteOffset: at, as: UInt8.self)
        at &+= 1
      }
    }
    extend(by: at)
    return at
  }

  private mutating func append(escape byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      append(UInt8(ascii: "\\"))
      append(byte)
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    default:
      append("\\u00")
      append(JSONEscapes.digit(byte >> 4))
      append(JSONEscapes.digit(byte & 15))
    }
  }
}
