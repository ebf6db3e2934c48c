/// Globs over rule ids: `*` stands for any run of characters, `hedge/*` for all hedges.
public enum IdGlob {
  /// True where the glob covers the whole id; linear in the id for each star.
  public static func matches(_ glob: String, _ id: String) -> Bool {
    var (glob, id) = (glob, id)
    return glob.withUTF8 { pattern in id.withUTF8 { matches(pattern, $0) } }
  }

  private static func matches(
    _ pattern: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let star = UInt8(ascii: "*")
    var p = 0
    var t = 0
    var backtrack: (p: Int, t: Int)?
    while t < text.count {
      if p < pattern.count, pattern[p] == star {
        backtrack = (p + 1, t)
        p += 1
      } else if p < pattern.count, pattern[p] == text[t] {
        p += 1
        t += 1
      } else if let last = backtrack {
        p = last.p
        t = last.t + 1
        backtrack = (last.p, t)
      } else {
        return false
      }
    }
    while p < pattern.count, pattern[p] == star { p += 1 }
    return p == pattern.count
  }
}
