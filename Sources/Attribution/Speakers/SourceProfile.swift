internal import TextCore

/// What the words of a source tell about it.
struct SourceProfile: Sendable {
  enum Gender: Sendable { case masculine, feminine, unknown }

  /// What kind of words the source is made of.
  enum Shape: Sendable { case name, commonNoun, personal, first, plural, thing, relative }

  var shape: Shape
  /// Units of the name without titles, if it has one.
  var name: Span?
  /// Where the words stand that name an office ("deputy", "secretary", "general"): before the name and behind it.
  var office = (Span(0, 0), Span(0, 0))
  var head: SourceHead?
  var gender: Gender = .unknown
  var isPlural = false
  var isDefinite = false
  /// Somebody met before, said in other words: "the 58-year-old".
  var isDescription = false
  /// The unit that is the head.
  var headUnit: Int
  /// The second of two persons who speak together: "Kim Lee and Tom Webb".
  var partner: Span?

  /// False for bodies, documents, things and what is many.
  var isOfPerson: Bool {
    switch head {
    case nil, .role, .official, .people, .group, .anonymous: true
    case .mass, .document, .institution, .thing: false
    }
  }
}

extension Syntax {
  /// The profile of a source span.
  func profile(_ span: Span, model: AttributionModel) -> SourceProfile {
    var start = span.start
    while start < span.end - 1, cls(start) == .punctuation || cls(start) == .quotationMark { start += 1 }
    // "He, however, said"
    if span.count == 1 || span.end == start + 1 || isComma(start + 1) && cls(start) == .subjectPronoun {
      switch cls(start) {
      case .subjectPronoun, .objectPronoun, .possessive:
        var out = SourceProfile(shape: .personal, headUnit: start)
        if has(start, .who) { out.shape = .relative; return out }
        if has(start, .firstPerson) { out.shape = .first; return out }
        out.gender = gender(start)
        if out.gender == .unknown { out.shape = .plural }
        return out
      case .neutralPronoun:
        // "Everyone", "you", "one": nobody who was met before.
        let isNobody = has(start, .quantifier) || has(start, .secondPerson)
        return SourceProfile(shape: isNobody ? .first : .thing, headUnit: start)
      case .that, .wh: return SourceProfile(shape: .relative, headUnit: start)
      default: break
      }
    }
    return phraseProfile(start, span.end, model: model)
  }

  private func phraseProfile(_ first: Int, _ end: Int, model: AttributionModel) -> SourceProfile {
    let start = behindParticiple(first, end)
    let fixed = fixedName(start, end, model)
    let stop = fixed?.end ?? primaryEnd(start, end)
    let head = max(start, stop - 1)
    var out = SourceProfile(shape: .commonNoun, headUnit: head)
    out.isDefinite =
      cls(start) == .determiner && !has(start, .quantifier) && isDefiniteArticle(start)
      || cls(start) == .possessive
    out.isPlural = units[head].isPlural
    out.isDescription = isDescription(head, from: start, model)
    if cls(head) == .name, !out.isDescription,
      fixed != nil || !isOfficeWord(head) || isPostNominal(head, from: start)
    {
      out.shape = .name
      let first = fixed?.start ?? nameStart(head, from: start)
      var stop = fixed?.end ?? bodyNameEnd(first, stop, end)
      // "Tom Webb MP": letters behind a name are no part of it.
      while stop > first + 1, isPostNominal(stop - 1, from: first) { stop -= 1 }
      out.name = Span(first, stop)
      for unit in first..<stop {
        out.gender = gender(unit)
        if isGiven(unit) { break }
      }
      for unit in start..<first {
        if has(unit, .title) { out.gender = genderOfTitle(unit) ?? out.gender }
        // "Mr and Mrs Webb"
        if cls(unit) == .conjunction { out.partner = Span(start, stop) }
      }
      out.office = (Span(start, first), Span(stop, end))
      out.head = stop == head + 1 || fixed != nil ? units[head].head : units[stop - 1].head
      out.partner = out.partner ?? partner(of: out, end)
      return out
    }
    if let name = nameBehindOffice(head, stop, end) {
      out.shape = .name
      out.name = name
      out.gender = genderOfTitle(name.start) ?? .unknown
      out.office = (Span(start, name.start), Span(name.end, end))
      out.head = nil
      return out
    }
    if let counted = counted(head, stop, end) {
      // "tens of thousands of voters": what is counted speaks, one or many.
      let isOne = has(head, .oneWord)
      out.headUnit = counted - 1
      out.head = headKind(counted - 1, model)
      out.isPlural = !isOne
    } else {
      out.head = headKind(head, model)
      out.office.0 = Span(start, stop)
    }
    if out.head == nil, out.headUnit == head, cls(head) == .name, !out.isDescription {
      out.shape = .name; out.name = Span(start, stop)
    }
    // "a spokesman, Jane Roe, ", "the head of the bank, Jane Roe": a name in apposition names the source.
    if let name = appositionName(phraseComma(stop, end), end) ?? nameGiven(stop, end) {
      out.shape = .name
      out.name = name
      for unit in name.start..<name.end {
        if isGiven(unit) { out.gender = gender(unit); break }
      }
    }
    return out
  }

