internal import TextCore

extension AccusationFinder {
  /// A word that accuses: the accuser decides the sourcing.
  func accusing(_ trigger: Trigger) -> Accusation? {
    let head = headUnit(trigger)
    if trigger.kind == .charge, !hasHolder(head), isDenied(trigger, head) { return make(trigger, .vague) }
    if syntax.isQuoted(head), let accusation = quoted(trigger) { return accusation }
    switch trigger.kind {
    case .court: return court(trigger, head)
    case .judged:
      var accusation = court(trigger, head)
      accusation?.isJudged = true
      return accusation
    case .accuse: return accuser(trigger, head)
    case .charge: return charge(trigger, head)
    case .hedge:
      if let owner = trigger.owner, !trigger.isCue {
        let (sourcing, name) = source(of: owner)
        return make(trigger, sourcing, accuser: name)
      }
      return make(trigger, .vague)
    default: return nil
    }
  }

  /// A wrong without an accusing word before it.
  func wrong(_ trigger: Trigger) -> Accusation? {
    let head = headUnit(trigger)
    // A label or quality is taken for granted also under a condition or a negation.
    if syntax.cls(head) == .verb || syntax.cls(syntax.wordBefore(head)) == .be,
      isPossible(head) || isNegated(head)
    {
      return nil
    }
    if syntax.isQuoted(head) { return quoted(trigger) }
    if syntax.cls(head) != .verb, isDeniedLabel(head) || isFragment(head) || isAnybody(head) { return nil }
    if syntax.cls(head) == .verb, trigger.units.count == 1, lacksObject(head) { return nil }
    // A deed that is itself the cue ("he misled voters") is told by the outlet.
    if let owner = trigger.owner, !trigger.isCue, carriesClaim(owner) {
      if isDenied(trigger, head) { return nil }
      let (sourcing, name) = source(of: owner)
      guard isLaidOnSomebody(trigger, head) else { return nil }
      // "X denounced Y as bullying": nobody accuses himself.
      let accused = subject(of: head).flatMap { span in
        reading.attributions[owner].source.map { tokens(span).overlaps($0) } == true ? nil : span
      }
      return make(trigger, sourcing, accuser: name, accused: accused)
    }
    guard isLaidOnSomebody(trigger, head) else { return nil }
    if isViewOfOthers(head) { return make(trigger, .vague, accused: subject(of: head)) }
    return make(trigger, .unsourced, accused: subject(of: head))
  }

  /// True where the content of an attribution is what its source says or believes; a passive cue without a source
  /// ("it was revealed") counts, an imperative or a wish does not.
  private func carriesClaim(_ index: Int) -> Bool {
    let attribution = reading.attributions[index]
    if attribution.source == nil {
      guard let head = cueVerb(attribution) else { return true }
      return syntax.cls(head) != .verb || syntax.verbGroup(head).isPassive || syntax.has(head, .seem)
    }
    if let source = attribution.source, let first = unitOf(Int(source.start)),
      let last = unitOf(Int(source.end) - 1)
    {
      // "The move means that": what cannot speak leaves the words to the outlet.
      let profile = syntax.profile(Span(first, last + 1), model: model)
      if profile.shape == .commonNoun, profile.head == nil, !profile.isPlural { return false }
    }
    if attribution.act == .statement { return true }
    // "worried about their collusion" takes the wrong for granted, "wants to keep his corrupt empire" does not.
    if let head = cueVerb(attribution), syntax.cls(head) == .adjective { return true }
    if let first = attribution.content.first, let unit = unitOf(Int(first.start)), syntax.cls(unit) == .to {
      return false
    }
    return attribution.content.contains { span in
      span.range.contains { unitOf($0).map { syntax.isFinite($0) } ?? false }
    }
  }

