import TextCore

extension Machine {
  /// Finds all marks of a stratum, in their order: for every start the best match that its contexts and voices
  /// allow.
  mutating func findMarks(in stratum: MarkRule.Stratum) {
    state.pointee.contexts.removeAll()
    for mark in rules.marksOfStratum[Int(stratum.rawValue)] { find(mark: mark) }
  }

  private mutating func find(mark: Int) {
    let first = state.pointee.markSpans.count
    let patterns = patterns(of: mark)
    let only = patterns.count == 1 && code.specs[mark].within < 0 ? plan(patterns.lowerBound) : nil
    if let only, only.pointee.isBare, only.pointee.source == .words || only.pointee.source == .tests {
      addSpans(ofPlaces: only)
    } else {
      let base = state.pointee.hits.count
      var members: [Int32] = []
      bestHits(of: mark, in: wholeDocument, sections: .max, members: &members)
      for at in base..<state.pointee.hits.count {
        let hit = state.pointee.hits[at]
        state.pointee.markSpans.append(TokenSpan(Int(hit.start), Int(hit.end)))
      }
      state.pointee.hits.shrink(to: base)
    }
    if state.pointee.markSpans.count > first { keepAllowed(mark, from: first) }
    state.pointee.close(mark: mark, from: first, document, rules)
  }

  /// Adds each place of the anchor of a bare pattern, a token, as a span of the mark at hand.
  private mutating func addSpans(ofPlaces plan: UnsafePointer<PatternPlan>) {
    let index = Int(plan.pointee.index)
    let range = plan.pointee.source == .tests ? placesOfTests(index) : placesOfGroup(index)
    state.pointee.markSpans.reserve(range.count)
    var end = state.pointee.markSpans.end
    for place in state.pointee.places.elements(range.range) {
      end.initialize(to: TokenSpan(Int(place), Int(place) &+ 1))
      end += 1
    }
    state.pointee.markSpans.count(to: end)
  }

  /// Of the last spans keeps those that voices and contexts of a mark allow.
  private mutating func keepAllowed(_ mark: Int, from first: Int) {
    let (voices, contexts) = (rules.voicesOfMarks[mark], rules.specs.contexts(of: mark))
    let isOfAnyVoice = voices & knownVoices == knownVoices
    if isOfAnyVoice, contexts.isEmpty { return }
    // Behind as many tokens of its sentence no context speaks against a span.
    let reach = isOfAnyVoice ? self.reach(of: contexts) : .max
    var (sentence, clear) = (TokenSpan(0, 0), Int32.max)
    let spans = state.pointee.markSpans.elements(first..<state.pointee.markSpans.count)
    var kept = 0
    for span in spans {
      if reach != .max, span.start >= sentence.end {
        sentence = sentences[Int(sentenceOfToken[Int(span.start)])].tokens
        clear = sentence.start &+ reach
      }
      if span.start < clear {
        if voices & 1 << voice(ofToken: Int(span.start)).rawValue == 0 { continue }
        if !contexts.isEmpty, !allows(contexts, span) { continue }
      }
      spans[kept] = span
      kept &+= 1
    }
    state.pointee.markSpans.shrink(to: first + kept)
  }

  /// The voices that tokens may have, as bits.
  private var knownVoices: UInt8 { voices.isEmpty ? 1 << Voice.own.rawValue : Machine.allVoices }
  /// The bits of all voices.
  private static let allVoices: UInt8 = 0b111

  /// Tokens from the start of a sentence within which a span must begin for one of some contexts to speak against it;
  /// `Int32.max` where it may begin anywhere.
  private func reach(of contexts: SpecTable.Contexts) -> Int32 {
    guard contexts.require.isEmpty else { return .max }
    return contexts.unless.reduce(0) { max($0, code.contexts[$1].reach) }
  }

  /// All tokens of the document.
  var wholeDocument: TokenSpan { TokenSpan(0, tokens.count) }
}
