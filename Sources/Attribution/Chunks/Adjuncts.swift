extension Syntax {
  /// Phrases between a cue and its content that are skipped.
  static let mostAdjuncts = 4

  /// The unit behind time words, adverbs and phrases of place and medium that begin at `i`.
  func skipAdjuncts(_ i: Int, high: Int) -> Int {
    var at = i
    for _ in 0..<Syntax.mostAdjuncts {
      guard mayBeAdjunct(at) else { break }
      let next = skipAdjunct(at, high: high)
      if next == at { break }
      at = next
    }
    return at
  }

  /// False for most units: no phrase that is skipped begins there.
  @inline(__always)
  private func mayBeAdjunct(_ i: Int) -> Bool {
    switch cls(i) {
    case .time, .adverb, .preposition, .subordinator, .to: true
    case .adjective, .determiner, .neutralPronoun: has(i + 1, .calendar)
    case .punctuation: has(i + 1, .however)
    default: false
    }
  }

  /// True where a time is told: "Monday", "on Monday", "in May".
  private func tellsTime(_ i: Int, high: Int) -> Bool {
    guard i < high else { return false }
    if cls(i) == .time { return true }
    guard cls(i) == .preposition, has(i, .adjunctPreposition) else { return false }
    if cls(i + 1) == .time { return true }
    guard let end = basePhraseRight(i + 1, high: high) else { return false }
    return has(end - 1, .day) || has(end - 1, .month) || has(end - 1, .calendar)
  }

  /// Behind a time and its part of the day: "Wednesday morning".
  private func behindTime(_ i: Int) -> Int {
    cls(i + 1) == .noun && has(i + 1, .calendar) ? i + 2 : i + 1
  }

  private func skipAdjunct(_ i: Int, high: Int) -> Int {
    guard i < high else { return i }
    switch cls(i) {
    case .time: return behindTime(i)
    case .adverb:
      return has(i, .thereWord) || cls(i + 1) == .adjective || cls(i + 1) == .number ? i : i + 1
    case .adjective, .determiner, .neutralPronoun:
      // "last week", "this month", "earlier this year"
      if i + 1 < high, has(i + 1, .calendar), cls(i + 1) == .noun || cls(i + 1) == .time {
        return finiteAhead(i + 2, high: high) == nil ? i + 2 : i
      }
      return i
    case .punctuation:
      if isComma(i), has(i + 1, .however), isComma(i + 2) { return i + 3 }
      return i
    case .preposition, .subordinator:
      guard has(i, .adjunctPreposition) else { return i }
      if cls(i + 1) == .time { return behindTime(i + 1) }
      guard let end = basePhraseRight(i + 1, high: high) else { return i }
      let head = cls(end - 1) == .quotationMark ? end - 2 : end - 1
      var stop = end
      // "in an interview with the station", "on the steps of the court"
      while stop < high, cls(stop) == .preposition, has(stop, .attach),
        has(head, .manner) || has(stop, .ofWord),
        let further = basePhraseRight(stop + 1, high: high), finiteAhead(further, high: high) == nil
      {
        stop = further
      }
      if has(head, .manner) || has(head, .audience) || has(head, .month) || has(head, .calendar)
        || has(head, .day)
        || cls(head) == .number
      {
        return finiteAhead(stop, high: high) != nil && clauseAhead(i + 1, high: high) && !has(head, .manner)
          && !has(head, .audience)
          ? i : stop
      }
      switch cls(stop) {
      case .that, .subjectPronoun: return stop
      case .quotationMark: return opensQuotation(stop) ? stop : i
      case .punctuation:
        // "in Madison, Wisconsin, that"
        if isComma(stop), cls(stop - 1) == .name, cls(stop + 1) == .name, isComma(stop + 2),
          cls(stop + 3) == .that
        {
          return stop + 3
        }
        return isColon(stop) ? stop : i
      // "in Lomé on Monday"
      default: return tellsTime(stop, high: high) ? stop : i
      }
    case .to:
      guard let end = basePhraseRight(i + 1, high: high) else { return i }
      if has(end - 1, .audience) || has(end - 1, .manner) { return end }
      switch cls(end) {
      case .that, .subjectPronoun: return end
      case .quotationMark: return opensQuotation(end) ? end : i
      case .punctuation: return isColon(end) ? end : i
      default: return i
      }
    default: return i
    }
  }
}
