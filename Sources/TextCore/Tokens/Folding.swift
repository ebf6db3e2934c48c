/// The form in which tokens are compared: Unicode simple case folding in NFC, independent of locale.
///
/// Diacritics are kept. Beyond case: the apostrophes `’ ʼ ‘ ‚ ‛ ‹ › '` are one (`'`), so are the double quotation
/// marks with `''` and two back-quotes (`"`), the dashes en, em, bar and `--` (`—`), the hyphens (`-`), the ellipsis
/// and its dots (`...`), full-width stops and theirs; soft hyphens and zero-width characters are dropped.
public enum Folding {
  /// The folded form of UTF-8 bytes.
  public static func fold(_ bytes: some Collection<UInt8>) -> [UInt8] {
    if let form = bytes.withContiguousStorageIfAvailable({ fold($0) }) { return form }
    return Array(bytes).withUnsafeBufferPointer { fold($0) }
  }

  /// The folded form of a text.
  public static func fold(_ text: String) -> String {
    String(decoding: fold(Array(text.utf8)), as: UTF8.self)
  }

  /// The folded form of UTF-8 bytes.
  public static func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if let form = asciiForm(bytes) { return form }
    return longForm(bytes)
  }

  private static func asciiForm(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var all: UInt8 = 0
    for byte in bytes { all |= byte }
    guard all < 0x80 else { return nil }
    if let first = bytes.first, !isLetterOrDigit(first), let form = doubled(bytes) { return form }
    return bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  /// The form of runs of dots, hyphens and quotes, if `bytes` is one.
  private static func doubled(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard bytes.count > 1, let first = bytes.first else { return nil }
    let dots = first == UInt8(ascii: ".")
    for byte in bytes where byte != first && !(dots && byte == UInt8(ascii: " ")) { return nil }
    switch first {
    case UInt8(ascii: "."): return ellipsis
    case UInt8(ascii: "-"): return dash
    case UInt8(ascii: "'"), UInt8(ascii: "`"): return bytes.count == 2 ? [UInt8(ascii: "\"")] : nil
    default: return nil
    }
  }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// The form of bytes that are not all ASCII.
  private static func longForm(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count * mostGrowth) { room in
      if let count = write(bytes, to: room) { return Array(room[..<count]) }
      return composedForm(bytes)
    }
  }

  /// The form of bytes with scalars that may have to be composed.
  private static func composedForm(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      let (value, length) = bytes.scalar(at: at)
      at += length
      if value < 0xAD || ScalarKind(value) != .ignorable { scalars.append(foldScalar(value)) }
    }
    let composed = Composition.compose(scalars)
    return Array(unsafeUninitializedCapacity: composed.count * 4) { room, count in
      for value in composed { put(value, to: room, &count) }
    }
  }

  /// Simple case folding and the folding of punctuation, for one scalar.
  static func foldScalar(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x41...0x5A: return value | 0x20
    case 0..<0x80: return value
    case 0xC0...0xDE: return value == 0xD7 ? value : value + 0x20
    case 0xDF...0xFF: return value
    case 0x2010, 0x2011, 0x2212, 0xFF0D: return 0x2D
    case 0x2012...0x2015: return 0x2014
    case 0x2018...0x201B, 0x2039, 0x203A, 0x2BC, 0xFF07: return 0x27
    case 0x201C...0x201F, 0xAB, 0xBB, 0xFF02: return 0x22
    // Of the punctuation and the signs up to here nothing else folds.
    case 0x2000..<0x2126: return value
    case 0xFF01: return 0x21
    case 0xFF1F: return 0x3F
    case 0xFF0E, 0x3002: return 0x2E
    default: return foldLetter(value)
    }
  }

  private static func foldLetter(_ value: UInt32) -> UInt32 {
    if let special = specials[value] { return special }
    switch value {
    // Cherokee folds to its capitals.
    case 0x13A0...0x13F5: return value
    case 0x13F8...0x13FD: return value - 8
    case 0xAB70...0xABBF: return value - 38864
    default: break
    }
    guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenLowercased else { return value }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    guard lower.count == 1, let first = lower.first else { return value }
    return first.value
  }

  /// Letters whose simple folding is not their lower case. Source: CaseFolding.txt, statuses C and S.
  private static let specials: [UInt32: UInt32] = [
    0xB5: 0x3BC, 0x17F: 0x73, 0x345: 0x3B9, 0x3C2: 0x3C3, 0x3D0: 0x3B2, 0x3D1: 0x3B8, 0x3D5: 0x3C6,
    0x3D6: 0x3C0, 0x3F0: 0x3BA, 0x3F1: 0x3C1, 0x3F5: 0x3B5, 0x1C80: 0x432, 0x1C81: 0x434, 0x1C82: 0x43E,
    0x1C83: 0x441, 0x1C84: 0x442, 0x1C85: 0x442, 0x1C86: 0x44A, 0x1C87: 0x463, 0x1C88: 0xA64B,
    0x1E9B: 0x1E61, 0x1FBE: 0x3B9,
  ]
}

extension Folding {
  /// The folded form of every dash.
  static let dash: [UInt8] = Array("—".utf8)

  /// The folded form of every ellipsis.
  static let ellipsis: [UInt8] = Array("...".utf8)
}
