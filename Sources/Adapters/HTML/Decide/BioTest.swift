/// Tells notes about the author: a name, soon a verb, then a role in the same sentence.
struct BioTest {
  private static let maxChars = 700
  private static let verbReach = 60

  let words: PageWords

  func isBio(_ text: [UInt8], _ range: Range<Int>) -> Bool {
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
    guard var at = verb else { return false }
    while at < folded.count {
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
}
