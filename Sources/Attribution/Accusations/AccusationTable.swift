internal import RuleEngine

/// The words that tell kinds of accusations apart, by vocabulary id.
struct AccusationTable: Sendable {
  /// The kinds as they are stored.
  var kinds: [UInt32: AccusationWord] = [:] {
    didSet { index() }
  }
  /// The same by a hash of the id, half empty at least; 0 for no word.
  private var slots: [(word: UInt32, kind: AccusationWord)] = []

  /// Reads the table `accusation-words`; missing it is empty.
  init(_ rules: RuleSet) {
    guard let table = rules.table("accusation-words"), let column = table.column("kind") else { return }
    var kinds: [UInt32: AccusationWord] = [:]
    for entry in table.entries where entry.words.count == 1 {
      kinds[entry.words[0]] = AccusationWord(rawValue: table.cell(Int(entry.row), column))
    }
    self.kinds = kinds
    index()
  }

  private mutating func index() {
    var size = 16
    while size < kinds.count * 2 { size *= 2 }
    slots = Array(repeating: (0, .accuse), count: size)
    for (word, kind) in kinds where word != 0 {
      var at = place(word)
      while slots[at].word != 0 { at = (at + 1) & (size - 1) }
      slots[at] = (word, kind)
    }
  }

  @inline(__always)
  private func place(_ word: UInt32) -> Int {
    // Knuth's multiplicative hash: ids of a table follow one another.
    Int(word &* 2_654_435_769 >> 16) & (slots.count - 1)
  }

  /// The kind of a word, or nil.
  func kind(_ word: UInt32) -> AccusationWord? {
    guard word != 0, !slots.isEmpty else { return nil }
    var at = place(word)
    while slots[at].word != 0 {
      if slots[at].word == word { return slots[at].kind }
      at = (at + 1) & (slots.count - 1)
    }
    return nil
  }
}
