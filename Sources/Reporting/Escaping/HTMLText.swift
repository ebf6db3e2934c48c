/// Text made safe for HTML elements and quoted attributes.
enum HTMLText {
  /// Replaces markup by references, scalar by scalar: a combining mark behind a quotation mark must not hide it.
  static func escape(_ text: String) -> String {
    Replaced.text(text) { bytes, at in piece(for: bytes[at]) }
  }

  /// Appends UTF-8 bytes with markup replaced by references.
  static func append(_ bytes: some Sequence<UInt8>, to out: inout [UInt8]) {
    for byte in bytes {
      if let piece = piece(for: byte) { piece.append(to: &out) } else { out.append(byte) }
    }
  }

  /// What stands for a byte: a reference for markup, U+FFFD for a control character that HTML does not allow.
  @inline(__always)
  private static func piece(for byte: UInt8) -> Replaced.Piece? {
    switch byte {
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
