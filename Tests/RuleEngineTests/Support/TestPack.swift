import TextCore

@testable import RuleEngine

/// A rule set written in the pattern notation, and documents to run it on.
struct TestPack {
  var rules = RuleSet()
  /// How often a word occurs, for the choice of anchors.
  var frequencies: [String: Int] = [:]
  private var lexiconWidths: [(Int, Int)] = []

  /// Adds a lexicon; entries are words, joined ones with a hyphen, exact ones in double quotes.
  @discardableResult
  mutating func lexicon(_ name: String, _ entries: [String]) -> Int {
    let id = rules.lexiconNames.count
    rules.lexiconNames.append("test:" + name)
    var widths = (Int.max, 1)
    for entry in entries {
      var words: [UInt32] = []
      var joined: [Bool] = []
      var surfaces: [[UInt8]] = []
      for part in entry.split(separator: " ") {
        for (index, piece) in part.split(separator: "-").enumerated() {
          let isExact = piece.hasPrefix("\"")
          let word = isExact ? String(piece.dropFirst().dropLast()) : String(piece)
          words.append(rules.vocabulary.intern(Folding.fold(word)))
          joined.append(index > 0)
          surfaces.append(isExact ? Array(word.utf8) : [])
        }
      }
      let isPlain = !joined.contains(true) && surfaces.allSatisfy(\.isEmpty)
      let check = LexiconTrie.Check(lexicon: id, surfaces: surfaces, joined: joined)
      rules.trie.insert(words, lexicon: id, check: isPlain ? nil : check)
      widths = (min(widths.0, words.count), max(widths.1, words.count))
    }
    lexiconWidths.append(widths)
    return id
  }

  /// Adds a mark and returns its index.
  @discardableResult
  mutating func mark(
    _ name: String, _ pattern: String?, unless: [ContextRule] = [], require: [ContextRule] = [],
    role: MarkRole? = nil, stratum: MarkRule.Stratum = .base, voices: UInt8 = 0b111
  ) -> Int {
    let match = pattern.map { MatchSpec(patterns: [add($0).pattern]) }
    rules.marks.append(
      MarkRule(
        name: name, match: match, unless: unless, require: require, role: role, stratum: stratum,
        voices: voices))
    return rules.marks.count - 1
  }

  /// Adds a rule of any of some patterns, or of all of them within some tokens; returns its index.
  @discardableResult
  mutating func rule(
    _ patterns: String..., within: Int? = nil, unless: [ContextRule] = [], require: [ContextRule] = [],
    voices: [Severity?] = [.warning, .warning, nil], sections: UInt8 = 0b1111
  ) -> Int {
    let added = patterns.map { add($0) }
    var rule = Rule(
      id: "weasel/rule-\(rules.rules.count)", category: .weasel, severity: .warning, confidence: .high,
      message: "")
    rule.match = MatchSpec(patterns: added.map(\.pattern), allWithin: within)
    rule.captureNames = added.map(\.captures)
    rule.unless = unless
    rule.require = require
    rule.severityByVoice = voices
    rule.sections = sections
    rules.rules.append(rule)
    return rules.rules.count - 1
  }

  /// A context with a pattern.
  mutating func context(_ window: ContextWindow, _ pattern: String, distance: Int = 0) -> ContextRule {
    ContextRule(window: window, distance: distance, match: MatchSpec(patterns: [add(pattern).pattern]))
  }

  /// A context that asks for a negator.
  static let negated = ContextRule(window: .negated, match: MatchSpec(patterns: []))

  /// Adds a tree as a pattern.
  mutating func add(_ tree: PatternTree) -> (pattern: Int, captures: [String]) {
    var assembler = PatternAssembler(
      rules: rules, lexiconWidths: lexiconWidths,
      frequency: { [frequencies, vocabulary = rules.vocabulary] in frequencies[vocabulary.word($0)] ?? 0 })
    let added = assembler.add(tree)
    rules = assembler.rules
    return added
  }

  private mutating func add(_ pattern: String) -> (pattern: Int, captures: [String]) {
    let lexicons = rules.lexiconNames
    let marks = rules.marks
    return add(
      PatternParser.parse(
        pattern, lexicon: { name in lexicons.firstIndex(of: "test:" + name) ?? 0 },
        mark: { name in marks.firstIndex { $0.name == name } ?? 0 }))
  }

  /// A document of some blocks, tokenised with the words of this pack.
  func document(_ blocks: [(BlockKind, String)]) -> TokenizedText {
    var text: [UInt8] = []
    var made: [Block] = []
    for (kind, words) in blocks {
      if !text.isEmpty { text += Array("\n\n".utf8) }
      let start = text.count
      text += Array(words.utf8)
      made.append(Block(kind: kind, span: TextSpan(start, text.count)))
    }
    let document = Document(
      id: "test", format: .text, source: SourceText(name: "test", utf8: text), text: text, blocks: made)
    return Tokenizer(vocabulary: rules.vocabulary, abbreviations: .none).tokenize(document)
  }

  /// A scan of some paragraphs with the base marks found.
  func scan(_ paragraphs: String...) -> DocumentScan {
    scan(document(paragraphs.map { (.paragraph, $0) }))
  }

  /// A scan of a document with the base marks found.
  func scan(_ text: TokenizedText) -> DocumentScan {
    var scan = DocumentScan(matcher: Matcher(rules), text: text)
    scan.findMarks(in: .base)
    return scan
  }
}

extension DocumentScan {
  /// The words of all matches of a rule.
  mutating func found(_ rule: Int = 0) -> [String] { matches(ofRule: rule).map { text.string($0.tokens) } }

  /// The words of all spans of a mark.
  func words(ofMark mark: Int) -> [String] { spans(ofMark: mark).map { text.string($0) } }
}