  private func cueVerb(_ attribution: Attribution) -> Int? {
    var found: Int?
    for token in attribution.cue.range {
      if let unit = unitOf(token), syntax.cls(unit) == .verb { found = unit }
    }
    return found ?? unitOf(Int(attribution.cue.start))
  }

  /// Police and courts: sourced, unless nobody in particular is meant or a group of people charges.
  private func court(_ trigger: Trigger, _ head: Int) -> Accusation? {
    if isPossible(head) || isNegated(head) { return nil }
    guard syntax.cls(head) == .verb else { return make(trigger, .sourced) }
    let group = syntax.verbGroup(head)
    let subject = syntax.subject(of: group)
    if let subject,
      (max(syntax.low(head), subject.span.start - 1)..<subject.span.end).contains(where: {
        syntax.has($0, .negation)
      })
    {
      return nil
    }
    if group.form == .ing || group.form == .infinitive, subject == nil { return nil }
    if !group.isPassive, let subject, syntax.cls(head + 1) != .preposition {
      let (sourcing, name) = sourcing(subject.span)
      return make(trigger, sourcing, accuser: name, accused: objectAfter(head))
    }
    if syntax.cls(group.start - 1) == .boundary || subject == nil, group.isPassive,
      syntax.cls(group.start) == .be,
      !syntax.has(group.start, .finiteBe)
    {
      return nil
    }
    return make(trigger, .sourced, accused: subject?.span)
  }

  /// Inside quotation marks the speaker accuses; a few quoted words without a speaker are the outlet's distance.
  private func quoted(_ trigger: Trigger) -> Accusation? {
    let unit = trigger.units.start
    let index = Int(syntax.units[unit].quotation)
    guard index >= 0 else { return nil }
    if let owner = trigger.owner {
      let (sourcing, name) = source(of: owner)
      return make(trigger, sourcing, accuser: name)
    }
    let quotation = reading.quotations[index]
    if let speaker = quotation.speaker {
      let entity = reading.sources[speaker]
      let isVague = entity.kind == .anonymous || entity.kind == .collective
      return make(trigger, isVague ? .vague : .sourced, accuser: entity.name)
    }
    if quotation.inner.count <= AccusationFinder.scareLength, quotation.isClosed { return nil }
    return make(trigger, .sourced)
  }

  // MARK: accusers

  private func accuser(_ trigger: Trigger, _ head: Int) -> Accusation? {
    if syntax.has(head + 1, .ofWord), syntax.forms(head).contains(.participle) {
      // "Bank accused of fraud": nobody is named, unless an agent follows.
      if trigger.isCue, let owner = trigger.owner, let agent = reading.attributions[owner].source,
        Int(agent.start) > Int(syntax.units[head].start)
      {
        let (sourcing, name) = source(of: owner)
        return make(trigger, sourcing, accuser: name, accused: accusedByParticiple(head))
      }
      return make(trigger, .vague, accused: accusedByParticiple(head))
    }
    if trigger.isCue, let owner = trigger.owner {
      let (sourcing, name) = source(of: owner)
      return make(trigger, sourcing, accuser: name, accused: objectAfter(head))
    }
    if let owner = trigger.owner {
      let (sourcing, name) = source(of: owner)
      return make(trigger, sourcing, accuser: name)
    }
    guard syntax.cls(head) == .verb else {
      return syntax.cls(head) == .noun && syntax.has(head + 1, .attach) ? make(trigger, .vague) : nil
    }
    let group = syntax.verbGroup(head)
    if isNegated(head) || group.hasModal { return nil }
    if group.isPassive {
      if syntax.has(group.end, .byWord),
        let agent = syntax.subjectRight(group.end + 1, high: syntax.high(head))
      {
        let (sourcing, name) = sourcing(agent)
        return make(trigger, sourcing, accuser: name, accused: syntax.subject(of: group)?.span)
      }
      return make(trigger, .vague, accused: syntax.subject(of: group)?.span)
    }
    if syntax.forms(head).contains(.participle), let subject = syntax.subject(of: group), !subject.isDirect,
      group.form == .finite, syntax.cls(head + 1) == .preposition
    {
      // "Bank Accused Of Fraud" and other headlines without an auxiliary.
      return make(trigger, .vague, accused: subject.span)
    }
    if syntax.cls(head + 1) == .preposition, syntax.forms(head).contains(.participle) {
      return make(trigger, .vague, accused: syntax.subject(of: group)?.span)
    }
    guard let subject = syntax.subject(of: group) else { return nil }
    let (sourcing, name) = sourcing(subject.span)
    return make(trigger, sourcing, accuser: name, accused: objectAfter(head))
  }

