import CProcessor

/// Tells files that hold no text from text.
enum BinarySniff {
  /// Signatures of formats people hand in by mistake, with the name used in the message.
  private static let signatures: [(bytes: [UInt8], name: String)] = [
    ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF document"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    ([0x47, 0x49, 0x46, 0x38], "a GIF image"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document"),
    ([0x1F, 0x8B], "a gzip archive"),
    ([0x42, 0x5A, 0x68], "a bzip2 archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0xCF, 0xFA, 0xED, 0xFE], "a program"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
    ([0x7B, 0x5C, 0x72, 0x74, 0x66], "an RTF document"),
    ([0x52, 0x49, 0x46, 0x46], "a RIFF media file"),
    ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65, 0x20], "an SQLite database"),
  ]

  /// One NUL in this many bytes makes a file binary; pages with a stray NUL or two are read.
  private static let bytesPerNUL = 200
  /// One control character in this many bytes makes a file binary.
  private static let bytesPerControl = 20

  /// What the file is, if it is no text; `isWide` says that NUL bytes belong to UTF-16.
  static func kind(_ bytes: [UInt8], isWide: Bool) -> String? {
    for signature in signatures where bytes.starts(with: signature.bytes) {
      // "BZh" may open a text; the archive goes on with a digit and a magic number.
      if signature.bytes.count == 3, signature.bytes[0] == 0x42, bytes.count > 4, bytes[4] != 0x31 {
        continue
      }
      return signature.name
    }
    if isWide { return nil }
    var nul = 0
    var control = 0
    let seen = min(bytes.count, InputLimits.sniffBytes)
    bytes.withUnsafeBufferPointer { p in
      guard let base = p.baseAddress else { return }
      var i = 0
      while i < seen {
        // Most texts hold none in a whole file.
        while i + 64 <= seen, bytesOfControl(base + i) == 0 { i += 64 }
        let stop = min(i + 64, seen)
        while i < stop {
          let byte = p[i]
          if byte == 0 { nul += 1 }
          if byte < 0x09 || (byte > 0x0D && byte < 0x20 && byte != 0x1B) { control += 1 }
          i += 1
        }
      }
    }
    if nul * bytesPerNUL > seen || control * bytesPerControl > seen { return "binary data" }
    return nil
  }
}
