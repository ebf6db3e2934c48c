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

  /// All conditions a candidate meets with its content: bit `rawValue` is set for each.
  static func bits(_ candidate: Candidate, _ content: ContentFacts, _ syntax: Syntax) -> UInt32 {
    var out: UInt32 = 0
    out |= source(candidate.sourceType).bit
    if candidate.isNegated { out |= CueCondition.negated.bit }
    if candidate.hasModal { out |= CueCondition.modal.bit }
    if syntax.isQuoted(candidate.head) { out |= CueCondition.quoted.bit }
    let length = content.length
    // "to cut taxes" says as much as "a cut in taxes".
    let isShort = candidate.frame == .to ? length <= 2 : length <= 3
    // The subject of a passive may be short: "the bill was condemned by".
    if isShort, !candidate.isPassive { out |= CueCondition.contentShort.bit }
    if length >= 12 { out |= CueCondition.contentLong.bit }
    if content.hasQuotationMark { out |= CueCondition.contentQuoted.bit }
    if let source = candidate.source, source.end != candidate.cue.start { out |= CueCondition.handedOn.bit }
    if candidate.frame.isPhrase {
      switch syntax.cls(content.first) {
      case .name: out |= CueCondition.objectName.bit
      case .determiner:
        out |= (syntax.has(content.first, .sameWord) ? CueCondition.objectDefinite : .objectIndefinite).bit
      case .possessive, .that: out |= CueCondition.objectDefinite.bit
      case .objectPronoun, .neutralPronoun: out |= CueCondition.objectPronoun.bit
      default: break
      }
    }
    let forms = syntax.forms(candidate.head)
    if forms == .thirdSingular { out |= CueCondition.thirdSingular.bit }
    if forms == .base { out |= CueCondition.baseForm.bit }
    return out
  }
}