  /// "Lima's allegations": who makes them stands before them.
  private func hasHolder(_ head: Int) -> Bool {
    guard let start = syntax.basePhraseLeft(head, low: syntax.low(head)) else { return false }
    return (start..<head).contains { syntax.cls($0) == .possessiveS }
  }

  private func charge(_ trigger: Trigger, _ head: Int) -> Accusation? {
    let low = syntax.low(head)
    let high = syntax.high(head)
    if trigger.isCue, let owner = trigger.owner, reading.attributions[owner].source != nil {
      let (sourcing, name) = source(of: owner)
      return make(trigger, sourcing, accuser: name)
    }
    if let start = syntax.basePhraseLeft(head, low: low) {
      if let clitic = (start..<head).last(where: { syntax.cls($0) == .possessiveS }), clitic > start {
        let (sourcing, name) = sourcing(Span(start, clitic))
        return make(trigger, sourcing, accuser: name)
      }
      if syntax.cls(start) == .possessive { return make(trigger, .sourced) }
    }
    if syntax.has(head + 1, .byWord), let agent = syntax.subjectRight(head + 2, high: high) {
      let (sourcing, name) = sourcing(agent)
      return make(trigger, sourcing, accuser: name)
    }
    return isNegated(head) ? nil : make(trigger, .vague)
  }

  // MARK: tests

  private func headUnit(_ trigger: Trigger) -> Int {
    if let kind = trigger.kind {
      for unit in trigger.units.start..<trigger.units.end
      where model.accusations.kind(syntax.units[unit].word) == kind { return unit }
    }
    for unit in trigger.units.start..<trigger.units.end where syntax.cls(unit) == .verb { return unit }
    // "Traffic in London": a noun and the preposition behind it.
    var last = trigger.units.end - 1
    while last > trigger.units.start, syntax.cls(last) == .preposition { last -= 1 }
    return last
  }

  /// A negation shortly before the word, in its clause.
  private func isNegated(_ unit: Int) -> Bool {
    let low = max(syntax.low(unit), unit - 4)
    var at = unit - 1
    while at >= low {
      if syntax.has(at, .negation) { return !syntax.negationGoesOn(at) }
      if syntax.mark(at) != 0 || syntax.cls(at) == .conjunction { return false }
      at -= 1
    }
    return false
  }

  /// The clause is a condition, a question or a mere possibility.
  private func isPossible(_ unit: Int) -> Bool {
    let low = syntax.low(unit)
    var at = unit - 1
    // Twelve words reach the head of most clauses.
    while at >= max(low, unit - 12) {
      if syntax.mark(at) == PunctuationMark.semicolon
        || syntax.isComma(at) && syntax.cls(at + 1) == .subjectPronoun
      {
        return false
      }
      switch model.accusations.kind(syntax.units[at].word) {
      case .hypothetical, .topic: return true
      default: break
      }
      at -= 1
    }
    return false
  }

