import RuleEngine

/// A part of a pattern as written, with its place in the text of the pattern.
struct PatternSyntax: Sendable {
  /// What the part is.
  indirect enum Kind: Sendable {
    case sequence([PatternSyntax])
    case choice([PatternSyntax])
    /// A word, or several tokens written as one ("editor's", "far-fetched"), perhaps to be inflected.
    case word(String, Inflection?)
    /// Words in double quotes: the exact surface.
    case exact(String)
    /// Text in single quotes: punctuation or anything else taken as it stands.
    case literal(String)
    case lexicon(String)
    case mark(String)
    case tokenClass(ClassTest)
    /// The parts between the stars.
    case glob([String])
    case gap(Int)
    case repetition(PatternSyntax, min: Int, max: Int)
    case not(PatternSyntax)
    case capture(String, PatternSyntax)
    case sentenceStart
    case sentenceEnd
  }

  var kind: Kind
  /// UTF-8 bytes of the pattern's text.
  var range: Range<Int>
}

extension PatternSyntax {
  /// The parts directly below.
  var children: [PatternSyntax] {
    switch kind {
    case .sequence(let parts), .choice(let parts): parts
    case .repetition(let part, _, _), .not(let part), .capture(_, let part): [part]
    default: []
    }
  }

  /// All parts, this one first. The depth is bounded by the parser.
  func walk(_ visit: (PatternSyntax) -> Void) {
    visit(self)
    for child in children { child.walk(visit) }
  }
}
