/// The subject of a verb as a source.
struct Subject: Sendable, Equatable {
  var span: Span
  /// Directly before the verb, not handed on by another verb.
  var isDirect: Bool
  /// A relative pronoun.
  var isRelative: Bool
}

extension Syntax {
  /// Units looked back at for a verb that hands on its subject.
  static let longestControl = 80

  /// The subject of a verb group, or nil.
  func subject(of group: VerbGroup) -> Subject? {
    let low = low(group.verb)
    let left = (group.to ?? group.start) - 1
    if group.to == nil {
      if let direct = directSubject(before: group.start, low: low) {
        if group.form == .participle { return direct }
        return direct
      }
      if group.form == .ing { return gerundSubject(group, low: low) }
    }
    if group.form == .participle { return nil }
    if group.to != nil, left >= low, cls(left) == .verb || cls(left) == .be {
      let governing = verbGroup(left)
      if governing.to == nil, let direct = directSubject(before: governing.start, low: low) {
        return Subject(span: direct.span, isDirect: true, isRelative: direct.isRelative)
      }
    }
    return controller(before: left + 1, low: low, reports: has(group.verb, .coreReport))
  }

  /// The phrase directly left of a verb group, with an apposition between commas.
  func directSubject(before start: Int, low: Int) -> Subject? {
    let last = beforeTime(start - 1, low: low)
    guard last >= low else { return nil }
    if isComma(last) || isDash(last) { return appositionSubject(last, low: low) }
    switch cls(last) {
    case .objectPronoun where has(last, .reflexive):
      // "The museum itself admits"
      guard let phrase = phraseLeft(last - 1, low: low) else { return nil }
      return Subject(span: phrase, isDirect: true, isRelative: false)
    case .objectPronoun:
      // "one of them"
      guard has(last - 1, .ofWord), let start = basePhraseLeft(last - 2, low: low) else { return nil }
      return Subject(span: Span(start, last + 1), isDirect: true, isRelative: false)
    case .possessive: return nil
    case .subjectPronoun where has(last, .who):
      return Subject(span: Span(last, last + 1), isDirect: true, isRelative: true)
    case .that, .wh:
      return has(last, .relative)
        ? Subject(span: Span(last, last + 1), isDirect: true, isRelative: true) : nil
    default: break
    }
    // "The mayor and the governor both say"
    if has(last, .quantifier), cls(last) == .determiner, !has(last - 1, .calendar),
      let phrase = phraseLeft(last - 1, low: low, joins: true), beginsClause(phrase.start, low: low)
    {
      return Subject(span: phrase, isDirect: true, isRelative: false)
    }
    if last < start - 1, cls(last) == .verb, let noun = postmodified(last, low: low) {
      return Subject(span: Span(noun, start), isDirect: true, isRelative: false)
    }
    let phrase = phraseLeft(last, low: low, joins: forms(start) == .base)
    let begins = phrase.map {
      beginsClause($0.start, low: low)
        && !(cls($0.start - 1) == .conjunction && cls($0.start) == .name && cls($0.start - 2) == .name)
    }
    if begins != true, let span = relativeLeft(last, low: low) {
      return Subject(span: span, isDirect: true, isRelative: false)
    }
    guard var span = phrase else { return nil }
    // "Jane Roe (D-Ohio), a supporter of the bill told": an apposition that no comma closes.
    if isComma(span.start - 1), cls(span.start) == .determiner || has(span.start, .role),
      span.start - 2 >= low, cls(span.start - 2) == .name || mark(span.start - 2) == PunctuationMark.closing,
      let named = phraseLeft(span.start - 2, low: low), opensClause(named.start, low: low),
      !has(named.start, .month), !has(span.start - 2, .month), cls(named.start - 1) != .preposition
    {
      span.start = named.start
    }
    if span.isEmpty { span = Span(last, last + 1) }
    return Subject(span: span, isDirect: true, isRelative: false)
  }

  /// True where a clause begins that is no last member of a list: "in Leeds and Bradford, the minister said".
  private func opensClause(_ i: Int, low: Int) -> Bool {
    guard beginsClause(i, low: low) else { return false }
    if i > low, cls(i - 1) == .conjunction { return i - 1 == low || isComma(i - 2) }
    return !(i > low && isComma(i - 1) && cls(i - 2) == .name)
  }

  /// Units of a relative clause without commas between a subject and its verb.
  private static let longestRelative = 14

