/// Columns that text takes in a terminal.
///
/// East Asian wide and full-width characters and emoji take two, combining marks and format characters
/// none (after Unicode's East Asian Width and general categories).
public enum DisplayWidth {
  /// Columns of a text.
  public static func columns(_ text: some StringProtocol) -> Int {
    text.utf8.withContiguousStorageIfAvailable { columns(utf8: $0) }
      ?? text.unicodeScalars.reduce(0) { $0 + columns($1) }
  }

  /// Columns of a UTF-8 text.
  static func columns(utf8 text: UnsafeBufferPointer<UInt8>) -> Int {
    if PrintableText.isPrintable(text) { return text.count }
    var columns = 0
    var at = 0
    while at < text.count {
      let scalar = ShownScalar(text, at: at)
      columns += scalar.ownColumns
      at += scalar.length
    }
    return columns
  }

  /// Bytes of the longest beginning of a UTF-8 text that takes at most `columns` columns.
  static func prefix(_ text: UnsafeBufferPointer<UInt8>, columns: Int) -> Int {
    var left = columns
    var at = 0
    while at < text.count {
      let scalar = ShownScalar(text, at: at)
      if scalar.ownColumns > left { return at }
      left -= scalar.ownColumns
      at += scalar.length
    }
    return at
  }

  /// Columns of one scalar: 0, 1 or 2.
  public static func columns(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(value) ? 2 : 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
