/// The label of a speaker in a transcript: up to four words in capitals, then a colon ("PRESENTER:", "MR NAIR:").
enum SpeakerLabel {
  private static let mostWords = 4

  /// True where a label stands at the start of a range of bytes.
  static func isAhead(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    var words = 0
    while at < range.upperBound, words < mostWords {
      let start = at
      while at < range.upperBound, isCapital(text[at]) { at += 1 }
      guard at > start else { return false }
      words += 1
      guard at < range.upperBound else { return false }
      if text[at] == UInt8(ascii: ":") { return at - range.lowerBound > 1 }
      guard text[at] == UInt8(ascii: " ") else { return false }
      at += 1
    }
    return false
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    byte >= 0x41 && byte <= 0x5A || byte >= 0x80 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "'")
  }
}
