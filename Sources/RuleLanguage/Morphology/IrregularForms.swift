import RuleEngine

/// A table of irregular words, read from tab-separated lines.
///
/// Columns: word, class (v, n, adj), then the forms. Verbs: past, past participle, third person, -ing form;
/// nouns: plural; adjectives: comparative, superlative. `|` stands between variants, an empty cell is regular,
/// `-` says that there is no such form. Class `vd` lists verbs whose last consonant doubles though the word
/// has several syllables, `vs` those where it does not. Lines that begin with `#` are comments.
public struct IrregularForms: Sendable {
  /// No irregular words.
  public static let none = IrregularForms(tsv: [])

  private var entries: [WordClass: [String: [(form: String, tag: FormTag)]]] = [:]
  private var lemmas: [WordClass: [String: String]] = [:]
  private var doubling: [String: Bool] = [:]

  /// Reads a table; lines that are no entries are skipped.
  public init(tsv bytes: [UInt8]) {
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) where line.first != UInt8(ascii: "#") {
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard cells.count >= 2 else { continue }
      add(cells[0], cells[1], Array(cells.dropFirst(2)))
    }
  }

  private mutating func add(_ word: String, _ kind: String, _ forms: [String]) {
    let tags: [FormTag]
    let wordClass: WordClass
    switch kind {
    case "v": (wordClass, tags) = (.verb, [.past, .pastParticiple, .thirdSingular, .ing])
    case "n": (wordClass, tags) = (.noun, [.plural])
    case "adj": (wordClass, tags) = (.adjective, [.comparative, .superlative])
    case "vd", "vs":
      doubling[word] = kind == "vd"
      return
    default: return
    }
    var found: [(form: String, tag: FormTag)] = []
    for (cell, tag) in zip(forms, tags) where !cell.isEmpty {
      for variant in cell.split(separator: "|") {
        found.append((String(variant), tag))
        if variant != word, variant != "-" { lemmas[wordClass, default: [:]][String(variant)] = word }
      }
    }
    entries[wordClass, default: [:]][word] = found
  }

  func forms(of word: String, class wordClass: WordClass) -> [(form: String, tag: FormTag)]? {
    entries[wordClass]?[word]
  }

  func doubles(_ word: String) -> Bool? { doubling[word] }

  func lemma(of form: String, class wordClass: WordClass) -> String? { lemmas[wordClass]?[form] }
}
