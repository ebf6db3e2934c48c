internal import TextCore

/// Decides which marks of accusing words are accusations, and who stands behind them.
struct AccusationFinder {
  /// Units behind an accusing word in which a wrong belongs to it.
  static let reach = 18
  /// Units of a quotation that may be a mere scare quotation.
  static let scareLength = 5

  /// A mark with what is known about it.
  struct Trigger {
    var units: Span
    var kind: AccusationWord?
    /// The attribution whose content holds it, or whose cue it is.
    var owner: Int?
    var isCue: Bool
  }

  let syntax: Syntax
  let model: AttributionModel
  let reading: Reading
  /// Knows the persons of the text, for the accused that are pronouns.
  let persons: PersonFinder
  private let owners: AttributionIndex

  /// - Parameter marks: number of accusing words that will be looked at.
  init(syntax: Syntax, model: AttributionModel, reading: Reading, marks: Int) {
    self.syntax = syntax
    self.model = model
    self.reading = reading
    persons = PersonFinder(syntax: syntax, model: model)
    owners = AttributionIndex(
      reading.attributions, tokens: syntax.text.tokens.count, lookups: marks * AccusationFinder.lookups)
  }

  /// Tokens of an accusing word whose attribution is asked for: its first one twice, its last one.
  private static let lookups = 3

  /// All accusations in order; `marks` are the spans of accusing words, sorted.
  func run(_ marks: [TokenSpan], replies: () -> [TokenSpan]) -> [Accusation] {
    var out: [Accusation] = []
    var triggers: [Trigger] = []
    var sentence: Int32 = -1
    for mark in marks where !mark.isEmpty && Int(mark.end) <= syntax.text.tokens.count {
      guard let trigger = trigger(mark) else { continue }
      let own = syntax.units[trigger.units.start].sentence
      if own != sentence {
        decide(triggers, into: &out)
        triggers.removeAll(keepingCapacity: true)
        sentence = own
      }
      if let last = triggers.last, last.units.overlaps(trigger.units) {
        triggers[triggers.count - 1] = merged(last, trigger)
      } else {
        triggers.append(trigger)
      }
    }
    decide(triggers, into: &out)
    if !out.isEmpty { addReplies(&out, replies()) }
    return out
  }

  private func trigger(_ mark: TokenSpan) -> Trigger? {
    guard let first = unitOf(Int(mark.start)), let last = unitOf(Int(mark.end) - 1), last >= first else {
      return nil
    }
    // A part of a compound accuses nobody: "anti-corruption", "deep-pocketed".
    guard Int(syntax.units[first].start) == Int(mark.start), Int(syntax.units[last].end) == Int(mark.end)
    else {
      return nil
    }
    let span = Span(first, last + 1)
    var kind: AccusationWord?
    for unit in span.start..<span.end {
      guard let found = model.accusations.kind(syntax.units[unit].word), found.decides else { continue }
      if kind == nil || rank(found) < rank(kind) { kind = found }
    }
    var owner: Int?
    var isCue = false
    if let cue = owners.cue(holding: Int(mark.start)) {
      owner = cue
      isCue = true
    } else if let content = owners.content(holding: Int(mark.start)) {
      owner = content
    } else if kind == nil {
      owner = owners.content(holding: Int(mark.end) - 1)
    }
    return Trigger(units: span, kind: kind, owner: owner, isCue: isCue)
  }

  /// Courts decide before accusers, accusers before nouns, nouns before hedges.
  private func rank(_ kind: AccusationWord?) -> Int {
    switch kind {
    case .court, .judged: 0
    case .accuse: 1
    case .charge: 2
    case .hedge: 3
    default: 4
    }
  }

  private func merged(_ a: Trigger, _ b: Trigger) -> Trigger {
    var out = rank(a.kind) <= rank(b.kind) ? a : b
    out.units = Span(min(a.units.start, b.units.start), max(a.units.end, b.units.end))
    return out
  }

  // MARK: decisions

