import TextCore

/// Which words begin the search for which patterns.
///
/// Patterns with the same first anchor share its places; only words and word sets need an entry here, lexicons
/// and marks have their own lists of spans.
struct AnchorIndex: Sendable {
  /// Number of distinct words and word sets that are first anchors.
  var count: Int
  /// For each pattern the index of its anchor, or -1 where it is a lexicon, a mark or any token.
  var anchorOfPattern: [Int32]
  /// For each word id the start of its anchors in `anchors`; one more entry than words.
  var offsets: [UInt32]
  var anchors: [UInt32]

  init(_ rules: RuleSet) {
    var known: [UInt64: Int32] = [:]
    var pairs: [(word: UInt32, anchor: UInt32)] = []
    let words = rules.vocabulary.count
    anchorOfPattern = rules.patterns.map { pattern in
      guard let anchor = pattern.anchors.first, anchor.kind == .word || anchor.kind == .wordSet else {
        return -1
      }
      let key = UInt64(anchor.kind.rawValue) << 32 | UInt64(anchor.value)
      if let index = known[key] { return index }
      let index = Int32(known.count)
      known[key] = index
      if anchor.kind == .word {
        pairs.append((anchor.value, UInt32(index)))
      } else if Int(anchor.value) < rules.wordSets.count {
        for word in rules.wordSets[Int(anchor.value)] { pairs.append((word, UInt32(index))) }
      }
      return index
    }
    count = known.count
    pairs.sort { $0.word != $1.word ? $0.word < $1.word : $0.anchor < $1.anchor }
    var offsets = [UInt32](repeating: 0, count: words + 2)
    for pair in pairs where Int(pair.word) <= words { offsets[Int(pair.word) + 1] += 1 }
    for word in 0...words { offsets[word + 1] += offsets[word] }
    self.offsets = offsets
    anchors = pairs.filter { Int($0.word) <= words }.map(\.anchor)
  }
}
