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

  /// Exactly one of these is met.
  static let sources: [CueCondition] = [
    .sourceNone, .sourceName, .sourceCommon, .sourceFirst, .sourceWho, .sourceThing,
  ]
  /// At most one of these is met, and only where the content is a phrase.
  static let objects: [CueCondition] = [.objectDefinite, .objectName, .objectIndefinite, .objectPronoun]

  var bit: UInt32 { 1 << UInt32(rawValue) }

  /// The condition that a kind of source meets.
  static func source(_ type: Candidate.SourceType) -> CueCondition {
    switch type {
    case .none: .sourceNone
    case .name: .sourceName
    case .common: .sourceCommon
    case .first: .sourceFirst
    case .who: .sourceWho
    case .thing: .sourceThing
    }
  }

  /// Units of a long content, at least.
  static let shortestLong = 12

  /// Units of a short content, at most: "to cut taxes" says as much as "a cut in taxes".
  static func longestShort(_ frame: Frame) -> Int { frame == .to ? 2 : 3 }

  /// What a phrase that begins at a unit meets as an object.
  static func object(at unit: Int, _ syntax: Syntax) -> CueCondition? {
    switch syntax.cls(unit) {
    case .name: .objectName
    case .determiner: syntax.has(unit, .sameWord) ? .objectDefinite : .objectIndefinite
    case .possessive, .that: .objectDefinite
    case .objectPronoun, .neutralPronoun: .objectPronoun
    default: nil
    }
  }

  /// All conditions a candidate meets with its content: bit `rawValue` is set for each.
  static func bits(_ candidate: Candidate, _ content: ContentFacts, _ syntax: Syntax) -> UInt32 {
    var out: UInt32 = 0
    out |= source(candidate.sourceType).bit
    if candidate.isNegated { out |= CueCondition.negated.bit }
    if candidate.hasModal { out |= CueCondition.modal.bit }
    if syntax.isQuoted(candidate.head) { out |= CueCondition.quoted.bit }
    let length = content.length
    let isShort = length <= longestShort(candidate.frame)
    // The subject of a passive may be short: "the bill was condemned by".
    if isShort, !candidate.isPassive { out |= CueCondition.contentShort.bit }
    if length >= shortestLong { out |= CueCondition.contentLong.bit }
    if content.hasQuotationMark { out |= CueCondition.contentQuoted.bit }
    if let source = candidate.source, source.end != candidate.cue.start { out |= CueCondition.handedOn.bit }
    if candidate.frame.isPhrase, let object = object(at: content.first, syntax) { out |= object.bit }
    let forms = syntax.forms(candidate.head)
    if forms == .thirdSingular { out |= CueCondition.thirdSingular.bit }
    if forms == .base { out |= CueCondition.baseForm.bit }
    return out
  }
}
