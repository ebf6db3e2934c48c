/// Text in the form fingerprints look at: white space collapsed to single spaces, none at the ends, letters small.
enum FoldedText {
  /// The folded form of a string, on the plain way over strings that `append` is tested against.
  static func fold(_ text: String) -> String.UTF8View { MessageTemplate.collapsed(text).lowercased().utf8 }

  /// Appends the folded form of UTF-8 bytes.
  ///
  /// Broken UTF-8 gives what the string of those bytes gives.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    out.reserveCapacity(out.count + text.count)
    let first = out.count
    var pending = false
    var at = 0
    while at < text.count {
      let byte = text[at]
      let space = WhiteSpace.length(text, at: at)
      if space > 0 {
        pending = out.count > first
        at += space
        continue
      }
      if pending { out.append(0x20) }
      pending = false
      if byte < 0x80 {
        out.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        at += 1
      } else if let length = appendLong(text, at: at, to: &out) {
        at += length
      } else {
        out.removeLast(out.count - first)
        out.append(contentsOf: fold(String(decoding: text, as: UTF8.self)))
        return
      }
    }
  }

  /// Appends the small form of a scalar above ASCII and returns its length; nil for broken UTF-8.
  private static func appendLong(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int, to out: inout [UInt8]
  ) -> Int? {
    // Quotation marks and dashes, U+2010 to U+203F, have no other form.
    if text[offset] == 0xE2, offset + 2 < text.count, text[offset + 1] == 0x80,
      text[offset + 2] >= 0x90, text[offset + 2] <= 0xBF
    {
      out.append(0xE2)
      out.append(0x80)
      out.append(text[offset + 2])
      return 3
    }
    var decoder = UTF8()
    var rest = text[offset...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    out.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    return UTF8.width(scalar)
  }
}
