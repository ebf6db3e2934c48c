/// Globs over rule ids: `*` stands for any run of characters, `hedge/*` for all hedges.
public enum IdGlob {
  /// True where the glob covers the whole id; linear in the id for each star.
  public static func matches(_ glob: String, _ id: String) -> Bool {
    let pattern = Array(glob.utf8)
    let text = Array(id.utf8)
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
