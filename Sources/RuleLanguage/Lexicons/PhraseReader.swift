import RuleEngine
import TextCore

/// Turns entries and words of patterns into phrases, and fills the vocabulary on the way.
struct PhraseReader {
  /// Most phrases one entry may stand for; two inflected verbs give 36.
  static let mostForms = 256

  private let tokenizer: Tokenizer
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

  /// The phrases of an entry of a lexicon: inflection marks expanded, inner double quotes taken as exact.
  ///
  /// Empty where the entry holds no word or stands for too many forms.
  mutating func phrases(ofEntry entry: String) -> [Phrase] {
    let bytes = Array(entry.utf8)
    let isPlain = !bytes.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\"") }
    if isPlain {
      let phrase = phrase(bytes)
      return phrase.words.isEmpty ? [] : [phrase]
    }
    var combinations: [(text: String, exact: [Range<Int>], form: FormTag)] = [("", [], .plain)]
    for part in EntryParts.parts(of: entry) {
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
      guard next.count <= PhraseReader.mostForms else { return [] }
      combinations = next
    }
    var seen: Set<Phrase> = []
    return combinations.compactMap {
      let phrase = phrase($0.text, exact: $0.exact, form: $0.form)
      return phrase.words.isEmpty || !seen.insert(phrase).inserted ? nil : phrase
    }
  }

  /// The forms of a word under an inflection, each once.
  func forms(of word: String, _ inflection: Inflection) -> [(form: String, tag: FormTag)] {
    inflection.classes.flatMap { wordClass in
      inflector.forms(of: word, class: wordClass).filter { inflection.form == nil || $0.tag == inflection.form }
    }
  }

  private func forms(_ part: EntryParts.Part) -> [(form: String, tag: FormTag)] {
    guard let inflection = part.inflection else { return [(part.text, .plain)] }
    return forms(of: part.text, inflection)
  }
}
