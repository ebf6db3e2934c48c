/// Text made safe for HTML elements and quoted attributes.
enum HTMLText {
  /// Replaces markup by references, scalar by scalar: a combining mark behind a quotation mark must not hide it.
  static func escape(_ text: String) -> String {
    Replaced.text(text) { bytes, at in
      switch bytes[at] {
      case 0x26: .text("&amp;")
      case 0x3C: .text("&lt;")
      case 0x3E: .text("&gt;")
      case 0x22: .text("&quot;")
      case 0x27: .text("&#39;")
      case 0x09, 0x0A, 0x0D: nil
      case 0..<0x20, 0x7F: .replacement(length: 1)
      default: nil
      }
    }
  }

  /// Appends UTF-8 bytes with markup replaced by references.
  ///
  /// Control characters that HTML does not allow become U+FFFD.
  static func append(_ bytes: some Sequence<UInt8>, to out: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case 0x26: out.append(contentsOf: "&amp;".utf8)
      case 0x3C: out.append(contentsOf: "&lt;".utf8)
      case 0x3E: out.append(contentsOf: "&gt;".utf8)
      case 0x22: out.append(contentsOf: "&quot;".utf8)
      case 0x27: out.append(contentsOf: "&#39;".utf8)
      case 0x09, 0x0A, 0x0D: out.append(byte)
      case 0..<0x20, 0x7F: out.append(contentsOf: "\u{FFFD}".utf8)
      default: out.append(byte)
      }
    }
  }
}
