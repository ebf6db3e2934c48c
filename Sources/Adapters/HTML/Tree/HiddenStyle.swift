/// Tells whether a style hides its element.
enum HiddenStyle {
  private static let rule = Array("display:none".utf8)

  /// True where "display:none" stands in the style, with any white space.
  static func hides(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    // Without white space the rule can only begin at a "d" and go on from there.
    for start in style.indices where ASCII.lower(style[start]) == rule[0] {
      var i = start
      var matched = 0
      while i < style.count, matched < rule.count {
        let byte = style[i]
        i += 1
        if ASCII.isSpace(byte) { continue }
        if ASCII.lower(byte) != rule[matched] { break }
        matched += 1
      }
      if matched == rule.count { return true }
    }
    return false
  }
}
