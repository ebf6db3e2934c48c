import TextCore

/// What the pass over the tokens has to do with each word, and which pairs of words may be part of a lexicon entry.
///
/// Words of which the same is to be told share a record: a document touches few of them, and what it touches first
/// has to come from far away in the memory.
struct WordTable: Sendable {
  /// For each word id the place of its record in the pool.
  var records: FlatArray<UInt32>
  /// The records, and `WordTable.padding` numbers more.
  var pool: FlatArray<UInt32>
  /// The edges of the trie behind the first words of entries.
  var pairs: PairFilter
  /// Most anchors that one word holds.
  var mostAnchors: Int

  /// The place of the record of words with which there is nothing to do.
  static let emptyRecord: UInt32 = 0

  /// Numbers behind the last record, so that this many can be copied wherever a list begins.
  static let padding = 4

  /// No words.
  init() {
    records = FlatArray()
    pool = FlatArray()
    pairs = PairFilter()
    mostAnchors = 0
  }

  init(_ rules: RuleSet, _ lexicons: LexiconIndex, _ index: AnchorIndex) {
    var records: [UInt32] = []
    var pool = [UInt32](repeating: 0, count: WordRecord.size)
    var known: [[UInt32]: UInt32] = [pool: WordTable.emptyRecord]
    var mostAnchors = 0
    for word in 0...rules.vocabulary.count {
      let anchors = index.anchors[Int(index.offsets[word])..<Int(index.offsets[word + 1])]
      mostAnchors = max(mostAnchors, anchors.count)
      let record = WordTable.record(UInt32(word), Array(anchors), lexicons)
      let place = known[record] ?? UInt32(pool.count)
      if Int(place) == pool.count {
        known[record] = place
        pool += record
      }
      records.append(place)
    }
    self.records = FlatArray(records)
    self.pool = FlatArray(pool + [UInt32](repeating: 0, count: WordTable.padding))
    self.mostAnchors = mostAnchors
    pairs = PairFilter(lexicons.children)
  }

  private static func record(_ word: UInt32, _ anchors: [UInt32], _ lexicons: LexiconIndex) -> [UInt32] {
    var head = WordRecord(root: 0, flags: 0, anchors: UInt32(anchors.count), singles: 0)
    var singles: [UInt32] = []
    if lexicons.begins(word) {
      let root = lexicons.roots[Int(word)]
      if lexicons.hasChildren[Int(root)] { head.flags |= WordRecord.goesOn }
      for check in lexicons.checks(at: root).map({ lexicons.checks[$0] })
      where lexicons.isNamed[Int(check.lexicon)] {
        head.flags |= WordTable.need(of: check, lexicons)
      }
      if head.flags != 0 { head.root = root }
      singles = lexicons.ends(at: root).map { lexicons.ends[$0] }.filter { lexicons.isNamed[Int($0)] }
      head.singles = UInt32(singles.count)
    }
    return [head.root, head.flags, head.anchors, head.singles] + anchors + singles
  }

  /// The flags of a word that is an entry under a condition: what a token must be at least to meet it.
  private static func need(of check: FlatCheck, _ lexicons: LexiconIndex) -> UInt32 {
    guard check.count > 0 else { return WordRecord.hasChecks }
    let token = lexicons.checkedTokens[Int(check.first)]
    if token.isJoined { return TokenClass.joined.rawValue }
    let surface = (0..<Int(token.surfaceCount)).map { lexicons.surfaces[Int(token.surface) + $0] }
    // Letters alone are a word to the tokenizer, and the first of them says whether it is capitalised.
    let isWord = surface.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
    guard isWord, let first = surface.first, first &- 0x41 < 26 else { return WordRecord.hasChecks }
    return TokenClass.capitalised.rawValue
  }
}
