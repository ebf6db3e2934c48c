import RuleEngine

/// A table of irregular words, read from tab-separated lines.
///
/// Columns: word, class (v, n, adj), then the forms. Verbs: past, past participle, third person, -ing form;
/// nouns: plural; adjectives: comparative, superlative. `|` stands between variants, an empty cell is regular,
/// `-` says that there is no such form. A word that begins with `-` is an ending and so are its forms; class
/// `vp` lists prefixes behind which a verb inflects as it does alone. Class `vd` lists verbs whose last consonant doubles though the word
/// has several syllables, `vs` those where it does not. Lines that begin with `#` are comments.
public struct IrregularForms: Sendable {
  /// No irregular words.
  public static let none = IrregularForms(tsv: [])

  private var entries: [WordClass: [String: [(form: String, tag: FormTag)]]] = [:]
  private var lemmas: [WordClass: [String: String]] = [:]
  private var doubling: [String: Bool] = [:]
  private var endings: [(ending: String, wordClass: WordClass, forms: [(form: String, tag: FormTag)])] = []
  private var prefixes: [String] = []

  /// Reads a table; lines that are no entries are skipped.
  public init(tsv bytes: [UInt8]) {
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    where line.first != UInt8(ascii: "#") {
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
    case "vp":
      prefixes.append(String(word.dropLast()))
      return
    default: return
    }
    var found: [(form: String, tag: FormTag)] = []
    for (cell, tag) in zip(forms, tags) where !cell.isEmpty {
      for variant in cell.split(separator: "|") {
        found.append((String(variant), tag))
        if !word.hasPrefix("-"), variant != word, variant != "-" {
          lemmas[wordClass, default: [:]][String(variant)] = word
        }
      }
    }
    if word.hasPrefix("-") {
      endings.append(
        (String(word.dropFirst()), wordClass, found.map { (String($0.form.dropFirst()), $0.tag) }))
    } else {
      entries[wordClass, default: [:]][word] = found
    }
  }

  func forms(of word: String, class wordClass: WordClass) -> [(form: String, tag: FormTag)]? {
    if let known = entries[wordClass]?[word] { return known }
    for known in endings where known.wordClass == wordClass && word.hasSuffix(known.ending) {
      let stem = word.dropLast(known.ending.count)
      return known.forms.map { (stem + $0.form, $0.tag) }
    }
    guard wordClass == .verb else { return nil }
    for prefix in prefixes where word.hasPrefix(prefix) {
      guard let known = entries[.verb]?[String(word.dropFirst(prefix.count))] else { continue }
      return known.map { (prefix + $0.form, $0.tag) }
    }
    return nil
  }

  func doubles(_ word: String) -> Bool? { doubling[word] }

  /// The word of which `form` is a listed form; nil where it is listed as a word of its own.
  func lemma(of form: String, class wordClass: WordClass) -> String? {
    entries[wordClass]?[form] == nil ? lemmas[wordClass]?[form] : nil
  }
}
