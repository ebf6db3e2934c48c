extension ByteBuffer {
  /// Appends `"name":` without escapes, behind a comma where one is due.
  @inline(__always)
  mutating func append(key name: StaticString, afterComma hasComma: Bool) {
    reserve(name.utf8CodeUnitCount &+ 4)
    if hasComma { put(UInt8(ascii: ",")) }
    put(UInt8(ascii: "\""))
    put(name)
    put(UInt8(ascii: "\""))
    put(UInt8(ascii: ":"))
  }

  /// Appends a text in quotation marks, behind a comma where one is due.
  mutating func append(quoted text: UnsafeBufferPointer<UInt8>, afterComma hasComma: Bool) {
    reserve(text.count &+ 3)
    if hasComma { put(UInt8(ascii: ",")) }
    put(UInt8(ascii: "\""))
    append(escaped: text)
    append(UInt8(ascii: "\""))
  }

  /// Appends a number given in thousandths, without superfluous decimals.
  mutating func append(thousandths value: Int) {
    reserve(ByteBuffer.mostThousandths)
    put(thousandths: value)
  }

  /// Bytes of the longest number in thousandths: a point and decimals behind it.
  ///
  /// Also the eight bytes that a short one is written with.
  static let mostThousandths = mostDigits + 5

  /// Writes a number given in thousandths where room for the longest was made.
  @inline(__always)
  mutating func put(thousandths value: Int) {
    if UInt(bitPattern: value) < 10_000 {
      put(shortThousandths: UInt64(truncatingIfNeeded: value))
    } else {
      put(longThousandths: value)
    }
  }

  /// Writes a number below ten: digit, point and decimals at once, of which those that say nothing are not counted.
  @inline(__always)
  private mutating func put(shortThousandths value: UInt64) {
    let whole = value / 1000
    let rest = value &- whole &* 1000
    let tenths = rest / 100
    // A tenth of two digits, exactly.
    let low = rest &- tenths &* 100
    let hundredths = (low &* 103) >> 10
    let last = low &- hundredths &* 10
    let digits = 0x30_3030_2E30 | whole | tenths << 16 | hundredths << 24 | last << 32
    let length = rest == 0 ? 1 : last != 0 ? 5 : low != 0 ? 4 : 3
    put(digits, count: length)
  }

  private mutating func put(longThousandths value: Int) {
    if value < 0 { put(UInt8(ascii: "-")) }
    let whole = value.magnitude / 1000
    put(decimal: Int(whole))
    let rest = UInt8(truncatingIfNeeded: (value.magnitude &- whole &* 1000) / 10)
    let last = UInt8(truncatingIfNeeded: (value.magnitude &- whole &* 1000) % 10)
    guard rest | last > 0 else { return }
    put(UInt8(ascii: "."))
    put(UInt8(ascii: "0") &+ rest / 10)
    if rest % 10 | last > 0 { put(UInt8(ascii: "0") &+ rest % 10) }
    if last > 0 { put(UInt8(ascii: "0") &+ last) }
  }

  /// Appends `{"bytes":[start,end],"chars":[start,end]}`.
  mutating func append(bytes: Range<Int>, chars: Range<Int>) {
    reserve(32 + 4 * ByteBuffer.mostDigits)
    put("{\"bytes\":[")
    put(decimal: bytes.lowerBound)
    put(UInt8(ascii: ","))
    put(decimal: bytes.upperBound)
    put("],\"chars\":[")
    put(decimal: chars.lowerBound)
    put(UInt8(ascii: ","))
    put(decimal: chars.upperBound)
    put("]}")
  }

  /// Appends the members `line` to `span` of a finding.
  mutating func append(_ place: Place) {
    reserve(64 + 4 * ByteBuffer.mostDigits)
    put("\"line\":")
    put(decimal: place.line)
    put(",\"column\":")
    put(decimal: place.column)
    put(",\"endLine\":")
    put(decimal: place.endLine)
    put(",\"endColumn\":")
    put(decimal: place.endColumn)
    put(",\"span\":")
    append(bytes: place.bytes, chars: place.chars)
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
    if length >= 4, length < 8 {
      // Both ends, which overlap, at once.
      let first = base.loadUnaligned(as: UInt32.self)
      let last = base.loadUnaligned(fromByteOffset: length &- 4, as: UInt32.self)
      if JSONEscapes.marks(UInt64(first) | UInt64(last) << 32) == 0 {
        end.storeBytes(of: first, as: UInt32.self)
        end.storeBytes(of: last, toByteOffset: length &- 4, as: UInt32.self)
        extend(by: length)
        return length
      }
    }
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
        let byte = base.load(fromByteOffset: at, as: UInt8.self)
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
