/// Tells notes about the author: a name, soon a verb, then a role in the same sentence.
struct BioTest {
  private static let maxChars = 700
  private static let verbReach = 60
  /// Bytes between the verb and the role where nothing else says who writes: "is a senior political reporter".
  private static let roleReach = 40

  let words: PageWords
  /// Names of the byline, letters only.
  let authors: [[UInt8]]

  /// True for a note that opens with a name of the byline, or with one that the text has not named before and
  /// a role close behind the verb.
  func isBio(_ text: [UInt8], _ range: Range<Int>, isNamed: (ArraySlice<UInt8>) -> Bool) -> Bool {
    // A bullet or dash stands before many a note.
    let range =
      (text[range].firstIndex(where: { ASCII.isAlphanumeric($0) || $0 >= 0xC3 && $0 != 0xE2 })
        ?? range.upperBound)..<range.upperBound
    guard !range.isEmpty, range.count <= BioTest.maxChars, opensWithName(text, range) else { return false }
    let folded = Folding.fold(text, range)
    var i = 0
    var verb: Int?
    while i < min(folded.count, BioTest.verbReach) {
      if PageWords.isEdge(folded, i), let end = words.opening(folded, .bioVerb, from: i) {
        verb = end
        break
      }
      i += 1
    }
    guard let name = name(text, range) else { return false }
    let letters = Folding.letters(text, name)
    let isAuthor = authors.contains { $0 == letters || $0.starts(with: letters) }
    // Whoever wrote the text needs no verb: a role in the sentence that opens with the name is enough.
    guard var at = verb ?? (isAuthor ? min(folded.count, name.count) : nil) else { return false }
    if !isAuthor, isNamed(text[name]) { return false }
    let stop = isAuthor ? folded.count : min(folded.count, at + BioTest.roleReach)
    while at < stop {
      if folded[at] == 0x2E, at + 1 < folded.count, folded[at + 1] == 0x20 { return false }
      if PageWords.isEdge(folded, at), words.opening(folded, .bioRole, from: at) != nil { return true }
      at += 1
    }
    return false
  }

  /// Two words in capitals at the start.
  private func opensWithName(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard ASCII.isUpper(text[range.lowerBound]) || text[range.lowerBound] >= 0xC3 else { return false }
    guard let space = text[range].firstIndex(of: 0x20), space + 1 < range.upperBound else { return false }
    let next = text[space + 1]
    return ASCII.isUpper(next) || next >= 0xC3
  }

  /// The first two words.
  private func name(_ text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    guard let space = text[range].firstIndex(of: 0x20), space + 1 < range.upperBound else { return nil }
    let end = text[(space + 1)..<range.upperBound].firstIndex { $0 != 0x2D && !ASCII.isWord($0) }
    return range.lowerBound..<(end ?? range.upperBound)
  }
}
