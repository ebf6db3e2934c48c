internal import RuleEngine
internal import TextCore

/// What marks with roles say about the units of a text: how a pack adds cues, titles and kinds of sources.
struct RoleMarks: Sendable {
  /// The roles attribution reads.
  static let roles: [MarkRole] = [
    .cueSpeech, .cueAttitude, .cueJudicial, .cueNoun, .title, .cueSecondhand, .sourceNamed, .sourceVague,
    .sourceInstitution,
  ]

  /// For the first unit of a cue of several words, the unit behind it.
  private(set) var cueEnds: [Int: Int] = [:]
  /// Units behind the words of a second-hand cue: a medium there took the words.
  private(set) var secondHandEnds: Set<Int> = []
  /// Kinds of sources by unit.
  private(set) var kinds: [Int: SourceKind] = [:]

  /// No marks.
  init() {}

  /// Reads the marks and changes the units they cover; linear in both.
  init(_ marks: [MarkRole: [TokenSpan]], units: UnitList, text: TokenizedText) {
    for role in RoleMarks.roles {
      for span in marks[role] ?? [] where !span.isEmpty && Int(span.end) <= text.tokens.count {
        guard let first = units.index(ofToken: Int(span.start)),
          let last = units.index(ofToken: Int(span.end) - 1), last >= first
        else { continue }
        apply(role, Span(first, last + 1), units.memory, text)
      }
    }
  }

  /// True where some spans have a role that attribution reads.
  static func reads(_ marks: [MarkRole: [TokenSpan]]) -> Bool {
    marks.contains { !$0.value.isEmpty && roles.contains($0.key) }
  }

  private mutating func apply(
    _ role: MarkRole, _ span: Span, _ units: UnsafeMutableBufferPointer<Unit>, _ text: TokenizedText
  ) {
    let first = span.start
    switch role {
    case .cueSpeech: markVerb(span, .speech, [.coreReport, .carry, .belief], units, text)
    case .cueJudicial: markVerb(span, .speech, [.coreReport, .judicial], units, text)
    case .cueAttitude: markVerb(span, .mind, [.belief], units, text)
    case .cueNoun:
      units[span.end - 1].wordClass = .noun
      units[span.end - 1].traits.insert(TraitSet(.markedCue))
      units[span.end - 1].entry.flags.insert(.cue)
    case .title: for unit in span.start..<span.end { units[unit].traits.insert(TraitSet(.title)) }
    case .cueSecondhand: secondHandEnds.insert(span.end)
    case .sourceNamed: for unit in first..<span.end { kinds[unit] = .named }
    case .sourceVague: for unit in first..<span.end { kinds[unit] = .anonymous }
    case .sourceInstitution: for unit in first..<span.end { kinds[unit] = .role }
    default: break
    }
  }

  /// The first word of a marked cue becomes a verb, whatever the tables take it for.
  private mutating func markVerb(
    _ span: Span, _ kind: VerbKind, _ traits: [Trait], _ units: UnsafeMutableBufferPointer<Unit>,
    _ text: TokenizedText
  ) {
    let verb = span.start
    if units[verb].wordClass != .verb || units[verb].forms.isEmpty {
      units[verb].wordClass = .verb
      units[verb].forms = RoleMarks.forms(
        text.string(TokenSpan(Int(units[verb].start), Int(units[verb].end))))
    }
    units[verb].kind = kind
    units[verb].traits.insert(TraitSet(.markedCue))
    for trait in traits { units[verb].traits.insert(TraitSet(trait)) }
    if span.count > 1 { cueEnds[verb] = span.end }
  }

  /// The forms of a verb no table knows, by its ending.
  private static func forms(_ word: String) -> VerbForms {
    if word.hasSuffix("ing") { return .ing }
    if word.hasSuffix("s") { return .thirdSingular }
    return word.hasSuffix("ed") ? .ed : [.base, .past]
  }
}
