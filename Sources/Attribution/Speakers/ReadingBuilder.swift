internal import TextCore

/// Turns chosen candidates into a reading: kinds, acts, speakers, voices, claim clauses.
struct ReadingBuilder {
  /// Share of quoted letters, in percent, from which content counts as direct.
  static let directShare = 95

  private let syntax: Syntax
  private let model: AttributionModel
  private var reading = Reading()
  /// Attributions whose source cannot speak.
  private var things: Set<Int> = []

  init(syntax: Syntax, model: AttributionModel, quotations: [Quotation]) {
    self.syntax = syntax
    self.model = model
    reading.quotations = quotations
  }

  /// The reading.
  mutating func build(_ chosen: [Candidate]) -> Reading {
    var resolver = SpeakerResolver(syntax: syntax, model: model)
    let owners = resolver.resolve(chosen)
    var outlets: [Int?] = []
    let secondHand = SecondHand(syntax: syntax, registry: model.registry)
    for candidate in chosen { outlets.append(secondHand.outlet(of: candidate)) }
    var attributions: [Attribution] = []
    for (index, candidate) in chosen.enumerated() {
      var attribution = Attribution(
        kind: kind(candidate), act: act(candidate), source: candidate.source.map(syntax.tokens),
        cue: tokens(candidate.cue),
        content: candidate.content.filter { !$0.isEmpty }.map(syntax.tokens))
      attribution.speaker = owners[index]
      if isThing(candidate) {
        // "The refusal reveals that …" is the outlet's reading, nobody's statement.
        attribution.act = .attitude
        things.insert(index)
      }
      attribution.isJudicial = syntax.has(candidate.head, .judicial)
      attributions.append(attribution)
    }
    speakQuotations(&attributions, chosen)
    finish(&attributions, resolver.entries, outlets)
    reading.voices = voices(attributions)
    countClauses(chosen)
    return reading
  }

  private func tokens(_ span: Span) -> TokenSpan {
    TokenSpan(Int(syntax.units[span.start].start), Int(syntax.units[span.end - 1].end))
  }

  private func kind(_ candidate: Candidate) -> AttributionKind {
    var all = 0
    var quoted = 0
    for span in candidate.content {
      for unit in span.start..<span.end
      where syntax.cls(unit) != .punctuation && syntax.cls(unit) != .quotationMark {
        all += 1
        if syntax.units[unit].quotation >= 0 { quoted += 1 }
      }
    }
    if quoted == 0 { return .indirect }
    return quoted * 100 >= all * ReadingBuilder.directShare ? .direct : .mixed
  }

  private func act(_ candidate: Candidate) -> AttributionAct {
    switch candidate.frame {
    case .quotation, .quotationSubjectVerb, .quotationVerbSubject, .mixedSubjectVerb, .objectQuotation,
      .colon,
      .headlineColon, .bodyColon, .dash, .words, .accordingInitial, .accordingFinal:
      return .statement
    default: break
    }
    let unit = syntax.units[candidate.head]
    if unit.wordClass == .adjective { return .attitude }
    if unit.wordClass == .noun { return model.words[unit.word].act ?? .statement }
    if let act = model.words[unit.word].act { return act }
    return unit.kind == .speech || unit.kind == .someSpeech ? .statement : .attitude
  }

  private func isThing(_ candidate: Candidate) -> Bool {
    guard let source = candidate.source else { return false }
    let profile = syntax.profile(source, words: model.words)
    return profile.shape == .commonNoun && profile.head == .thing
  }

  // MARK: quotations and the first person

  private mutating func speakQuotations(_ attributions: inout [Attribution], _ chosen: [Candidate]) {
    let blocks = reading.quotations.indices.filter { reading.quotations[$0].form == .block }
    for (index, candidate) in chosen.enumerated() {
      guard let speaker = attributions[index].speaker else { continue }
      for span in candidate.content {
        for unit in span.start..<min(span.end, syntax.units.count) {
          let quotation = Int(syntax.units[unit].quotation)
          if quotation >= 0, reading.quotations[quotation].speaker == nil {
            reading.quotations[quotation].speaker = speaker
          }
        }
        for quotation in blocks {
          if tokens(span).contains(reading.quotations[quotation].tokens) {
            reading.quotations[quotation].speaker = speaker
          }
        }
      }
    }
    // "I" inside a quotation is its speaker.
    for (index, candidate) in chosen.enumerated() where attributions[index].speaker == nil {
      guard let source = candidate.source, syntax.has(source.start, .firstPerson), source.count == 1 else {
        continue
      }
      let quotation = Int(syntax.units[source.start].quotation)
      if quotation >= 0 { attributions[index].speaker = reading.quotations[quotation].speaker }
    }
  }

