internal import TextCore

/// Names that are not simply the capitals in front of a comma.
extension Syntax {
  /// The name of several words in the table of places that a source begins with: "Trinidad and Tobago".
  func fixedName(_ start: Int, _ end: Int, _ model: AttributionModel) -> Span? {
    let first = cls(start) == .determiner && start + 1 < end ? start + 1 : start
    guard has(first, .placeName), let count = model.places.length(self, first), count > 1 else { return nil }
    let stop = first + count
    // "Wall Street analysts": the name only tells whose they are.
    guard stop <= end, cls(stop - 1) == .name, stop == end || cls(stop) != .noun && cls(stop) != .name,
      stop == end || cls(stop) != .possessiveS
    else { return nil }
    return Span(first, stop)
  }

  /// Behind "Sentencing," where a title and a name follow.
  func behindParticiple(_ start: Int, _ end: Int) -> Int {
    guard start + 3 < end, start == low(start), isComma(start + 1), units[start].entry.forms.contains(.ing),
      cls(start + 2) == .name, has(start + 2, .title) || isGiven(start + 2)
    else { return start }
    return start + 2
  }

  /// Letters of an office or honour behind a name: "Tom Webb MP", "Ann Fox KC".
  func isPostNominal(_ unit: Int, from start: Int) -> Bool {
    guard unit - 1 > start || unit > start && isGiven(unit - 1), cls(unit) == .name, cls(unit - 1) == .name,
      has(unit, .role)
    else { return false }
    let token = text.tokens[Int(units[unit].start)]
    // "MP", "MSP", "QC", in capitals where the name is not.
    return units[unit].isAllCapitals && !units[unit - 1].isAllCapitals && token.span.count <= 4
  }

  /// The second of two persons in front of one verb.
  func partner(of profile: SourceProfile, _ end: Int) -> Span? {
    guard let name = profile.name, profile.head != .institution, name.end + 1 < end,
      cls(name.end) == .conjunction, text.tokens[Int(units[name.end].start)].span.count == 3
    else { return nil }
    var first = name.end + 1
    while first < end - 1, has(first, .title), cls(first) == .name { first += 1 }
    var last = first
    while last < end, cls(last) == .name { last += 1 }
    guard last > first, last == end || isComma(last), units[last - 1].head != .institution,
      !has(first, .place), !has(name.start, .place), !units[last - 1].isPlural
    else { return nil }
    return Span(first, last)
  }

  /// "the Scot", "the 58-year-old": somebody met before, said in other words.
  func isDescription(_ head: Int, from start: Int, _ model: AttributionModel) -> Bool {
    guard head == start + 1, cls(start) == .determiner, isDefiniteArticle(start), !units[head].isPlural else {
      return false
    }
    if cls(head) == .adjective { return units[head].end > units[head].start + 1 }
    guard cls(head) == .name else { return false }
    if units[head].head == .people { return true }
    guard !has(head, .place), let place = model.places.match(self, head) else { return false }
    return !place.isGovernment && model.places.length(self, head) == 1 && !units[head].isAllCapitals
  }

  /// The gender that a title, a given name or a noun tells; unknown for names of both.
  func gender(_ unit: Int) -> SourceProfile.Gender {
    let isMasculine = has(unit, .masculine)
    guard isMasculine != has(unit, .feminine) else { return .unknown }
    return isMasculine ? .masculine : .feminine
  }

  /// No article or number stands before a noun.
  func isBare(_ head: Int) -> Bool {
    switch cls(head - 1) {
    case .determiner, .number, .adjective, .possessive: false
    default: true
    }
  }

  /// "Tom Webb's lawyer", "Ms Roe's former neighbour".
  func isPossessed(_ profile: SourceProfile) -> Bool {
    let words = profile.office.0
    guard let mark = (words.start..<words.end).first(where: { cls($0) == .possessiveS }) else { return false }
    return mark > words.start && cls(mark - 1) == .name && mark < profile.headUnit
  }

  /// "a witness, who gave her name only as Iryna": the name that a relative clause ends with.
  func nameGiven(_ stop: Int, _ end: Int) -> Span? {
    guard stop + 3 < end, isComma(stop), has(stop + 1, .who) else { return nil }
    var last = end
    while last > stop, isComma(last - 1) { last -= 1 }
    var first = last
    while first > stop, cls(first - 1) == .name { first -= 1 }
    guard first < last, has(first - 1, .asWord), !isOfficeWord(last - 1), units[last - 1].head == nil else {
      return nil
    }
    return Span(first, last)
  }
}
