/// The globs of a rule set in flat form, for a quick look at the ends of a token.
struct GlobTable: Sendable {
  /// The first and the last part of a glob in `bytes`.
  struct Ends: Sendable {
    var prefix: UInt32
    var prefixCount: UInt32
    var suffix: UInt32
    var suffixCount: UInt32
    /// True where nothing but a star stands between the ends.
    var isPlain: Bool
    /// True where a part holds an ASCII letter or digit: no punctuation folds to one.
    var hasLetter: Bool
  }

  var globs: [Glob]
  var ends: [Ends]
  var bytes: [UInt8]

  init(_ globs: [Glob]) {
    self.globs = globs
    var bytes: [UInt8] = []
    ends = globs.map { glob in
      let first = glob.parts.count > 1 ? glob.parts.first ?? [] : []
      let last = glob.parts.count > 1 ? glob.parts.last ?? [] : []
      let prefix = UInt32(bytes.count)
      bytes += first
      let suffix = UInt32(bytes.count)
      bytes += last
      return Ends(
        prefix: prefix, prefixCount: UInt32(first.count), suffix: suffix, suffixCount: UInt32(last.count),
        isPlain: glob.parts.count == 2,
        hasLetter: glob.parts.joined().contains { $0 | 0x20 &- 0x61 < 26 || $0 &- 0x30 < 10 })
    }
    self.bytes = bytes
  }

  /// What a look at the ends of a token tells.
  enum Look {
    case matches
    case differs
    /// The whole token must be folded and compared.
    case undecided
  }

  /// Compares the ends of a token, whose bytes are not folded yet, with those of a glob.
  ///
  /// Folding an ASCII byte looks at no other byte, so ends that are ASCII are compared as they stand.
  @inline(__always)
  static func look(
    _ ends: Ends, _ bytes: UnsafeBufferPointer<UInt8>, at token: UnsafeBufferPointer<UInt8>, _ start: Int,
    _ end: Int
  ) -> Look {
    var isPlain = ends.isPlain && end - start >= Int(ends.prefixCount) + Int(ends.suffixCount)
    var at = end
    var left = Int(ends.suffixCount)
    while left > 0, at > start {
      at -= 1
      left -= 1
      let byte = token[at]
      if byte < 0x80 {
        if Glob.lower(byte) != bytes[Int(ends.suffix) + left] { return .differs }
        continue
      }
      isPlain = false
      // U+00C0 to U+00FF, letters with accents, fold among themselves.
      if byte & 0xC0 == 0x80, at > start, token[at - 1] == 0xC3, bytes[Int(ends.suffix) + left] < 0x80 {
        return .differs
      }
      // The quotation marks and apostrophes of print (U+2018 to U+201F) stand inside words more than anything else;
      // two of them alone fold to one, but what has a letter is not asked of punctuation.
      guard ends.hasLetter, byte & 0xF8 == 0x98, at - 2 >= start, token[at - 1] == 0x80, token[at - 2] == 0xE2
      else { break }
      if bytes[Int(ends.suffix) + left] != (byte < 0x9C ? 0x27 : 0x22) { return .differs }
      at -= 2
    }
    at = 0
    while at < Int(ends.prefixCount), start + at < end {
      let byte = token[start + at]
      if byte >= 0x80 {
        isPlain = false
        break
      }
      if Glob.lower(byte) != bytes[Int(ends.prefix) + at] { return .differs }
      at += 1
    }
    return isPlain ? .matches : .undecided
  }
}
