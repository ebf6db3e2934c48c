/// Text made safe for XML 1.0 attributes and elements.
enum XMLText {
  /// Replaces markup by references and scalars that XML 1.0 forbids by U+FFFD.
  ///
  /// Tabs and line ends become references, because attributes would lose them.
  static func escape(_ text: String) -> String {
    Replaced.text(text) { bytes, at in
      switch bytes[at] {
      case 0x26: .text("&amp;")
      case 0x3C: .text("&lt;")
      case 0x3E: .text("&gt;")
      case 0x22: .text("&quot;")
      case 0x09: .text("&#9;")
      case 0x0A: .text("&#10;")
      case 0x0D: .text("&#13;")
      case 0..<0x20: .replacement(length: 1)
      // U+FFFE and U+FFFF.
      case 0xEF where at + 2 < bytes.count && bytes[at + 1] == 0xBF && bytes[at + 2] >= 0xBE:
        .replacement(length: 3)
      default: nil
      }
    }
  }
}
