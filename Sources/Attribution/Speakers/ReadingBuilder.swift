internal import TextCore

/// Turns chosen candidates into a reading: kinds, acts, speakers, voices, claim clauses. Not copied, as its resolver.
struct ReadingBuilder: ~Copyable {
  /// Share of quoted letters, in percent, from which content counts as direct.
  static let directShare = 95

  let syntax: Syntax
  let model: AttributionModel
  /// The chosen candidates in order of their cues.
  let chosen: CandidateRoom
  var reading = Reading()
  var resolver: SpeakerResolver

  /// Prepares the reading of a text; `speakers` may hold memory of a text before.
  init(syntax: Syntax, model: AttributionModel, chosen: CandidateRoom, speakers: consuming SpeakerRoom) {
    self.syntax = syntax
    self.model = model
    self.chosen = chosen
    resolver = SpeakerResolver(syntax: syntax, model: model, room: speakers)
    reading.quotations = syntax.quotations
  }

  /// Builds `reading`.
  mutating func build() {
    resolver.resolve(chosen.candidates)
    var attributions: [Attribution] = []
    attributions.reserveCapacity(chosen.candidates.count)
    for index in chosen.candidates.indices { attributions.append(attribution(index)) }
    speakQuotations(&attributions)
    finish(&attributions)
    reading.voices = voices(attributions)
    countClauses()
  }

  private mutating func attribution(_ index: Int) -> Attribution {
    let candidate = chosen.candidates[index]
    var attribution = Attribution(
      kind: kind(candidate), act: act(candidate), source: candidate.source.map(syntax.tokens),
      cue: syntax.tokens(candidate.cue), content: content(candidate))
    let owner = Int(resolver.room.owners[index])
    attribution.speaker = owner < 0 ? nil : owner
    // "The refusal reveals that …" is the outlet's reading, nobody's statement.
    if resolver.room.things[index] { attribution.act = .attitude }
    attribution.isJudicial = syntax.has(candidate.head, .judicial)
    return attribution
  }

  private mutating func content(_ candidate: Candidate) -> SpanList {
    if candidate.content.length == 1 {
      let span = chosen.contents[candidate.content.lowerBound]
      return span.isEmpty ? [] : SpanList(syntax.tokens(span))
    }
    var content: [TokenSpan] = []
    content.reserveCapacity(candidate.content.length)
    for place in candidate.content where !chosen.contents[place].isEmpty {
      content.append(syntax.tokens(chosen.contents[place]))
    }
    return SpanList(content)
  }

  private mutating func kind(_ candidate: Candidate) -> AttributionKind {
    guard !syntax.quotations.isEmpty, holdsQuoted(candidate.content) else { return .indirect }
    var all = 0
    var quoted = 0
    for index in candidate.content {
      let span = chosen.contents[index].units
      all += span.count - syntax.sets[.punctuation].count(in: span)
      quoted += syntax.sets[.quoted].count(in: span, without: syntax.sets[.punctuation])
    }
    if quoted == 0 { return .indirect }
    return quoted * 100 >= all * ReadingBuilder.directShare ? .direct : .mixed
  }

  private mutating func holdsQuoted(_ content: Range<Int32>) -> Bool {
    let quoted = syntax.sets[.quoted]
    for index in content where quoted.any(chosen.contents[index]) { return true }
    return false
  }

  private mutating func act(_ candidate: Candidate) -> AttributionAct {
    switch candidate.frame {
    case .quotation, .quotationSubjectVerb, .quotationVerbSubject, .mixedSubjectVerb, .objectQuotation,
      .colon,
      .headlineColon, .bodyColon, .dash, .words, .accordingInitial, .accordingFinal:
      return .statement
    default: break
    }
    let unit = syntax.units[candidate.head]
    if unit.wordClass == .adjective { return .attitude }
    if unit.wordClass == .noun { return unit.act ?? .statement }
    if let act = unit.act { return act }
    return unit.kind == .speech || unit.kind == .someSpeech ? .statement : .attitude
  }

  // MARK: quotations and the first person

  private mutating func speakQuotations(_ attributions: inout [Attribution]) {
    guard !reading.quotations.isEmpty else { return }
    speakPosts()
    speakAnswers()
    let blocks = reading.quotations.indices.filter { reading.quotations[$0].form == .block }
    for index in attributions.indices {
      guard let speaker = attributions[index].speaker else { continue }
      for place in chosen.candidates[index].content {
        let span = chosen.contents[place]
        guard !blocks.isEmpty || syntax.sets[.quoted].next(from: span.start, below: span.end) < span.end
        else { continue }
        syntax.forEachQuotation(in: span) { quotation in
          if reading.quotations[quotation].speaker == nil { reading.quotations[quotation].speaker = speaker }
        }
        for quotation in blocks {
          if syntax.tokens(span).contains(reading.quotations[quotation].tokens) {
            reading.quotations[quotation].speaker = speaker
          }
        }
      }
    }
    speakSigned()
    // "I" inside a quotation is its speaker.
    for index in attributions.indices where attributions[index].speaker == nil {
      guard let source = chosen.candidates[index].source, syntax.has(source.start, .firstPerson),
        source.count == 1
      else {
        continue
      }
      let quotation = Int(syntax.units[source.start].quotation)
      if quotation >= 0 { attributions[index].speaker = reading.quotations[quotation].speaker }
    }
  }

  // MARK: sources

  private mutating func finish(_ attributions: inout [Attribution]) {
    var tally = SourceTally(resolver.room.entries.count)
    let secondHand = SecondHand(syntax: syntax, registry: resolver.registry)
    for index in attributions.indices {
      if let entry = secondHand.outlet(of: chosen.candidates[index], chosen.contents) {
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
        attributions[index].sourceKind = resolver.room.things[index] ? nil : .pronoun
        continue
      }
      attributions[index].sourceKind = tally.kind(speaker, resolver)
      if attributions[index].act == .statement { tally.addStatement(speaker) }
    }
    for quotation in reading.quotations where quotation.depth == 0 {
      guard let speaker = quotation.speaker else { continue }
      tally.addQuotation(speaker)
      // Who signs a post has no attribution: nobody asked them, so it is no statement to the outlet either.
      tally.use(speaker)
    }
    let (sources, place) = tally.sources(&resolver)
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

  private mutating func voices(_ attributions: [Attribution]) -> [Voice] {
    var voices: [Voice] = []
    voices.reserveCapacity(syntax.text.tokens.count)
    voices.append(contentsOf: repeatElement(.own, count: syntax.text.tokens.count))
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
}