  /// The first unit of the name whose last one is `head`.
  ///
  /// The name of a body may hold titles and possessors ("Queen Mary University", "the Children's Society").
  private func nameStart(_ head: Int, from start: Int) -> Int {
    let isBody = units[head].head == .institution
    var first = head
    while first - 1 >= start {
      let left = first - 1
      if cls(left) == .name, isBody || !isOfficeWord(left) {
        first = left
      } else if mark(left) == PunctuationMark.ampersand, left - 1 >= start, cls(left - 1) == .name {
        first = left - 1
      } else if cls(left) == .possessiveS, isBody, left - 1 >= start, isCapital(left - 1),
        cls(start) == .determiner || has(start, .title)
      {
        first = left - 1
      } else {
        break
      }
    }
    return first
  }

  /// "Secretary of State Marco Rubio": the given name, and what follows it, behind an office with its field.
  private func nameBehindOffice(_ head: Int, _ stop: Int, _ end: Int) -> Span? {
    guard isOfficeWord(head), stop + 2 < end, cls(stop) == .preposition else { return nil }
    var at = stop + 2
    while at < end,
      cls(at) == .name || cls(at) == .determiner || cls(at) == .preposition || cls(at) == .conjunction
    {
      if cls(at) == .name, isGiven(at), !has(at, .title), at + 1 < end, cls(at + 1) == .name {
        var last = at + 1
        while last < end, cls(last) == .name { last += 1 }
        return Span(at, last)
      }
      at += 1
    }
    return nil
  }

  private func genderOfTitle(_ unit: Int) -> SourceProfile.Gender? {
    let gender = gender(unit)
    return gender == .unknown ? nil : gender
  }

  func isDefiniteArticle(_ i: Int) -> Bool {
    !has(i, .quantifier) && text.tokens[Int(units[i].start)].classes.contains(.word)
      && units[i].end - units[i].start == 1 && text.tokens[Int(units[i].start)].span.count == 3
  }

  /// End of the first phrase of a source: before a comma, preposition, relative pronoun or participle.
  private func primaryEnd(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end {
      switch cls(at) {
      case .preposition, .wh, .that, .subordinator, .to: if at > start { return at }
      case .subjectPronoun: if at > start { return at }
      case .conjunction:
        let joinsTitles = at > start && at + 1 < end && has(at - 1, .title) && has(at + 1, .title)
        if at > start, !(joinsTitles && cls(at + 1) == .name) { return at }
      case .punctuation:
        if at > start, mark(at) == PunctuationMark.comma || mark(at) == PunctuationMark.opening || isDash(at)
        {
          return at
        }
      case .possessiveS: if at == end - 1 { return at }
      case .verb: if at > start, cls(at - 1) == .noun || cls(at - 1) == .name { return at }
      default: break
      }
      at += 1
    }
    return end
  }

  func isGiven(_ i: Int) -> Bool { has(i, .masculine) || has(i, .feminine) }

  /// A word of an office or title, with a capital or without.
  func isOfficeWord(_ i: Int) -> Bool {
    // "Stephen King"
    if cls(i) == .name, cls(i - 1) == .name, !has(i - 1, .title),
      has(i - 1, .masculine) || has(i - 1, .feminine)
    {
      return false
    }
    if has(i, .title) || has(i, .role) { return true }
    // "Resident Ann Roe said"
    if i + 1 < units.count, i == low(i), isGiven(i + 1), !isGiven(i) {
      switch units[i].head {
      case .role, .people, .official, .group: return true
      default: break
      }
    }
    if cls(i) == .adjective { return i > 0 && (has(i - 1, .role) || has(i - 1, .title)) }
    return units[i].head == .official
  }

  private func headKind(_ head: Int, _ model: AttributionModel) -> SourceHead? {
    if cls(head) == .adjective, head > 0 { return units[head - 1].head ?? .role }
    return units[head].head ?? joinedHead(head, model)
  }

  private func joinedHead(_ head: Int, _ model: AttributionModel) -> SourceHead? {
    guard units[head].end > units[head].start + 1 else { return nil }
    return model.words.mark(text.tokens[Int(units[head].end) - 1].word).leaning.head
  }