  /// "people who were at the meeting (said)": a phrase with the relative clause that ends at `last`, or nil.
  private func relativeLeft(_ last: Int, low: Int) -> Span? {
    var at = last
    var hasVerb = false
    while at > low, last - at <= Syntax.longestRelative {
      // "footage posted online and geolocated by X", "a poll released by X and Y"
      if cls(at) == .conjunction, !hasVerb,
        cls(at + 1) == .verb && forms(at + 1).contains(.participle) && hasAgent(at + 1)
          || cls(at - 1) == .name && (cls(at + 1) == .name || cls(at + 1) == .determiner)
      {
        at -= 1
        continue
      }
      if mark(at) != 0 || cls(at) == .quotationMark || cls(at) == .conjunction { return nil }
      if hasVerb, has(at, .who) || has(at, .relative) && isFinite(at + 1),
        cls(at - 1) == .noun || cls(at - 1) == .name
      {
        return phraseLeft(at - 1, low: low).map { Span($0.start, last + 1) }
      }
      // "a surgeon accused of poisoning her husband (told)"
      if !hasVerb, cls(at) == .verb, forms(at).contains(.participle), !has(at, .neverPassive),
        opensPostmodifier(at + 1), cls(at - 1) == .noun, let phrase = phraseLeft(at - 1, low: low),
        beginsClause(phrase.start, low: low)
      {
        return Span(phrase.start, last + 1)
      }
      if isFinite(at) { hasVerb = true }
      at -= 1
    }
    return nil
  }

  private func opensPostmodifier(_ i: Int) -> Bool {
    switch cls(i) {
    case .preposition: !has(i, .asWord)  // "Port closed as ministry denies": a clause of its own.
    case .adverb, .number, .time: true
    default: false
    }
  }

  /// "The mayor late on Monday said", "a poll released last week showed": back over the time.
  private func beforeTime(_ last: Int, low: Int) -> Int {
    var at = last
    guard at > low else { return last }
    if cls(at) == .time {
      at -= 1
    } else if has(at, .calendar), at - 1 > low, isTimeWord(at - 1) {
      at -= 2
    } else {
      return last
    }
    while at > low, cls(at) == .preposition || cls(at) == .adverb || (cls(at) == .adjective && at > low) {
      at -= 1
    }
    switch cls(at) {
    case .noun, .name, .subjectPronoun: return at
    case .verb where postmodified(at, low: low) != nil: return at
    case .punctuation where isComma(at) && at > low: return at
    default: return last
    }
  }

  /// "last (week)", "this (month)", "Tuesday (night)"
  private func isTimeWord(_ i: Int) -> Bool {
    switch cls(i) {
    case .time, .adjective: true
    case .neutralPronoun, .determiner: has(i, .quantifier) && !isDefiniteArticle(i)
    default: false
    }
  }

  /// "Okafor, head of the clinic, said": back to the mark that opens the insertion.
  private func appositionSubject(_ closing: Int, low: Int) -> Subject? {
    let wanted = mark(closing)
    var at = closing - 1
    var best: Int?
    while at > low, closing - at <= Syntax.longestApposition {
      if cls(at) == .quotationMark { break }
      if mark(at) == wanted {
        if let span = phraseLeft(at - 1, low: low),
          beginsClause(span.start, low: low) || span.start - 1 == low && has(low, .asWord),
          !has(at - 1, .calendar), !has(span.start, .relative) || cls(span.start) == .subjectPronoun,
          cls(span.start) != .objectPronoun
        {
          if isFinite(at + 1), cls(at + 1) == .verb, !has(at + 1, .attachParticiple),
            forms(at + 1).isDisjoint(with: .participle)
          {
            break
          }
          best = span.start
          // "Roe, D-Ohio, chair of the panel, said": an outer comma opens a longer one.
          guard isComma(span.start - 1), wanted == PunctuationMark.comma else { break }
          at = span.start - 1
          continue
        }
      }
      at -= 1
    }
    guard let best else { return nil }
    return Subject(span: Span(best, closing), isDirect: true, isRelative: false)
  }

  /// What kind of phrase a source is.
  func sourceType(_ span: Span?) -> Candidate.SourceType {
    guard let span, !span.isEmpty else { return .none }
    if span.count == 1 {
      switch cls(span.start) {
      case .subjectPronoun:
        if has(span.start, .who) { return .who }
        return has(span.start, .firstPerson) ? .first : .name
      case .neutralPronoun, .that, .wh: return .thing
      default: break
      }
    }
    for unit in span.start..<span.end where cls(unit) == .name { return .name }
    return .common
  }
}
