extension JSONWriter {
  /// Writes the member `match` up to its end; it can be repeated until `endMessage`.
  @inline(__always)
  mutating func startMatch(_ match: UnsafeBufferPointer<UInt8>) {
    key("match")
    out.append(UInt8(ascii: "\""))
    let start = out.count
    out.append(escaped: match)
    repeated = start..<out.count
  }

  /// Ends the member `match`, writes `captures` and begins `message`.
  mutating func endMatch() { out.append("\",\"captures\":{},\"message\":\"") }

  /// Writes a part of a text.
  mutating func part(_ text: String) {
    var text = text
    text.withUTF8 { out.append(escaped: $0) }
  }

  /// Writes a part of a text that another writer wrote.
  @inline(__always)
  mutating func part(written bytes: UnsafeBufferPointer<UInt8>) { out.append(bytes) }

  /// Writes the match again, as a part of a text.
  @inline(__always)
  mutating func repeatMatch() { out.append(again: repeated) }

  /// Ends the member `message`.
  @inline(__always)
  mutating func endMessage() {
    out.append(UInt8(ascii: "\""))
    needsComma = true
  }
}
