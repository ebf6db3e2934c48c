import TextCore

/// What the pass over the tokens has to do with each word, and which pairs of words may be part of a lexicon entry.
///
/// Words of which the same is to be told share a record: a document touches few of them, and what it touches first
/// has to come from far away in the memory.
struct WordTable: Sendable {
  /// For each word id what there is to know at once.
  var entries: FlatArray<WordEntry>
  /// The records, and `WordTable.padding` numbers more.
  var pool: FlatArray<UInt32>
  /// The edges of the trie behind the first words of entries.
  var pairs: PairFilter

  /// Numbers behind the last record, so that this many can be copied wherever a list begins.
  static let padding = 4

  /// No words.
  init() {
    entries = FlatArray()
    pool = FlatArray()
    pairs = PairFilter()
  }

  init(_ rules: RuleSet, _ lexicons: LexiconIndex, _ groups: WordGroups, _ tests: TestIndex) {
    var entries: [WordEntry] = []
    var pool: [UInt32] = []
    var known: [[UInt32]: UInt32] = [:]
    let isSecond = WordTable.secondWords(rules, lexicons)
    for word in 0...UInt32(truncatingIfNeeded: rules.vocabulary.count) {
      let record = WordTable.record(word, lexicons)
      let place = known[record] ?? UInt32(pool.count)
      if known.updateValue(place, forKey: record) == nil { pool += record }
      let head = WordRecord(root: record[0], flags: record[1], singles: record[2])
      var flags = head.flags & WordRecord.neededClasses
      if head.flags & WordRecord.goesOn != 0 { flags |= WordEntry.goesOn }
      if isSecond[Int(word)] { flags |= WordEntry.isSecond }
      if head.flags & WordRecord.hasChecks != 0 || head.singles > 0 { flags |= WordEntry.isAlone }
      if tests.asks(word) { flags |= WordEntry.isAsked }
      entries.append(WordEntry(record: place, flags: flags, kind: groups.kindOfWord[Int(word)]))
    }
    self.entries = FlatArray(entries)
    self.pool = FlatArray(pool + [UInt32](repeating: 0, count: WordTable.padding))
    pairs = PairFilter(lexicons.children, roots: lexicons.roots)
  }

  /// For each word whether an entry of the trie goes on with it behind some first word.
  private static func secondWords(_ rules: RuleSet, _ lexicons: LexiconIndex) -> [Bool] {
    var isSecond = [Bool](repeating: false, count: rules.vocabulary.count + 1)
    let roots = Set(lexicons.roots)
    for slot in lexicons.children.slots where slot.key != 0 {
      let (node, word) = ((slot.key - 1) >> 32, Int((slot.key - 1) & UInt64(UInt32.max)))
      if word < isSecond.count, roots.contains(UInt32(node)) { isSecond[word] = true }
    }
    return isSecond
  }

  private static func record(_ word: UInt32, _ lexicons: LexiconIndex) -> [UInt32] {
    var head = WordRecord(root: 0, flags: 0, singles: 0)
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
    return [head.root, head.flags, head.singles] + singles
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
