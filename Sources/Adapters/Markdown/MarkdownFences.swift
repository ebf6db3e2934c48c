/// Tells whether a fence of code is closed: one that is not hides nothing, as it would take the rest of the text away
/// without a word.
struct MarkdownFences {
  private let text: [UInt8]
  /// Marks for which no closing run of at least this length stands further on.
  private var unclosed: [UInt8: Int] = [:]

  init(_ text: [UInt8]) { self.text = text }

  /// True where a line of at least `count` marks and nothing else stands behind an offset.
  ///
  /// A look that finds nothing is remembered, so that many open fences cost one look at the text for each length.
  mutating func closes(_ mark: UInt8, _ count: Int, from start: Int) -> Bool {
    if let least = unclosed[mark], count >= least { return false }
    var at = start
    while at < text.count {
      // To the start of the next line.
      while at < text.count, text[at] != 0x0A, text[at] != 0x0D { at += 1 }
      at += 1
      var run = at
      while run < text.count, run - at < 3, text[run] == 0x20 { run += 1 }
      var end = run
      while end < text.count, text[end] == mark { end += 1 }
      guard end - run >= count else { continue }
      while end < text.count, text[end] == 0x20 || text[end] == 0x09 { end += 1 }
      if end == text.count || text[end] == 0x0A || text[end] == 0x0D { return true }
    }
    unclosed[mark] = count
    return false
  }
}