  /// A person, body or thing of somebody's must carry the wrong: a subject, a holder, a name.
  private func isLaidOnSomebody(_ trigger: Trigger, _ head: Int) -> Bool {
    let high = syntax.high(head)
    guard syntax.cls(head) == .verb else {
      if model.accusations.kind(syntax.units[head].word) == .quality { return true }
      // Part of a proper name: "Harbour Road".
      if trigger.units.count == 1, syntax.cls(head) == .name,
        syntax.cls(head + 1) == .name || syntax.cls(head - 1) == .name
      {
        return false
      }
      // A verb's form that is no verb here: "the exploited", "Ms. Lynch", "traffic in London".
      let isPhrasal =
        head == trigger.units.start && head + 1 < trigger.units.end
        && model.accusations.kind(syntax.units[head].word) == nil
      if trigger.units.count == 1 || isPhrasal, !syntax.forms(head).isEmpty {
        return false
      }
      // The first part of a compound is a topic ("corruption expert"), unless it is a quality.
      if trigger.units.count == 1, syntax.cls(head) == .noun || syntax.cls(head) == .name,
        syntax.cls(head + 1) == .noun, head + 1 < high
      {
        return false
      }
      return true
    }
    let group = syntax.verbGroup(head)
    if group.isPassive || (group.form == .participle) {
      guard syntax.has(group.end, .byWord) else { return false }
      // "Cheated by a faulty clock": what cannot act wrongs nobody.
      guard trigger.units.count == 1, let agent = syntax.subjectRight(group.end + 1, high: high) else {
        return true
      }
      return syntax.profile(agent, model: model).head != .thing
    }
    if syntax.forms(head).contains(.participle), group.form == .finite, syntax.cls(group.start - 1) == .be {
      return false
    }
    // "emails hacked from an account": a participle behind its noun.
    if syntax.forms(head).isSuperset(of: .ed), group.start == head, syntax.cls(head + 1) == .preposition,
      trigger.units.count == 1, syntax.has(head + 1, .adjunctPreposition), !syntax.has(head - 1, .who)
    {
      return false
    }
    guard let subject = syntax.subject(of: group) else { return group.form == .ing }
    let profile = syntax.profile(subject.span, model: model)
    switch profile.shape {
    case .name, .personal, .plural, .relative: return true
    case .first: return false
    case .thing:
      return syntax.cls(subject.span.start) != .neutralPronoun
        || syntax.has(subject.span.start, .quantifier) == false
    case .commonNoun: return !isGeneric(subject.span, profile)
    }
  }

  /// "a developer", "people", "most students": nobody in particular.
  private func isGeneric(_ span: Span, _ profile: SourceProfile) -> Bool {
    if syntax.cls(span.start) == .determiner, !profile.isDefinite { return true }
    return profile.isPlural && span.count == 1
  }

  private func subject(of head: Int) -> Span? {
    if syntax.cls(head) == .verb { return syntax.subject(of: syntax.verbGroup(head))?.span }
    let low = syntax.low(head)
    guard let start = syntax.basePhraseLeft(head, low: low) else { return nil }
    if let clitic = (start..<head).last(where: { syntax.cls($0) == .possessiveS }), clitic > start {
      return Span(start, clitic)
    }
    var at = start - 1
    while at >= low, syntax.cls(at) == .adverb { at -= 1 }
    guard at >= low, syntax.cls(at) == .be, let subject = syntax.directSubject(before: at, low: low) else {
      return nil
    }
    return subject.span
  }

  private func objectAfter(_ head: Int) -> Span? {
    let high = syntax.high(head)
    guard let end = syntax.basePhraseRight(head + 1, high: high) else { return nil }
    return Span(head + 1, end)
  }
}

extension Syntax {
  /// "not only", "no less": the negation does not deny.
  func negationGoesOn(_ i: Int) -> Bool { cls(i + 1) == .adverb && !has(i + 1, .negation) }

  /// The unit before `i`, adverbs and articles skipped.
  func wordBefore(_ i: Int) -> Int {
    var at = i - 1
    while at > 0, cls(at) == .adverb || cls(at) == .determiner || cls(at) == .adjective { at -= 1 }
    return at
  }
}
