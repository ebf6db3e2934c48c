public import RuleEngine

/// Generates the inflected forms of English verbs, nouns and adjectives.
///
/// Regular forms follow spelling rules (-y, -e, doubling, sibilants); irregular ones come from a table.
/// Where British and American spelling differ (travelled, traveled) both are given.
public struct Inflector: Sendable {
  /// The irregular words.
  public var irregular: IrregularForms

  /// Makes a inflector with a table of irregular words.
  public init(irregular: IrregularForms = .none) { self.irregular = irregular }

  /// All forms of a word with their tags; a form that serves twice ("said") stands twice.
  ///
  /// The word may hold several parts joined by hyphens or blanks; the last one inflects.
  public func forms(of word: String, class wordClass: WordClass) -> [(form: String, tag: FormTag)] {
    if let known = irregular.forms(of: word, class: wordClass) { return complete(known, word, wordClass) }
    let split = word.lastIndex { $0 == "-" || $0 == " " }
    if let split {
      let head = word[...split]
      return forms(of: String(word[word.index(after: split)...]), class: wordClass).map {
        (head + $0.form, $0.tag)
      }
    }
    return Inflector.regular(word, wordClass, doubles: irregular.doubles(word))
  }

  /// The lemma of which `word` is an irregular or regular form other than the lemma itself, if one is listed.
  public func lemma(of word: String, class wordClass: WordClass) -> String? {
    irregular.lemma(of: word, class: wordClass)
  }

  /// Irregular entries name only what is irregular; the rest is regular.
  private func complete(
    _ known: [(form: String, tag: FormTag)], _ word: String, _ wordClass: WordClass
  ) -> [(form: String, tag: FormTag)] {
    let regular = Inflector.regular(word, wordClass, doubles: irregular.doubles(word))
    var out: [(form: String, tag: FormTag)] = []
    for tag in wordClass.forms {
      let own = known.filter { $0.tag == tag }
      out += own.isEmpty ? regular.filter { $0.tag == tag } : own.filter { $0.form != "-" }
    }
    return out
  }

  private static func regular(
    _ word: String, _ wordClass: WordClass, doubles: Bool?
  ) -> [(form: String, tag: FormTag)] {
    let spelling = Spelling(word, doubles: doubles)
    switch wordClass {
    case .verb:
      var out: [(form: String, tag: FormTag)] = [(word, .base), (spelling.withS, .thirdSingular)]
      out += spelling.with("ed").map { ($0, .past) }
      out += spelling.with("ed").map { ($0, .pastParticiple) }
      out += spelling.with("ing").map { ($0, .ing) }
      return out
    case .noun: return [(word, .singular), (spelling.withS, .plural)]
    case .adjective:
      guard spelling.compares else { return [(word, .base)] }
      return [(word, .base)] + spelling.with("er").map { ($0, .comparative) }
        + spelling.with("est").map { ($0, .superlative) }
    }
  }
}
