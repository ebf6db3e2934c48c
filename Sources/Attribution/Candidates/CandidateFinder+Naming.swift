/// "called the plan a mess": what a verb of naming says its object is.
extension CandidateFinder {
  /// True for an object with the name it is given: behind it, in quotation marks inside it, or as its last word.
  mutating func saysWhatItIs(_ object: Span, high: Int) -> Bool {
    if object.units.contains(where: { syntax.cls($0) == .quotationMark }) { return true }
    // "called the plan reckless", "called Lund supporters deplorables"
    if object.count > 1, syntax.cls(object.end - 1) == .adjective || syntax.cls(object.start) == .name {
      return true
    }
    // "called her vote in favour of the war a mistake"
    var end = object.end
    while end < high, syntax.cls(end) == .preposition, syntax.has(end, .attach),
      let further = syntax.basePhraseRight(end + 1, high: high)
    {
      end = further
    }
    guard end < high else { return false }
    if end > object.end {
      return syntax.cls(end) == .determiner && !syntax.has(end, .quantifier) || syntax.opensQuotation(end)
    }
    return switch syntax.cls(object.end) {
    case .determiner, .adjective, .noun, .name, .possessive, .number, .neutralPronoun, .quotationMark, .wh:
      true
    case .verb: !syntax.isFinite(object.end) || syntax.forms(object.end).contains(.participle)
    case .adverb: syntax.cls(object.end + 1) == .adjective
    default: false
    }
  }

  /// True where the object stands before the subject: "what he called a mess", "the man she called a liar".
  mutating func followsObject(_ group: VerbGroup, low: Int) -> Bool {
    guard let subject = syntax.directSubject(before: group.start, low: low) else { return false }
    if subject.isRelative { return false }
    switch syntax.cls(subject.span.start - 1) {
    case .wh, .that, .noun, .name: return subject.span.start > low
    default: return syntax.has(subject.span.start - 1, .relative)
    }
  }
}
