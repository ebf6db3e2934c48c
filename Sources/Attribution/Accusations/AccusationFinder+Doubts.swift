internal import TextCore

/// What keeps a wrong from being laid on somebody, though its words stand there.
extension AccusationFinder {
  /// Units before a wrong in which a noun of thinking or saying claims it.
  static let viewReach = 12
  /// Units of a sentence that is no more than a list of insults.
  static let fragmentLength = 2

  /// "not racist enough", "hardly a liar": a negation directly before the word, adverbs and an article between.
  func isDeniedLabel(_ unit: Int) -> Bool {
    let low = syntax.low(unit)
    var at = unit - 1
    while at >= low,
      syntax.cls(at) == .adverb || syntax.cls(at) == .determiner || syntax.cls(at) == .adjective
    {
      if syntax.has(at, .negation) { return !syntax.negationGoesOn(at) }
      at -= 1
    }
    return false
  }

  /// A sentence of a word or two names no one.
  func isFragment(_ unit: Int) -> Bool {
    var words = 0
    for at in syntax.low(unit)..<syntax.high(unit) where syntax.mark(at) == 0 { words += 1 }
    return words <= AccusationFinder.fragmentLength
  }

  /// "only liars and fools believe it", "a bigot": a label without article, holder or name is anybody.
  func isAnybody(_ unit: Int) -> Bool {
    guard model.accusations.kind(syntax.units[unit].word) == .label,
      syntax.cls(unit) == .noun || syntax.cls(unit) == .adjective
    else { return false }
    let low = syntax.low(unit)
    guard let start = syntax.basePhraseLeft(unit, low: low) else { return false }
    // As a predicate or apposition it is laid on the subject.
    var before = start - 1
    while before > low, syntax.cls(before) == .adverb { before -= 1 }
    if before >= low,
      syntax.cls(before) == .be || syntax.isComma(before) || syntax.has(before, .asWord)
        || syntax.has(before, .byWord)
    {
      return false
    }
    for at in start..<unit {
      switch syntax.cls(at) {
      case .possessive, .possessiveS, .name: return false
      case .determiner where syntax.has(at, .sameWord) || syntax.isDefiniteArticle(at): return false
      default: break
      }
    }
    if syntax.cls(unit + 1) == .name, unit + 1 < syntax.high(unit) { return false }
    return true
  }

  /// "who bullied" accuses, "after they bullied" does; "the effort paid off" and "workers cheated last year" do
  /// not: a deed needs somebody it is done to, unless the verb accuses alone.
  func lacksObject(_ unit: Int) -> Bool {
    if model.accusations.kind(syntax.units[unit].word) == .alone { return false }
    let group = syntax.verbGroup(unit)
    if group.isPassive || group.form == .participle { return false }
    let high = syntax.high(unit)
    var at = unit + 1
    while at < high, syntax.cls(at) == .adverb { at += 1 }
    // "lied, cheated and stole from them": verbs in a row share what follows.
    guard at < high else { return true }
    switch syntax.cls(at) {
    case .noun, .name, .determiner, .possessive, .objectPronoun, .neutralPronoun, .adjective, .number, .that,
      .wh,
      .quotationMark, .conjunction:
      return false
    case .verb: return syntax.forms(at) != .ing
    case .punctuation: return !syntax.isComma(at)
    default: return true
    }
  }

  /// "the perception that he is corrupt", "the stereotype of the bigot", "their rationale is that voters are racist":
  /// what somebody unnamed thinks or says, not the outlet.
  func isViewOfOthers(_ unit: Int) -> Bool {
    let low = max(syntax.low(unit), unit - AccusationFinder.viewReach)
    var at = unit - 1
    while at >= low {
      if syntax.mark(at) == PunctuationMark.semicolon { return false }
      if model.accusations.kind(syntax.units[at].word) == .view, syntax.cls(at) == .noun {
        if syntax.cls(at + 1) == .that || syntax.has(at + 1, .ofWord) { return true }
        // "the rationale for all this is that"
        if (at + 1..<unit).contains(where: { syntax.cls($0) == .be && syntax.cls($0 + 1) == .that }) {
          return true
        }
      }
      at -= 1
    }
    return false
  }

  /// Units between a denial and what it denies: adverbs, an article, "that".
  static let denialReach = 12

  /// "denied taking bribes", "denies these allegations", "dismissed the charges": who denies accuses nobody. "Dismissed
  /// them as lies" does.
  func isDenied(_ trigger: Trigger, _ head: Int) -> Bool {
    if let owner = trigger.owner, !trigger.isCue,
      reading.attributions[owner].cue.range.contains(where: { unitOf($0).map(isDenial) ?? false }),
      let cue = unitOf(Int(reading.attributions[owner].cue.start)),
      cue < head, !(cue..<head).contains(where: { syntax.has($0, .asWord) })
    {
      return true
    }
    let low = max(syntax.low(head), head - AccusationFinder.denialReach)
    guard let start = syntax.basePhraseLeft(head, low: low) else { return false }
    var at = start - 1
    while at >= low, syntax.cls(at) == .adverb { at -= 1 }
    return at >= low && syntax.cls(at) == .verb && isDenial(at)
  }

  private func isDenial(_ unit: Int) -> Bool {
    model.accusations.kind(syntax.units[unit].word) == .denial
  }
}