  /// True for a unit that can be a word of an office.
  func mayNameOffice(_ unit: Int) -> Bool {
    switch cls(unit) {
    case .noun, .name, .adjective: true
    default: false
    }
  }

  /// Behind the noun phrase that a number or a partitive noun counts with "of", or nil: "one of the survivors".
  private func counted(_ head: Int, _ stop: Int, _ end: Int) -> Int? {
    var head = head
    var at = stop
    var found: Int?
    for _ in 0..<Syntax.mostJoined {
      guard cls(head) == .number || has(head, .partitive) || has(head, .oneWord) || has(head, .quantifier),
        at < end, has(at, .ofWord), let further = basePhraseRight(at + 1, high: end)
      else { break }
      found = further
      head = further - 1
      at = further
    }
    return found.flatMap {
      cls($0 - 1) == .name && !units[$0 - 1].isPlural && $0 < end && isComma($0) ? nil : $0
    }
  }

  /// Units of the name of a body behind its first word: "Ministry of Health and Social Affairs".
  static let longestBodyName = 8

  /// Behind the name of a body that goes on with "of", "for" or "and", else `stop`.
  ///
  /// "X and Y Commission" is one body where its last word names a body; behind "of" the words up to the last capital do.
  func bodyNameEnd(_ first: Int, _ stop: Int, _ end: Int) -> Int {
    var at = stop
    // "the Journal of Bryology"
    var isBody =
      units[stop - 1].head == .institution || has(stop - 1, .outletHead)
      || units[stop - 1].head == .document && isCapital(stop - 1)
    var isOpen = false
    while at < end, at - first < Syntax.longestBodyName {
      var next = at + 1
      switch cls(at) {
      case .preposition where isBody && has(at, .objectPreposition) && !has(at, .adjunctPreposition):
        // "Ministry of Health", "Department for Education"
        isOpen = true
      case .conjunction:
        // "Johnson and Johnson"
        if stop == first + 1, at == stop, next < end, units[next].word == units[first].word,
          units[first].word != 0
            || text.string(tokens(Span(first, stop))) == text.string(tokens(Span(next, next + 1)))
        {
          return next + 1
        }
      default: return at
      }
      if next < end, cls(next) == .determiner { next += 1 }
      var last = next
      while last < end, cls(last) == .name { last += 1 }
      guard last > next else { return at }
      let namesBody = units[last - 1].head == .institution
      if cls(at) == .conjunction, !namesBody, !isOpen { return at }
      isBody = isBody || namesBody
      at = last
    }
    return at
  }

  /// The comma behind the prepositional phrases that follow the head of a source, else `stop`.
  private func phraseComma(_ stop: Int, _ end: Int) -> Int {
    guard stop < end, cls(stop) == .preposition else { return stop }
    var at = stop
    while at < end {
      if isComma(at) { return at }
      switch cls(at) {
      case .preposition, .determiner, .possessive, .adjective, .noun, .name, .number, .possessiveS: at += 1
      default: return stop
      }
    }
    return stop
  }

  private func appositionName(_ stop: Int, _ end: Int) -> Span? {
    guard stop < end, isComma(stop) else { return nil }
    var first = stop + 1
    // "19-year-old", "local farmer": what stands before the name.
    while first < end, first - stop < Syntax.longestBodyName,
      cls(first) == .adjective || cls(first) == .noun || cls(first) == .name && isOfficeWord(first)
        || cls(first) == .verb && units[first].forms.contains(.past) && first + 1 < end
          && cls(first + 1) == .noun
    {
      first += 1
    }
    guard first < end, cls(first) == .name else { return nil }
    var last = first
    while last < end, cls(last) == .name { last += 1 }
    return last >= end || isComma(last) ? Span(first, last) : nil
  }

  /// The kind of a source without a name.
  func kind(ofUnnamed profile: SourceProfile) -> SourceKind {
    switch profile.head {
    case .anonymous: return .anonymous
    case .official:
      // "Leader of the opposition"
      let isOffice = profile.isDefinite || has(profile.headUnit + 1, .ofWord) && isBare(profile.headUnit)
      return profile.isPlural || !isOffice ? .anonymous : .role
    case .group, .people, .mass:
      if profile.isPlural || profile.head == .mass { return .collective }
      // "Tom Webb's lawyer" is known by whose he is.
      return profile.isDefinite && cls(profile.headUnit - 1) == .possessiveS || isPossessed(profile)
        ? .role : .anonymous
    case .document: return .document
    case .institution, .role: return .role
    case .thing, nil:
      if cls(profile.headUnit) == .determiner || cls(profile.headUnit) == .number {
        return .collective
      }
      return profile.isPlural ? .collective : .role
    }
  }
}
