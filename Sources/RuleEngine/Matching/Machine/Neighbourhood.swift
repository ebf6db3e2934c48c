import TextCore

/// Neighbouring sentences of a document.
struct Neighbourhood: Sendable {
  /// For each sentence the one before it in the same section, or -1.
  let previous: [Int32]
  /// For each sentence the one behind it in the same section, or -1; behind a headline the first one below it.
  let next: [Int32]

  /// Linear in the sentences.
  init(_ text: TokenizedText) {
    var previous = Neighbourhood.none(text.sentences.count)
    var next = Neighbourhood.none(text.sentences.count)
    var lastOfSection = Neighbourhood.none(Section.allCases.count)
    for (index, sentence) in text.sentences.enumerated() {
      let section = Int(text.sectionOfBlock[Int(sentence.block)].rawValue)
      if lastOfSection[section] >= 0 {
        previous[index] = lastOfSection[section]
        next[Int(lastOfSection[section])] = Int32(index)
      }
      lastOfSection[section] = Int32(index)
    }
    // A headline is told in full by the sentence below it.
    let headline = Int(lastOfSection[Int(Section.headline.rawValue)])
    if headline >= 0 {
      next[headline] =
        text.sentences[(headline + 1)...].firstIndex {
          text.sectionOfBlock[Int($0.block)] == .lead || text.sectionOfBlock[Int($0.block)] == .body
        }.map { Int32($0) } ?? -1
    }
    self.previous = previous
    self.next = next
  }

  private static func none(_ count: Int) -> [Int32] {
    [Int32](capacity: count) {
      $0.initialize(repeating: -1)
      return count
    }
  }
}