  private func decide(_ triggers: [Trigger], into out: inout [Accusation]) {
    // What an accusing word decides holds for the wrongs behind it, and directly before a noun of accusing.
    var governing: (end: Int, accusation: Accusation)?
    let hasCourt = triggers.contains { ($0.kind == .court || $0.kind == .judged) && accusing($0) != nil }
    let hasVerdict = triggers.first.map { holdsVerdict($0.units.start) } ?? false
    for (index, trigger) in triggers.enumerated() {
      if trigger.kind == nil {
        if let governing, trigger.units.start - governing.end <= AccusationFinder.reach,
          !syntax.opensNewClaim(between: governing.end, and: trigger.units.start)
        {
          extend(&out, to: trigger)
          continue
        }
        if index + 1 < triggers.count, let next = triggers[index + 1].kind, next != .accuse,
          triggers[index + 1].units.start - trigger.units.end <= 1
        {
          continue
        }
        if var accusation = wrong(trigger) {
          // "A nurse who stole morphine has been jailed": the court has found it.
          if hasCourt || hasVerdict, accusation.sourcing == .unsourced {
            accusation.sourcing = .sourced
          }
          if hasVerdict, accusation.sourcing == .sourced, accusation.accuser == nil {
            accusation.isJudged = true
          }
          out.append(accusation)
        }
      } else if let accusation = accusing(trigger) {
        out.append(accusation)
        governing = (trigger.units.end, accusation)
      }
    }
  }

  private func extend(_ out: inout [Accusation], to trigger: Trigger) {
    guard let last = out.indices.last else { return }
    let end = tokens(trigger.units).end
    if end > out[last].tokens.end { out[last].tokens.end = end }
  }

  func tokens(_ span: Span) -> TokenSpan {
    TokenSpan(Int(syntax.units[span.start].start), Int(syntax.units[span.end - 1].end))
  }

  /// The unit a token belongs to, or nil.
  func unitOf(_ token: Int) -> Int? { syntax.units.index(ofToken: token) }

  func voice(_ unit: Int) -> Voice {
    let token = Int(syntax.units[unit].start)
    return token < reading.voices.count ? reading.voices[token] : .own
  }

  func make(_ trigger: Trigger, _ sourcing: AccusationSourcing, accuser: String? = nil, accused: Span? = nil)
    -> Accusation
  {
    var accusation = Accusation(
      tokens: tokens(trigger.units), sourcing: sourcing, voice: voice(trigger.units.start), accuser: accuser)
    if let accused { name(accused, in: &accusation) }
    // Nobody accuses himself: who speaks is somebody else than the words mean.
    if accuser != nil, accusation.accused == accuser {
      accusation.accused = nil
      accusation.accusedTokens = nil
      accusation.isAccusedNamed = false
    }
    if let owner = trigger.owner, sourcing == .sourced { accusation.isJudged = isOfJudge(owner) }
    return accusation
  }

  /// The sourcing and name of the source of an attribution.
  func source(of index: Int) -> (AccusationSourcing, String?) {
    let attribution = reading.attributions[index]
    let name = attribution.speaker.map { reading.sources[$0].name }
    if attribution.isJudicial { return (.sourced, name) }
    guard attribution.source != nil else {
      if let outlet = attribution.outlet { return (.sourced, reading.sources[outlet].name) }
      return (.vague, nil)
    }
    switch attribution.sourceKind {
    case .anonymous, .collective: return (.vague, name)
    case .named, .role, .outlet, .document, .pronoun, nil: return (.sourced, name)
    }
  }

  /// The sourcing of a phrase as an accuser.
  func sourcing(_ span: Span) -> (AccusationSourcing, String?) {
    let profile = syntax.profile(span, model: model)
    let written = syntax.text.string(tokens(span))
    switch profile.shape {
    case .name, .personal, .first, .plural, .relative: return (.sourced, written)
    case .thing: return (.sourced, nil)
    case .commonNoun:
      switch syntax.kind(ofUnnamed: profile) {
      case .anonymous, .collective: return (.vague, written)
      default: return (.sourced, written)
      }
    }
  }
}

extension Syntax {
  /// True where a new main clause begins between two units: what an accusing word before says ends there.
  func opensNewClaim(between start: Int, and end: Int) -> Bool {
    var at = start
    while at < end {
      if mark(at) == PunctuationMark.semicolon || isDash(at) { return true }
      if isComma(at), cls(at + 1) == .subjectPronoun && !has(at + 1, .who) || has(at + 1, .contrary) {
        return true
      }
      at += 1
    }
    return false
  }
}
