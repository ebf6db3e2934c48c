import RuleEngine
import TextCore

/// Turns entries and words of patterns into phrases, and fills the vocabulary on the way.
struct PhraseReader {
  /// Most phrases one entry may stand for; two inflected verbs give 36.
  static let mostForms = 256

  /// What an entry of a lexicon stands for.
  struct Entry: Sendable {
    var phrases: [Phrase]
    var parts: [EntryParts.Part]
    /// True where a part asks for a form its word does not have.
    var lacksForm = false
  }

  private let tokenizer: Tokenizer
  private var known: [String: Entry] = [:]
  let inflector: Inflector
  var vocabulary = Vocabulary()

  init(abbreviations: Abbreviations, inflector: Inflector) {
    tokenizer = Tokenizer(vocabulary: Vocabulary(), abbreviations: abbreviations)
    self.inflector = inflector
  }

  /// The words of a text without inflection marks; `exact` are byte ranges whose surface must be the same.
  mutating func phrase(_ text: String, exact: [Range<Int>] = [], form: FormTag = .plain) -> Phrase {
    phrase(Array(text.utf8), exact: exact, form: form)
  }

  mutating func phrase(_ bytes: [UInt8], exact: [Range<Int>] = [], form: FormTag = .plain) -> Phrase {
    // A run of the letters a to z is one token and its own folded form.
    if !bytes.isEmpty, exact.isEmpty, bytes.allSatisfy({ $0 &- 0x61 < 26 }) {
      return Phrase(words: [vocabulary.intern(bytes)], joined: [false], form: form)
    }
    let tokens = tokenizer.tokens(of: bytes, range: 0..<bytes.count)
    var phrase = Phrase(words: [], joined: [], form: form)
    phrase.words.reserveCapacity(tokens.count)
    phrase.joined.reserveCapacity(tokens.count)
    for token in tokens {
      phrase.words.append(vocabulary.intern(tokenizer.form(of: token, in: bytes)))
      phrase.joined.append(token.classes.contains(.joined) && !phrase.joined.isEmpty)
      if token.classes.contains(.punctuation) { phrase.hasPunctuation = true }
      guard !exact.isEmpty else { continue }
      let isExact = exact.contains { $0.lowerBound <= Int(token.start) && Int(token.end) <= $0.upperBound }
      phrase.surfaces.append(isExact ? Array(bytes[token.span.range]) : [])
    }
    return phrase
  }

  /// An entry of a lexicon: its phrases, and its parts where it has inflection marks or quotes.
  ///
  /// Inflection marks are expanded, inner double quotes taken as exact. No phrases where the entry holds no
  /// word or stands for too many forms. Entries recur in many lexicons, so they are kept.
  mutating func entry(_ text: String) -> Entry {
    if let known = known[text] { return known }
    let entry = read(Array(text.utf8))
    known[text] = entry
    return entry
  }

  /// The phrases of a key of a table; not kept, as keys of large tables hardly recur.
  mutating func phrases(ofKey text: String) -> [Phrase] { read(Array(text.utf8)).phrases }

  private mutating func read(_ bytes: [UInt8]) -> Entry {
    let isPlain = !bytes.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\"") }
    if isPlain {
      let phrase = phrase(bytes)
      return Entry(phrases: phrase.words.isEmpty ? [] : [phrase], parts: [])
    }
    let parts = EntryParts.parts(of: bytes)
    var combinations: [(text: String, exact: [Range<Int>], form: FormTag)] = [("", [], .plain)]
    for part in parts {
      var next: [(text: String, exact: [Range<Int>], form: FormTag)] = []
      for base in combinations {
        for (text, tag) in forms(part) {
          var combined = base
          if !combined.text.isEmpty { combined.text += " " }
          let start = combined.text.utf8.count
          combined.text += text
          if part.isExact { combined.exact.append(start..<combined.text.utf8.count) }
          if combined.form == .plain { combined.form = tag }
          next.append(combined)
        }
      }
      guard !next.isEmpty, next.count <= PhraseReader.mostForms else {
        return Entry(phrases: [], parts: parts, lacksForm: next.isEmpty)
      }
      combinations = next
    }
    var phrases: [Phrase] = []
    for combination in combinations {
      let phrase = phrase(combination.text, exact: combination.exact, form: combination.form)
      // At most a few forms coincide, so a scan is cheaper than a set.
      if !phrase.words.isEmpty, !phrases.contains(phrase) { phrases.append(phrase) }
    }
    return Entry(phrases: phrases, parts: parts)
  }

  /// The forms of a word under an inflection, each once.
  func forms(of word: String, _ inflection: Inflection) -> [(form: String, tag: FormTag)] {
    inflection.classes.flatMap { wordClass in
      inflector.forms(of: word, class: wordClass).filter {
        inflection.form == nil || $0.tag == inflection.form
      }
    }
  }

  private func forms(_ part: EntryParts.Part) -> [(form: String, tag: FormTag)] {
    guard let inflection = part.inflection else { return [(part.text, .plain)] }
    return forms(of: part.text, inflection)
  }
}
