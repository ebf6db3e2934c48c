extension CandidateFinder {
  /// Units of a speaker's label in a transcript.
  static let longestLabel = 4
  /// Labelled paragraphs that make a text a transcript.
  static let fewestLabels = 3

  /// End of a label in capitals with a colon behind it, that begins at a unit; nil if none does.
  static func label(_ syntax: Syntax, from start: Int) -> Int? {
    var at = start
    while at < syntax.units.count, at - start <= longestLabel, syntax.units[at].isAllCapitals { at += 1 }
    return at > start && syntax.isColon(at) ? at : nil
  }

  /// True where enough paragraphs begin with a label.
  static func isTranscript(_ syntax: Syntax) -> Bool {
    var labels = 0
    for sentences in syntax.text.sentencesOfBlock where !sentences.isEmpty {
      let start = Int(syntax.sentenceStart[sentences.lowerBound])
      if label(syntax, from: start) != nil { labels += 1 }
      if labels >= fewestLabels { return true }
    }
    return false
  }

  private mutating func blockStart(_ i: Int) -> Int {
    Int(syntax.sentenceStart[syntax.text.sentencesOfBlock[syntax.block(i)].lowerBound])
  }

  /// "NAME: ..." at the start of a sentence.
  mutating func colon(_ i: Int) {
    if introduction(i) { return }
    let low = syntax.low(i)
    let high = syntax.high(i)
    guard i > low, i + 1 < high || syntax.quotation(at: i) == nil else { return }
    if isTranscript, let end = CandidateFinder.label(syntax, from: low), end == i, low == blockStart(i) {
      var stop = i + 1
      let block = syntax.block(i)
      while stop < syntax.units.count, syntax.block(stop) == block { stop += 1 }
      room.contents.begin(Span(i + 1, sentenceEnd(stop)))
      add(
        Candidate(
          frame: .bodyColon, form: .finite, cue: Span(i, i + 1), head: i, source: Span(low, i)))
      return
    }
    let isFirst = syntax.units[i].sentence == 0
    let isQuotation = syntax.opensQuotation(i + 1)
    if isQuotation, !isFirst, let subject = openingSubject(low, i) {
      guard let range = syntax.quotation(at: i + 1) else { return }
      room.contents.begin(Span(range.lowerBound, range.upperBound))
      absorb()
      var candidate = Candidate(
        frame: .bodyColon, form: .finite, cue: Span(i, i + 1), head: i, source: subject)
      candidate.carries = true
      add(candidate)
      return
    }
    guard let span = syntax.phraseLeft(i - 1, low: low) else { return }
    var start = span.start
    if start != low, isQuotation, !isFirst {
      // "Howard, the station's host: ...": everything since the sentence start without a finite verb.
      guard i - low <= Syntax.longestReach, !(low..<i).contains(where: { syntax.isFinite($0) }) else {
        return
      }
      start = low
    }
    guard start == low || syntax.isDash(start - 1), i + 1 < high else { return }
    if !isQuotation, !canSpeak(Span(start, i)) { return }
    if isQuotation, let range = syntax.quotation(at: i + 1) {
      room.contents.begin(Span(range.lowerBound, range.upperBound))
      absorb()
    } else {
      room.contents.begin(Span(i + 1, isQuotation ? 0 : sentenceEnd(high)))
    }
    var candidate = Candidate(
      frame: isFirst ? .headlineColon : .bodyColon, form: isQuotation ? .finite : .noun, cue: Span(i, i + 1),
      head: i, source: Span(start, i))
    candidate.carries = isQuotation
    add(candidate)
  }

  /// `Roe was blunt: "..."`: the subject that opens a clause before a colon, a name or "he".
  private mutating func openingSubject(_ low: Int, _ colon: Int) -> Span? {
    guard colon - low <= Syntax.longestReach,
      let verb = (low..<colon).first(where: { syntax.isFinite($0) && !syntax.isQuoted($0) }),
      // "Roe said: ...": the verb is the cue.
      !(low..<colon).contains(where: {
        syntax.cls($0) == .verb && (syntax.has($0, .coreReport) || syntax.has($0, .tell))
      }),
      let subject = syntax.directSubject(before: verb, low: low), subject.span.start == low,
      !subject.isRelative
    else { return nil }
    let shape = syntax.profile(subject.span, model: model).shape
    return shape == .name || shape == .personal ? subject.span : nil
  }

  /// False for a topic ("Ukraine war:") and for a word that tells the kind of text ("Analysis:").
  private mutating func canSpeak(_ span: Span) -> Bool {
    if span.count == 1, syntax.has(span.start, .label) { return false }
    let profile = syntax.profile(span, model: model)
    return switch profile.shape {
    case .name: profile.head != .thing
    case .commonNoun: profile.head != nil && profile.head != .thing
    default: true
    }
  }

  /// A paragraph that is a quotation, a dash and a name.
  mutating func dash(_ i: Int) {
    let block = syntax.block(i)
    guard syntax.closesQuotation(i - 1), syntax.block(i - 1) == block,
      let range = syntax.quotation(at: i - 1),
      range.lowerBound == 0 || syntax.block(range.lowerBound - 1) != block
    else { return }
    let high = syntax.high(i)
    guard syntax.phraseRight(i + 1, high: high) != nil, syntax.isCapital(i + 1),
      !syntax.clauseAhead(i + 1, high: high)
    else { return }
    room.contents.begin(Span(range.lowerBound, range.upperBound))
    add(
      Candidate(
        frame: .dash, form: .finite, cue: Span(i, i + 1), head: i, source: Span(i + 1, sentenceEnd(high))))
  }
}
