/// Circumstances that make a candidate more or less likely to be an attribution.
enum CueCondition: UInt8, Sendable, CaseIterable {
  case sourceNone
  case sourceName
  case sourceCommon
  case sourceFirst
  case sourceWho
  case sourceThing
  case negated
  case modal
  case quoted
  case contentShort
  case contentLong
  case contentQuoted
  case handedOn
  case title
  case objectDefinite
  case objectName
  case objectIndefinite
  case objectPronoun
  case thirdSingular
  case baseForm

  /// The name used in tables.
  var name: String { String(describing: self) }

  /// All conditions a candidate meets.
  static func all(_ candidate: Candidate, _ syntax: Syntax) -> [CueCondition] {
    var out: [CueCondition] = []
    switch candidate.sourceType {
    case .none: out.append(.sourceNone)
    case .name: out.append(.sourceName)
    case .common: out.append(.sourceCommon)
    case .first: out.append(.sourceFirst)
    case .who: out.append(.sourceWho)
    case .thing: out.append(.sourceThing)
    }
    if candidate.isNegated { out.append(.negated) }
    if candidate.hasModal { out.append(.modal) }
    if syntax.isQuoted(candidate.head) { out.append(.quoted) }
    let length = candidate.content.reduce(0) { $0 + $1.count }
    if length <= 3 { out.append(.contentShort) }
    if length >= 12 { out.append(.contentLong) }
    if candidate.content.contains(where: { span in
      (span.start..<span.end).contains { syntax.cls($0) == .quotationMark }
    }) {
      out.append(.contentQuoted)
    }
    if let source = candidate.source, source.end != candidate.cue.start { out.append(.handedOn) }
    if candidate.frame.isPhrase, let first = candidate.content.first {
      switch syntax.cls(first.start) {
      case .name: out.append(.objectName)
      case .determiner: out.append(syntax.has(first.start, .sameWord) ? .objectDefinite : .objectIndefinite)
      case .possessive, .that: out.append(.objectDefinite)
      case .objectPronoun, .neutralPronoun: out.append(.objectPronoun)
      default: break
      }
    }
    let forms = syntax.forms(candidate.head)
    if forms == .thirdSingular { out.append(.thirdSingular) }
    if forms == .base { out.append(.baseForm) }
    return out
  }
}
