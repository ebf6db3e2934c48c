internal import TextCore

/// Turns chosen candidates into a reading: kinds, acts, speakers, voices, claim clauses.
struct ReadingBuilder {
  /// Share of quoted letters, in percent, from which content counts as direct.
  static let directShare = 95

  private let syntax: Syntax
  private let model: AttributionModel
  private var reading = Reading()

  init(syntax: Syntax, model: AttributionModel, quotations: [Quotation]) {
    self.syntax = syntax
    self.model = model
    reading.quotations = quotations
  }

  /// The reading.
  mutating func build(_ chosen: [Candidate]) -> Reading {
    var resolver = SpeakerResolver(syntax: syntax, model: model)
    let owners = resolver.resolve(chosen)
    let secondHand = SecondHand(syntax: syntax, model: model)
    var outlets: [Int?] = []
    outlets.reserveCapacity(chosen.count)
    var attributions: [Attribution] = []
    attributions.reserveCapacity(chosen.count)
    for (index, candidate) in chosen.enumerated() {
      outlets.append(secondHand.outlet(of: candidate))
      var content: [TokenSpan] = []
      content.reserveCapacity(candidate.content.count)
      for span in candidate.content where !span.isEmpty { content.append(syntax.tokens(span)) }
      var attribution = Attribution(
        kind: kind(candidate), act: act(candidate), source: candidate.source.map(syntax.tokens),
        cue: tokens(candidate.cue), content: content)
      attribution.speaker = owners[index]
      // "The refusal reveals that …" is the outlet's reading, nobody's statement.
      if resolver.things[index] { attribution.act = .attitude }
      attribution.isJudicial = syntax.has(candidate.head, .judicial)
      attributions.append(attribution)
    }
    speakQuotations(&attributions, chosen)
    finish(&attributions, resolver, outlets)
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
    syntax.units.withUnsafeBufferPointer { units in
      for span in candidate.content {
        for unit in span.start..<span.end
        where units[unit].wordClass != .punctuation && units[unit].wordClass != .quotationMark {
          all += 1
          if units[unit].quotation >= 0 { quoted += 1 }
        }
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

  // MARK: quotations and the first person

  private mutating func speakQuotations(_ attributions: inout [Attribution], _ chosen: [Candidate]) {
    guard !reading.quotations.isEmpty else { return }
    let blocks = reading.quotations.indices.filter { reading.quotations[$0].form == .block }
    for index in chosen.indices {
      guard let speaker = attributions[index].speaker else { continue }
      for span in chosen[index].content {
        var last = -1
        for unit in span.start..<min(span.end, syntax.units.count) {
          let quotation = Int(syntax.units[unit].quotation)
          guard quotation != last else { continue }
          last = quotation
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
    _ attributions: inout [Attribution], _ resolver: SpeakerResolver, _ outlets: [Int?]
  ) {
    var tally = SourceTally(resolver.entries.count)
    for index in attributions.indices {
      if let entry = outlets[index] {
        let number = tally.outlet(entry, resolver)
        if attributions[index].speaker != number {
          attributions[index].outlet = number
          attributions[index].isSecondHand = true
          tally.use(number)
        }
      }
      if let speaker = attributions[index].speaker { tally.use(speaker) }
      guard attributions[index].source != nil else { continue }
      guard let speaker = attributions[index].speaker else {
        attributions[index].sourceKind = resolver.things[index] ? nil : .pronoun
        continue
      }
      attributions[index].sourceKind = tally.kind(speaker, resolver)
      if attributions[index].act == .statement { tally.addStatement(speaker) }
    }
    for quotation in reading.quotations where quotation.depth == 0 {
      if let speaker = quotation.speaker { tally.addQuotation(speaker) }
    }
    let (sources, place) = tally.sources(resolver, model.registry)
    for index in attributions.indices {
      attributions[index].speaker = attributions[index].speaker.map { place[$0] }
      attributions[index].outlet = attributions[index].outlet.map { place[$0] }
    }
    for index in reading.quotations.indices {
      if let speaker = reading.quotations[index].speaker {
        reading.quotations[index].speaker = place[speaker] >= 0 ? place[speaker] : nil
      }
    }
    reading.sources = sources
    reading.attributions = attributions
  }

  // MARK: voices

  private func voices(_ attributions: [Attribution]) -> [Voice] {
    var voices = Array(repeating: Voice.own, count: syntax.text.tokens.count)
    voices.withUnsafeMutableBufferPointer { voices in
      func set(_ span: TokenSpan, _ voice: Voice) {
        var token = Int(span.start)
        let end = min(Int(span.end), voices.count)
        while token < end {
          voices[token] = voice
          token += 1
        }
      }
      for index in attributions.indices
      where attributions[index].act == .statement && attributions[index].source != nil {
        for span in attributions[index].content { set(span, .attributed) }
      }
      for quotation in reading.quotations { set(quotation.tokens, .quoted) }
    }
    return voices
  }

  /// Claim clauses are finite verbs that are no cues; attributed ones stand in another voice than the outlet's.
  ///
  /// - Parameter chosen: in order of their cues.
  private mutating func countClauses(_ chosen: [Candidate]) {
    var clauses = 0
    var attributed = 0
    var next = 0
    // Behind the cues that begin at or before a unit.
    var cueEnd = 0
    let voices = reading.voices
    let count = syntax.units.count
    var last = -2
    var previousWasAuxiliary = false
    var unit = syntax.bits.next(.clausal, from: 0, below: count)
    while unit < count {
      if unit != last + 1 { previousWasAuxiliary = false }
      last = unit
      let isFinite = syntax.isFinite(unit)
      if isFinite, !previousWasAuxiliary {
        while next < chosen.count, chosen[next].cue.start <= unit {
          cueEnd = max(cueEnd, chosen[next].cue.end)
          next += 1
        }
        if unit >= cueEnd {
          clauses += 1
          if voices[Int(syntax.units[unit].start)] != .own { attributed += 1 }
        }
      }
      let wordClass = syntax.cls(unit)
      if wordClass != .adverb { previousWasAuxiliary = isFinite && wordClass != .verb }
      unit = syntax.bits.next(.clausal, from: unit + 1, below: count)
    }
    reading.claimClauses = clauses
    reading.attributedClauses = attributed
  }
}
