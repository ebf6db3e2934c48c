/// Compares rule ids with globs such as `hedge/*`.
enum IDPattern {
  /// True where the id fits; `*` stands for any run of characters. Linear in the product of the lengths.
  static func matches(_ glob: String, _ id: String) -> Bool {
    let pattern = Array(glob.utf8)
    let text = Array(id.utf8)
    var at = 0
    var inside = 0
    var star: (pattern: Int, text: Int)?
    while inside < text.count {
      if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
        star = (at, inside)
        at += 1
      } else if at < pattern.count, pattern[at] == text[inside] {
        at += 1
        inside += 1
      } else if let last = star {
        at = last.pattern + 1
        inside = last.text + 1
        star = (last.pattern, inside)
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
