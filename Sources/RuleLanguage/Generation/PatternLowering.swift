import MarkedYAML
import RuleEngine
import TextCore

/// Resolves the names of a pattern and turns its words into ids.
struct PatternLowering {
  let scope: Scope
  /// Final index of each mark; nil while only lexicons and words matter.
  let markIndex: (MarkKey) -> Int
  var captures: [String] = []
  var faults: [PatternFault] = []

  /// The resolved pattern; faults are collected, what cannot be resolved matches nothing.
  mutating func lower(_ syntax: PatternSyntax, _ reader: inout PhraseReader) -> PatternNode {
    switch syntax.kind {
    case .sequence(let parts): return .sequence(lower(parts, &reader))
    case .choice(let branches):
      let nodes = lower(branches, &reader)
      checkCovered(branches, nodes)
      return PatternLowering.merge(nodes)
    case .word(let text, let inflection): return word(text, inflection, syntax.range, &reader)
    case .literal(let text): return phraseNode(reader.phrase(text))
    case .exact(let text):
      return phraseNode(reader.phrase(text, exact: [0..<text.utf8.count]))
    case .lexicon(let name):
      if let id = scope.lexicons[name] { return .lexicon(id) }
      add(
        .unknownLexicon, "unknown lexicon @\(name)",
        Faults.suggest(name, scope.lexicons.keys.sorted(), prefix: "@"), syntax)
    case .mark(let name):
      if let key = scope.marks[name] { return .mark(markIndex(key)) }
      add(
        .unknownMark, "unknown mark #\(name)", Faults.suggest(name, scope.marks.keys.sorted(), prefix: "#"),
        syntax)
    case .tokenClass(let test): return .tokenClass(test.rawValue)
    case .glob(let parts): return .glob(parts.map { Folding.fold(Array($0.utf8)) })
    case .gap(let count): return .gap(count)
    case .repetition(let inner, let low, let high): return repetition(inner, low, high, &reader)
    case .not(let inner): return not(inner, &reader)
    case .capture(let name, let inner):
      let index = captures.firstIndex(of: name) ?? captures.count
      if index == captures.count { captures.append(name) }
      return .capture(index, lower(inner, &reader))
    case .sentenceStart: return .sentenceStart
    case .sentenceEnd: return .sentenceEnd
    }
    return .sequence([])
  }

  private mutating func lower(_ parts: [PatternSyntax], _ reader: inout PhraseReader) -> [PatternNode] {
    var out: [PatternNode] = []
    for part in parts { out.append(lower(part, &reader)) }
    return out
  }

  /// Warns of alternatives whose words all stand in alternatives before them.
  private mutating func checkCovered(_ branches: [PatternSyntax], _ nodes: [PatternNode]) {
    var words: Set<UInt32> = []
    var others: [PatternNode] = []
    for (branch, node) in zip(branches, nodes) {
      let own: Set<UInt32>
      switch node {
      case .word(let word, isJoined: false): own = [word]
      case .wordSet(let set): own = Set(set)
      default:
        if others.contains(node), node != .sequence([]) { addCovered(branch) }
        others.append(node)
        continue
      }
      if own.isSubset(of: words) { addCovered(branch) }
      words.formUnion(own)
    }
  }

  private mutating func addCovered(_ branch: PatternSyntax) {
    add(.unreachableAlternative, "the alternative is covered by those before it", "remove it", branch)
  }

  private mutating func repetition(
    _ inner: PatternSyntax, _ low: Int, _ high: Int, _ reader: inout PhraseReader
  ) -> PatternNode {
    switch inner.kind {
    case .sentenceStart, .sentenceEnd, .gap:
      add(.badRepeat, "a gap or a sentence edge is not repeated", nil, inner)
      return .sequence([])
    default: return .repetition(lower(inner, &reader), min: low, max: high)
    }
  }

  private mutating func add(
    _ code: DiagnosticCode, _ message: String, _ hint: String?, _ syntax: PatternSyntax
  ) {
    faults.append(PatternFault(code: code, message: message, hint: hint, range: syntax.range))
  }

  private mutating func word(
    _ text: String, _ inflection: Inflection?, _ range: Range<Int>, _ reader: inout PhraseReader
  ) -> PatternNode {
    guard let inflection else {
      let phrase = reader.phrase(text)
      let isBare = !text.utf8.contains { PatternParser.isLetter($0) || PatternParser.isDigit($0) }
      let endsInStop = phrase.words.count > 1 && phrase.words.last.map { reader.vocabulary.word($0) } == "."
      if phrase.hasPunctuation, isBare || endsInStop {
        let hint = isBare ? "write '\(text)'" : "write \(text.dropLast()) '.'"
        let message = "punctuation stands in single quotes"
        faults.append(PatternFault(code: .patternSyntax, message: message, hint: hint, range: range))
      }
      return phraseNode(phrase)
    }
    for wordClass in inflection.classes {
      guard let lemma = reader.inflector.lemma(of: text, class: wordClass) else { continue }
      faults.append(
        PatternFault(
          code: .unlikelyForm,
          message: "`\(text)` is a form of `\(lemma)` and is inflected as a word of its own",
          hint: "did you mean \(lemma)/\(wordClass.name)?", range: range))
    }
    var forms: [PatternNode] = []
    for (form, _) in reader.forms(of: text, inflection) { forms.append(phraseNode(reader.phrase(form))) }
    guard !forms.isEmpty else {
      faults.append(
        PatternFault(
          code: .noForm, message: "`\(text)` has no such form", hint: "write the word as it is meant",
          range: range))
      return .sequence([])
    }
    return PatternLowering.merge(forms)
  }

  /// A phrase as a sequence of words.
  private func phraseNode(_ phrase: Phrase) -> PatternNode {
    let parts = phrase.words.indices.map { index -> PatternNode in
      let isJoined = phrase.joined[index]
      if !phrase.surfaces.isEmpty, !phrase.surfaces[index].isEmpty {
        return .surface(phrase.surfaces[index], word: phrase.words[index], isJoined: isJoined)
      }
      return .word(phrase.words[index], isJoined: isJoined)
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// A choice whose single words are one set: they consume one token each, so their order cannot matter.
  static func merge(_ branches: [PatternNode]) -> PatternNode {
    var words: Set<UInt32> = []
    var out: [PatternNode] = []
    var place: Int?
    for branch in branches {
      switch branch {
      case .word(let word, isJoined: false): words.insert(word)
      case .wordSet(let more): words.formUnion(more)
      case .choice(let inner):
        out += inner.filter { !out.contains($0) }
        continue
      default:
        if !out.contains(branch) { out.append(branch) }
        continue
      }
      if place == nil {
        place = out.count
        out.append(.sequence([]))
      }
    }
    if let place {
      let sorted = words.sorted()
      out[place] = sorted.count == 1 ? .word(sorted[0], isJoined: false) : .wordSet(sorted)
    }
    return out.count == 1 ? out[0] : .choice(out)
  }

  private mutating func not(_ syntax: PatternSyntax, _ reader: inout PhraseReader) -> PatternNode {
    let node = lower(syntax, &reader)
    let tests: [PatternNode]
    if case .choice(let branches) = node { tests = branches } else { tests = [node] }
    for test in tests {
      switch test {
      case .word, .wordSet, .surface, .tokenClass, .glob, .lexicon, .mark: continue
      default:
        faults.append(
          PatternFault(
            code: .badNegation, message: "what follows ! must be one token wide",
            hint: "write !(a | b) for several words",
            range: syntax.range))
        return .not([])
      }
    }
    return .not(tests)
  }
}
