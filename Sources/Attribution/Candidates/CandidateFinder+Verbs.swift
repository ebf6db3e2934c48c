extension CandidateFinder {
  /// A verb with its content behind or before it.
  mutating func verb(_ i: Int) {
    guard let unit = syntax.units.at(i) else { return }
    let isMarked = unit.pointee.traits.has(.markedCue)
    let word = cues.word(of: unit.pointee)
    var known = cues.formPoints(unit.pointee.forms)
    if unit.pointee.quotation >= 0 { known += cues.points(of: .quoted) }
    guard
      isMarked || reaches(word.clause, known) || reaches(word.plain, known)
        || reaches(word.phrase, known) && lift(behind: i)
    else { return }
    let sentence = Int(unit.pointee.sentence)
    let low = Int(syntax.sentenceStart[sentence])
    let high = min(Int(syntax.sentenceStart[sentence &+ 1]), i &+ Syntax.sentenceLimit)
    cues.expect(word)
    var group = syntax.verbGroup(i, low: low, high: high)
    if group.isNegated { known += cues.points(of: .negated) }
    if group.hasModal { known += cues.points(of: .modal) }
    guard
      isMarked || reaches(word.clause, known)
        || reaches(word.phrase, known - (group.isPassive ? 0 : lost(behind: i, high: high)))
    else { return }
    // A particle that opens the content is a preposition: "spoke on the vote".
    if group.particle != 0, group.end < high,
      !cues.knows(particle: group.particle, of: syntax.units[i])
    {
      group.end = i + 1
      group.particle = 0
    }
    var hit = syntax.frame(behind: group.end, verb: i, high: high)
    if hit?.frame == .clause, !isHopeful(group, .clause),
      let other = syntax.objectHit(behind: group.end, verb: i, high: high),
      isHopeful(group, other.frame, preposition: other.preposition)
    {
      hit = other
    }
    // "rejected claims that it lied": the claims are rejected, nobody is told anything.
    if let found = hit, found.frame == .objectThat, let object = found.object, syntax.isSaid(object.end - 1),
      !syntax.has(i, .tell), !syntax.has(i, .lightVerb)
    {
      hit = FrameHit(frame: .object, content: object.start, from: found.from, object: object)
    }
    if syntax.has(i, .naming), hit?.frame == .object, let object = hit?.object,
      group.isPassive || saysWhatItIs(object, high: high) || followsObject(group, low: low)
    {
      hit?.frame = .objectAs
    }
    if isParticiple(group, high: high) { return }
    if group.isPassive {
      guard mayReachAsPassive(group, hit, known: known) else { return }
      passive(group, hit, syntax.subject(of: group), low: low, high: high)
      return
    }
    // What the cue is worth where its content follows; nil where none does that may reach the dial.
    var worth: Worth?
    if let hit { worth = self.worth(hit, group, low: low, high: high, known: known) }
    let isWorth = isMarked || reaches(word.clause, known)
    guard worth != nil || isWorth else { return }
    // What stands before the cue is asked for though it stay under the dial where something behind it may not:
    // a cue has one content.
    let mayPrecede = self.mayPrecede(group, low: low, high: high)
    guard worth != nil || mayPrecede else { return }
    let subject = syntax.subject(of: group)
    if mayPrecede {
      if quotationFirst(group, hit, subject, low: low, high: high) { return }
      if asClause(group, hit, subject, low: low, high: high) { return }
      if clauseFirst(group, hit, subject, low: low, high: high) { return }
    }
    guard let worth, let hit else { return }
    if syntax.has(i, .seem) {
      seem(group, hit, subject, high: high)
    } else {
      guard worth.most + sourcePoints(group, subject) >= bar || mayOpen(group, low) else { return }
      behind(group, hit, subject, low: low, high: high, known: worth.points)
    }
  }

  /// Units between a participle and the verb its noun is the subject of.
  private static let longestReduced = 8

  /// "people briefed on the matter said": a form that may be a participle, with a preposition behind it and the verb of
  /// saying behind that.
  private mutating func isParticiple(_ group: VerbGroup, high: Int) -> Bool {
    guard group.form == .finite, group.start == group.verb, syntax.forms(group.verb).contains(.participle),
      !syntax.has(group.verb, .neverPassive), syntax.cls(group.end) == .preposition,
      syntax.cls(group.verb - 1) == .noun
    else { return false }
    for at in group.end..<min(high, group.end + Self.longestReduced) {
      switch syntax.cls(at) {
      case .punctuation, .conjunction, .that, .quotationMark, .subordinator, .wh, .subjectPronoun:
        return false
      case .verb:
        if syntax.has(at, .carry), syntax.isFinite(at) { return true }
      default: break
      }
    }
    return false
  }

  /// True where a passive may reach the dial by its frame or by an agent.
  private mutating func mayReachAsPassive(_ group: VerbGroup, _ hit: FrameHit?, known: Int) -> Bool {
    if let hit, hit.frame != .end,
      mayReach(CueUse(group, hit.frame, preposition: hit.preposition), at: group.verb, known: known)
    {
      return true
    }
    guard syntax.has(group.end, .byWord) else { return false }
    // "was told by X that", "was accused by X of": what it is worth is known behind the agent.
    if syntax.has(group.verb, .tell) || syntax.has(group.verb, .ofTaker) { return true }
    let agent = CueUse(group, .preposition, preposition: syntax.units[group.end].word)
    return mayReach(agent, at: group.verb, known: known)
  }

  /// False where a bound of a word stays under the dial, `known` points added.
  @inline(__always)
  private mutating func reaches(_ bound: Int16, _ known: Int) -> Bool {
    Int(bound) + known >= bar || bound == Int16.max
  }

  /// True where a preposition that lifts or "as" follows in the sentence; remembers the last one of a sentence.
  private mutating func lift(behind i: Int) -> Bool {
    let sentence = syntax.units[i].sentence
    if sentence != liftSentence {
      liftSentence = sentence
      lastLift = Int(syntax.sentenceStart[Int(sentence) + 1]) - 1
      while lastLift > i, !isLift(syntax.units[lastLift]) { lastLift -= 1 }
    }
    return lastLift > i
  }

  private mutating func isLift(_ unit: Unit) -> Bool {
    unit.traits.has(.asWord)
      || unit.entry.flags.contains(.cue) && cues.word(of: unit).kinds.contains(.lift)
  }

  /// False where a content that ends before its cue cannot be: it needs a quotation mark before it in its block, or a
  /// finite verb with "as" or a comma before it in its sentence.
  private mutating func mayPrecede(_ group: VerbGroup, low: Int, high: Int) -> Bool {
    if isThorough { return true }
    guard group.form == .finite || group.form == .imperative else { return false }
    let mark = quotationMarks.before(group.verb)
    if mark >= 0, syntax.block(mark) == syntax.block(group.verb) { return true }
    guard group.form == .finite else { return false }
    if asWords.before(group.verb) >= low { return true }
    guard joints.before(group.verb) >= low else { return false }
    // `C, said S`, or `C, S said`, where the clause ends behind the verb or its hearer.
    return group.start > low && (syntax.isComma(group.start - 1) || syntax.isDash(group.start - 1))
      || syntax.has(group.verb, .tell) || isEnd(group.end, high: high)
      || endsAtMark(syntax.skipAdjuncts(group.end, high: high), high: high)
  }

  /// "Said X, 'Q'": a past form at the sentence start may take another frame.
  mutating func mayOpen(_ group: VerbGroup, _ low: Int) -> Bool {
    group.start == low && syntax.forms(group.verb).contains(.past)
  }
}