  // MARK: sources

  private mutating func finish(
    _ attributions: inout [Attribution], _ entries: [SpeakerResolver.Entry], _ outlets: [Int?]
  ) {
    var sources = entries.map(\.entity)
    var outletSource: [Int: Int] = [:]
    for (index, source) in sources.enumerated() {
      if let entry = source.registryEntry, outletSource[entry] == nil { outletSource[entry] = index }
    }
    for index in attributions.indices {
      if let entry = outlets[index] {
        let number: Int
        if let known = outletSource[entry] {
          number = known
        } else {
          var source = SourceEntity(name: model.registry.entries[entry].name, kind: .outlet)
          source.registryEntry = entry
          source.country = model.registry.entries[entry].country
          sources.append(source)
          number = sources.count - 1
          outletSource[entry] = number
        }
        if attributions[index].speaker != number {
          attributions[index].outlet = number
          attributions[index].isSecondHand = true
        }
      }
      guard attributions[index].source != nil else { continue }
      guard let speaker = attributions[index].speaker else {
        attributions[index].sourceKind = things.contains(index) ? nil : .pronoun
        continue
      }
      attributions[index].sourceKind = sources[speaker].kind
      if attributions[index].act == .statement { sources[speaker].statements += 1 }
    }
    for quotation in reading.quotations where quotation.depth == 0 {
      if let speaker = quotation.speaker { sources[speaker].quotations += 1 }
    }
    // Only those that are sources, most statements first, then by first mention.
    var used = Array(repeating: false, count: sources.count)
    for attribution in attributions {
      if let speaker = attribution.speaker { used[speaker] = true }
      if let outlet = attribution.outlet { used[outlet] = true }
    }
    let order = sources.indices.filter { used[$0] }.sorted {
      if sources[$0].statements != sources[$1].statements {
        return sources[$0].statements > sources[$1].statements
      }
      let a = sources[$0].mentions.first?.start ?? Int32.max
      let b = sources[$1].mentions.first?.start ?? Int32.max
      return a != b ? a < b : $0 < $1
    }
    var place = Array(repeating: -1, count: sources.count)
    for (position, index) in order.enumerated() { place[index] = position }
    for index in attributions.indices {
      attributions[index].speaker = attributions[index].speaker.map { place[$0] }
      attributions[index].outlet = attributions[index].outlet.map { place[$0] }
    }
    for index in reading.quotations.indices {
      if let speaker = reading.quotations[index].speaker {
        reading.quotations[index].speaker = place[speaker] >= 0 ? place[speaker] : nil
      }
    }
    reading.sources = order.map { sources[$0] }
    reading.attributions = attributions
  }

  // MARK: voices

  private func voices(_ attributions: [Attribution]) -> [Voice] {
    var voices = Array(repeating: Voice.own, count: syntax.text.tokens.count)
    for attribution in attributions where attribution.act == .statement && attribution.source != nil {
      for span in attribution.content {
        for token in span.range where token < voices.count { voices[token] = .attributed }
      }
    }
    for quotation in reading.quotations {
      for token in quotation.tokens.range where token < voices.count { voices[token] = .quoted }
    }
    return voices
  }

  /// Claim clauses are finite verbs that are no cues; attributed ones stand in another voice than the outlet's.
  private mutating func countClauses(_ chosen: [Candidate]) {
    var isCue = Array(repeating: false, count: syntax.units.count)
    for candidate in chosen { for unit in candidate.cue.start..<candidate.cue.end { isCue[unit] = true } }
    var previousWasAuxiliary = false
    for unit in syntax.units.indices {
      let isFinite = syntax.isFinite(unit)
      if isFinite, !previousWasAuxiliary, !isCue[unit] {
        reading.claimClauses += 1
        if reading.voices[Int(syntax.units[unit].start)] != .own { reading.attributedClauses += 1 }
      }
      if syntax.cls(unit) != .adverb { previousWasAuxiliary = isFinite && syntax.cls(unit) != .verb }
    }
  }
}
