internal import TextCore

extension AccusationFinder {
  /// Writes down who is accused: a name without office and apposition, the person a pronoun means, an office.
  ///
  /// What cannot act ("the restrictions") is nobody; "they", "it" and groups are kept as written and count as unnamed.
  func name(_ span: Span, in accusation: inout Accusation) {
    let profile = syntax.profile(span, model: model)
    switch profile.shape {
    case .name:
      let name = profile.name ?? span
      accusation.accused = syntax.text.string(tokens(name))
      // "The Nazis", "the Republicans" are a group.
      accusation.isAccusedNamed = !profile.isPlural || syntax.cls(span.start) != .determiner
    case .personal:
      let person = persons.person(named: span.start, gender: profile.gender)
      accusation.accused = person ?? syntax.text.string(tokens(span))
      accusation.isAccusedNamed = person != nil
    case .commonNoun:
      if profile.head == .thing { return }
      accusation.accused = syntax.text.string(tokens(span))
      switch profile.head {
      case .role, .institution, .official:
        accusation.isAccusedNamed = profile.isDefinite || profile.head == .institution
      default: break
      }
    case .relative:
      // "a nurse who stole": whoever the pronoun means.
      let low = syntax.low(span.start)
      let last = syntax.isComma(span.start - 1) ? span.start - 2 : span.start - 1
      guard last >= low, let actor = syntax.nearestActor(last, low: low, model: model),
        actor.start < span.start
      else { return }
      name(actor, in: &accusation)
      return
    case .plural, .thing: accusation.accused = syntax.text.string(tokens(span))
    case .first: return
    }
    accusation.accusedTokens = tokens(span)
  }

  /// The noun phrase a participle behind it accuses: the nearest one that can act.
  ///
  /// "a retrial of three officials accused of" accuses the officials; a finite "was accused" its whole subject.
  func accusedByParticiple(_ head: Int) -> Span? {
    let group = syntax.verbGroup(head)
    guard let subject = syntax.subject(of: group)?.span else { return nil }
    guard group.form == .participle || group.start == head else { return subject }
    return syntax.nearestActor(subject.end - 1, low: subject.start, model: model) ?? subject
  }
}
