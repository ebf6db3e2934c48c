import Analysis
import Attribution

/// Names of speakers as outputs show them.
enum SourceName {
  /// The name of a source, or nil for an index that is none.
  static func name(_ index: Int?, in reading: Reading) -> String? {
    guard let index, reading.sources.indices.contains(index) else { return nil }
    return reading.sources[index].name
  }

  /// The name in a direction of its own: a right-to-left name must not reorder the words around it.
  ///
  /// U+2068 and U+2069 (first strong isolate, pop directional isolate) are added only where they are needed.
  static func isolated(_ name: String) -> String {
    // Nothing below U+0590, whose first byte is 0xD6, is written from right to left.
    if name.utf8.allSatisfy({ $0 < 0xD6 }) { return name }
    return name.unicodeScalars.contains(where: isRightToLeft) ? "\u{2068}\(name)\u{2069}" : name
  }

  /// Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
