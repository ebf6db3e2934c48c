import TextCore

/// Where the words of a finding come from.
///
/// Texts of a rule are filled with a match when somebody asks: outputs for machines write both side by side and never
/// do, and the gate asks for none.
enum FindingWords: Sendable {
  /// Texts of its own.
  case own(OwnTexts)
  /// The texts of a rule and what stands at a place, without captures.
  case match(MatchSource, rule: Int32, place: TextSpan)

  /// All texts; to change one is to have all of one's own.
  var texts: FindingTexts {
    get {
      switch self {
      case .own(let own): own.texts
      case .match(let source, let rule, let place): source.texts(ofRule: Int(rule), at: place)
      }
    }
    set { self = .own(OwnTexts(newValue)) }
  }

  var match: String? {
    switch self {
    case .own(let own): own.texts.match
    case .match(let source, _, let place): source.words(at: place)
    }
  }

  var captures: [(name: String, text: String)] {
    switch self {
    case .own(let own): own.texts.captures
    case .match: []
    }
  }

  var message: String {
    switch self {
    case .own(let own): own.texts.message
    case .match(let source, let rule, let place): source.message(ofRule: Int(rule), at: place)
    }
  }

  var why: String {
    switch self {
    case .own(let own): own.texts.why
    case .match(let source, let rule, let place): source.why(ofRule: Int(rule), at: place)
    }
  }

  var fix: String {
    switch self {
    case .own(let own): own.texts.fix
    case .match(let source, let rule, let place): source.fix(ofRule: Int(rule), at: place)
    }
  }

  var suggestion: String? {
    switch self {
    case .own(let own): own.texts.suggestion
    case .match(let source, let rule, let place): source.suggestion(ofRule: Int(rule), at: place)
    }
  }
}
