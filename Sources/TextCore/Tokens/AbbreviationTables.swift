/// The tables behind `Abbreviations`.
///
/// A class, so that handing the value on costs one count instead of one for each table; nothing changes it once
/// it is made.
final class AbbreviationTables: Sendable {
  let exact: Vocabulary
  let exactKinds: [AbbreviationKind]
  let folded: Vocabulary
  let foldedKinds: [AbbreviationKind]
  /// The folded forms of all abbreviations.
  let forms: Vocabulary
  let domains: Vocabulary
  let dottedNames: Vocabulary
  let starters: Vocabulary
  let speechVerbs: Vocabulary
  /// Length in bytes of the longest abbreviation or dotted name.
  let longest: Int
  /// Which short forms are among `forms`, as far as the hashes of their keys tell: it refuses most words without a look
  /// at the tables.
  private let filter: [UInt64]

  /// Bits for each form: one word in sixteen that is none passes.
  private static let bitsPerForm = 16

  init(_ builder: AbbreviationsBuilder) {
    exact = builder.exact
    exactKinds = builder.exactKinds
    folded = builder.folded
    foldedKinds = builder.foldedKinds
    forms = builder.forms
    domains = builder.domains
    dottedNames = builder.dottedNames
    starters = builder.starters
    speechVerbs = builder.speechVerbs
    longest = builder.longest
    filter = AbbreviationTables.filter(of: builder.forms)
  }

  private static func filter(of forms: Vocabulary) -> [UInt64] {
    var size = 1
    while size * 64 < forms.count * bitsPerForm { size *= 2 }
    var bits = [UInt64](repeating: 0, count: size)
    forms.forEachKey { key in
      let (word, bit) = place(of: key, size)
      bits[word] |= bit
    }
    return bits
  }

  @inline(__always)
  private static func place(of key: WordKey, _ size: Int) -> (word: Int, bit: UInt64) {
    let hash = WordIndex.hash(key)
    return (Int(truncatingIfNeeded: hash &>> 6) & (size &- 1), 1 &<< (hash & 63))
  }

  /// False if no abbreviation is this folded word with a full stop.
  func mayList(_ word: WordKey) -> Bool {
    guard let key = word.withStop else { return true }
    let (word, bit) = AbbreviationTables.place(of: key, filter.count)
    guard filter[word] & bit != 0 else { return false }
    return forms.withView { $0.id(of: key) != 0 } ?? true
  }

  /// The kinds of a word written with its full stop; empty if it is not listed.
  func kind(of word: UnsafeBufferPointer<UInt8>) -> AbbreviationKind {
    guard word.count <= longest else { return [] }
    return exactKinds[Int(exact.id(of: word))].union(foldedKinds[Int(id(of: word, in: folded))])
  }

  /// Id of the folded form of a word in a table.
  private func id(of word: UnsafeBufferPointer<UInt8>, in table: Vocabulary) -> UInt32 {
    if let key = WordKey(word), key.isASCII { return table.withView { $0.id(of: key.folded) } ?? 0 }
    return table.id(of: Folding.fold(word))
  }

  /// True for the last label of a listed domain, without its full stop.
  func isDomain(_ label: UnsafeBufferPointer<UInt8>) -> Bool { id(of: label, in: domains) != 0 }

  /// True for a listed name with a full stop inside.
  func isDottedName(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    id(of: word, in: dottedNames) != 0
  }

  /// True for words that start a sentence more often than they go on in one.
  func isStarter(_ word: UnsafeBufferPointer<UInt8>) -> Bool { id(of: word, in: starters) != 0 }

  /// True for verbs that name the speaker of a quotation before them.
  func isSpeechVerb(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    id(of: word, in: speechVerbs) != 0
  }
}
