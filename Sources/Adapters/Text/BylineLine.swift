/// Reads lines that name the authors: "By Jane Roe", "Words by Ann Poe and Jim Low, Staff Writers".
struct BylineLine {
  /// Longest such line in bytes.
  static let maxBytes = 160

  let words: PageWords

  /// The names in a line that opens like a byline, or nil where it does not.
  func names(_ text: [UInt8], _ range: Range<Int>, reader: NameReader) -> [String]? {
    guard range.count <= BylineLine.maxBytes else { return nil }
    let folded = Folding.fold(text, range)
    guard let end = words.opening(folded, .bylineOpener), end < folded.count else { return nil }
    // Folding only shortens; the opener is ASCII, so its words stand at the start of the line as well.
    var at = range.lowerBound
    var left = end
    while at < range.upperBound, left > 0 {
      at += 1
      left -= 1
    }
    while at < range.upperBound, !ASCII.isWord(text[at]) { at += 1 }
    guard at < range.upperBound, ASCII.isUpper(text[at]) || text[at] >= 0xC3 else { return nil }
    return reader.names(in: text, at..<range.upperBound)
  }
}
